package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.fhir.hooks.audit.AuditRecord;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;
import org.ketaminecds.fhir.hooks.audit.FileAuditTrail;

class AuditEventsCommandTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("audit.jsonl");
  }

  private static AuditRecord answered(int status) {
    return new AuditRecord(
        Instant.parse("2026-11-26T10:00:00Z"),
        Duration.ofMillis(4),
        "ketamine-order-sign",
        Kind.HOOK,
        status,
        Optional.of("https://ehr.example.org"),
        Optional.empty(),
        List.of());
  }

  @Test
  void each_answer_is_an_audit_event_in_a_line_while_a_service_writes_the_file()
      throws IOException {
    try (FileAuditTrail trail = FileAuditTrail.open(file())) {
      trail.answered(answered(200));
      trail.answered(answered(500));

      Run run = Run.of("audit-events", file().toString());

      assertThat(run.status()).isZero();
      assertThat(run.output().lines()).hasSize(2).allSatisfy(AuditEventsCommandTest::isAnEvent);
      assertThat(run.output()).contains("\"outcome\":\"0\"").contains("\"outcome\":\"8\"");
    }
  }

  private static void isAnEvent(String line) throws IOException {
    JsonNode event = new JsonMapper().readTree(line);
    assertThat(event.path("resourceType").asText()).isEqualTo("AuditEvent");
    assertThat(event.at("/agent/0/who/display").asText()).isEqualTo("https://ehr.example.org");
  }

  @Test
  void a_file_that_is_none_is_named() throws IOException {
    assertThat(Run.of("audit-events", file().toString()).errors())
        .contains("audit.jsonl: found no file that can be read; wanted an audit trail.");
    Files.writeString(file(), "a letter\n");

    Run run = Run.of("audit-events", file().toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).contains("audit.jsonl:1: found a line that is no event");
  }
}
