package org.ketaminecds.fhir.hooks.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;

/** An audit record as a line of JSON; what is empty is left out. */
final class AuditLine {

  /** How each of them begins. */
  static final String BEGINNING = "{\"at\":\"";

  private static final JsonMapper JSON = new JsonMapper();

  private AuditLine() {}

  static String write(AuditRecord answer) {
    ObjectNode line = JSON.createObjectNode();
    line.put("at", answer.at().toString());
    line.put("took", answer.took().toString());
    line.put("service", answer.service());
    line.put("kind", answer.kind().name());
    line.put("status", answer.status());
    answer.client().ifPresent(client -> line.put("client", client));
    answer.hookInstance().ifPresent(id -> line.put("hookInstance", id));
    if (!answer.cards().isEmpty()) {
      ArrayNode cards = line.putArray("cards");
      answer.cards().forEach(card -> write(card, cards.addObject()));
    }
    return line.toString();
  }

  private static void write(AuditedCard card, ObjectNode json) {
    json.put("uuid", card.uuid());
    json.put("indicator", card.indicator().code());
    json.put("advisability", card.basis().advisability());
    ArrayNode recommendations = json.putArray("recommendations");
    card.basis().recommendations().forEach(recommendations::add);
    ArrayNode guidance = json.putArray("guidance");
    for (GuidanceVersion version : card.basis().guidance()) {
      guidance
          .addObject()
          .put("id", version.id())
          .put("version", version.version())
          .put("contentHash", version.contentHash());
    }
    json.put("engine", card.basis().engine());
  }

  /**
   * The record of a line.
   *
   * @throws RuntimeException if it is none that was written here
   */
  static AuditRecord read(String text) {
    JsonNode line;
    try {
      line = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("Found no JSON.", malformed);
    }
    List<AuditedCard> cards = new ArrayList<>();
    line.path("cards").forEach(card -> cards.add(card(card)));
    return new AuditRecord(
        Instant.parse(line.path("at").asText()),
        Duration.parse(line.path("took").asText()),
        line.required("service").asText(),
        Kind.valueOf(line.path("kind").asText()),
        line.required("status").asInt(),
        text(line, "client"),
        text(line, "hookInstance"),
        cards);
  }

  private static AuditedCard card(JsonNode card) {
    List<String> recommendations = new ArrayList<>();
    card.required("recommendations").forEach(id -> recommendations.add(id.asText()));
    List<GuidanceVersion> guidance = new ArrayList<>();
    for (JsonNode version : card.required("guidance")) {
      guidance.add(
          new GuidanceVersion(
              version.required("id").asText(),
              version.required("version").asText(),
              version.required("contentHash").asText()));
    }
    return new AuditedCard(
        card.required("uuid").asText(),
        indicator(card.required("indicator").asText()),
        new Card.Basis(
            card.required("advisability").asText(),
            recommendations,
            guidance,
            card.required("engine").asText()));
  }

  private static Indicator indicator(String code) {
    return Stream.of(Indicator.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> text(JsonNode line, String name) {
    return Optional.ofNullable(line.get(name)).map(JsonNode::asText);
  }
}
