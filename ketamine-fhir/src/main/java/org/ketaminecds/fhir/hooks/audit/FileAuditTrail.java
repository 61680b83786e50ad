package org.ketaminecds.fhir.hooks.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;
import org.ketaminecds.fhir.hooks.journal.Journal;

/**
 * Keeps a line of JSON for each answer in a file, which survives the end of the program.
 *
 * <p>The members are those of {@link AuditRecord}; what is empty is left out. The file grows: move
 * it away between two runs of the service. Thread-safe.
 */
public final class FileAuditTrail implements AuditTrail, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BEGINNING = "{\"at\":\"";

  private final Journal journal;

  private FileAuditTrail(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens a file, or begins one.
   *
   * @throws IllegalArgumentException if it holds something else, which is then left as it is, or if
   *     it is open elsewhere
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public static FileAuditTrail open(Path file) {
    return new FileAuditTrail(Journal.open(file, BEGINNING, FileAuditTrail::check));
  }

  private static void check(String text) {
    JsonNode line;
    try {
      line = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("Found no JSON.", malformed);
    }
    Instant.parse(line.path("at").asText());
    Kind.valueOf(line.path("kind").asText());
  }

  @Override
  public void answered(AuditRecord answer) {
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
    journal.write(List.of(line.toString()));
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

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
