package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.RecordPart;
import org.ketaminecds.fhir.terminology.ValueSets;

/** Calls of a made-up EHR on a fictional patient, answered with the bundled guidance. */
final class HookCalls {

  static final JsonMapper JSON = new JsonMapper();
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T20:00:00Z"));
  static final EndpointOptions OPTIONS =
      EndpointOptions.at("https://cds.example.org", ZoneId.of("America/New_York"))
          .withIntake(
              IntakeOptions.none()
                  .withJurisdiction("US")
                  .withReviewed(RecordPart.PROBLEMS)
                  .withReviewed(RecordPart.MEDICINES)
                  .withReviewed(RecordPart.ALLERGIES));

  /** Loaded once, for it takes a moment. */
  static final DecisionSupport SUPPORT = DecisionSupport.load();

  private static final CdsHooksEndpoint ENDPOINT = endpoint(OPTIONS);

  private HookCalls() {}

  static CdsHooksEndpoint endpoint(EndpointOptions options) {
    return endpoint(SUPPORT, options);
  }

  static CdsHooksEndpoint endpoint(DecisionSupport support) {
    return endpoint(support, OPTIONS);
  }

  private static CdsHooksEndpoint endpoint(DecisionSupport support, EndpointOptions options) {
    return new CdsHooksEndpoint(support, ValueSets.bundled(), options, new ForgetfulStore(), CLOCK);
  }

  /** A fresh copy of the order-sign call, to be changed. */
  static ObjectNode orderSign() {
    return (ObjectNode) json(text());
  }

  static String text() {
    return WarmUp.madeUpCall();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  static HookResponse post(String service, String body) {
    return ResponseRules.answer(ENDPOINT, request("/cds-services/" + service, body));
  }

  /** A call as clients send it. */
  static HookRequest request(String path, String body) {
    return new HookRequest("POST", path, Map.of("Content-Type", List.of("application/json")), body);
  }

  static HookResponse get(String path) {
    return ResponseRules.answer(ENDPOINT, new HookRequest("GET", path, Map.of(), ""));
  }

  static List<JsonNode> cards(HookResponse response) {
    List<JsonNode> cards = new java.util.ArrayList<>();
    json(response.body()).path("cards").forEach(cards::add);
    return cards;
  }

  /** Keeps nothing. */
  private static final class ForgetfulStore implements FeedbackStore {

    @Override
    public boolean shown(CardShown shown) {
      return false;
    }

    @Override
    public boolean given(List<CardFeedback> feedback) {
      return false;
    }

    @Override
    public FeedbackReport report() {
      return new FeedbackReport(new java.util.TreeMap<>());
    }
  }
}
