package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Answers a made-up call before the service listens, for the first resource that is ever parsed
 * takes a second. Nothing is kept of it.
 */
final class WarmUp {

  private static final String CALL = "order-sign.json";

  private WarmUp() {}

  static void with(DecisionSupport support, EndpointOptions options, InstantSource clock) {
    EndpointOptions open =
        EndpointOptions.at(options.address(), options.zone()).withAssessment(options.assessment());
    new CdsHooksEndpoint(support, ValueSets.bundled(), open, new KeepsNothing(), clock)
        .handle(
            new HookRequest(
                "POST",
                "/cds-services/ketamine-order-sign",
                Map.of("Content-Type", List.of("application/json")),
                madeUpCall()));
  }

  /** A fictional patient with a hypertensive emergency and no liver tests, and a draft order. */
  static String madeUpCall() {
    try (InputStream in = WarmUp.class.getResourceAsStream(CALL)) {
      if (in == null) {
        throw new IllegalStateException("Found no %s in the program.".formatted(CALL));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final class KeepsNothing implements FeedbackStore {

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
      return new FeedbackReport(new TreeMap<>());
    }
  }
}
