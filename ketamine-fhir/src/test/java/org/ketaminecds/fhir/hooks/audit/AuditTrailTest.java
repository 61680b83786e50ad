package org.ketaminecds.fhir.hooks.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {

  @TempDir Path folder;

  @Test
  void eachAnswerIsALineThatOutlivesTheProgram() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    try (FileAuditTrail trail = FileAuditTrail.open(file)) {
      trail.answered(SampleRecords.answered());
    }
    try (FileAuditTrail trail = FileAuditTrail.open(file)) {
      trail.answered(SampleRecords.withStatus(503));
    }

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"at\":\"2026-11-26T10:00:00Z\",\"took\":\"PT0.004S\",\"service\":\"ketamine-order-sign\","
                + "\"kind\":\"HOOK\",\"status\":200,\"client\":\"https://ehr.example.org\","
                + "\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\","
                + "\"cards\":[{\"uuid\":\"2f1d\",\"indicator\":\"critical\",\"advisability\":\"avoid\","
                + "\"recommendations\":[\"CP18-CONTRA-01\",\"CP18-DOSE-03\"],"
                + "\"guidance\":[{\"id\":\"example-2026\",\"version\":\"1.0.0\",\"contentHash\":\"0123\"}],"
                + "\"engine\":\"0.1.0\"}]}",
            "{\"at\":\"2026-11-26T10:00:00Z\",\"took\":\"PT0.001S\",\"service\":\"ketamine-order-sign\","
                + "\"kind\":\"FEEDBACK\",\"status\":503}");
  }

  @Test
  void whatWasWrittenIsReadAgainWhileTheServiceWritesOn() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    List<AuditRecord> read = new ArrayList<>();
    try (FileAuditTrail trail = FileAuditTrail.open(file)) {
      trail.answered(SampleRecords.answered());
      trail.answered(SampleRecords.refused());
      Files.writeString(file, "{\"at\":\"2026", StandardOpenOption.APPEND);

      FileAuditTrail.read(file, read::add);
    }

    assertThat(read).containsExactly(SampleRecords.answered(), SampleRecords.refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port: 8080\n",
        "# A page\n\nwith text\n",
        "{}\n",
        "{\"at\":\"home\",\"kind\":\"HOOK\"}\n",
        "{\"at\":\"2026-11-26T10:00:00Z\",\"kind\":\"HOOK\"}\n",
        "{\"card\":\"a\",\"at\":\"2026-11-26T10:00:00Z\",\"outcome\":\"ACCEPTED\"}\n"
      })
  void aFileOfSomethingElseIsRefusedAtItsLineAndLeftAsItIs(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("audit.jsonl"), text);

    assertThatThrownBy(() -> FileAuditTrail.open(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("audit.jsonl:1");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void oneTrailThatFailsDoesNotKeepTheOthersFromBeingTold() {
    List<AuditRecord> told = new ArrayList<>();
    AuditTrail failing =
        answer -> {
          throw new IllegalStateException("no room");
        };

    assertThatThrownBy(
            () -> AuditTrail.all(List.of(failing, told::add)).answered(SampleRecords.answered()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).hasSize(1);
  }
}
