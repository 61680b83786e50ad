package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {

  private static final int ENOUGH = 50;

  @TempDir Path folder;

  @Test
  void whatAProgramAcknowledgedBeforeItWasKilledIsInItsFile() throws Exception {
    Path file = folder.resolve("feedback.jsonl");
    List<String> acknowledged = acknowledgedUntilKilled(file);

    FileFeedbackStore.open(file).close();

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    List<String> kept = Files.readAllLines(file);
    assertThat(acknowledged)
        .allSatisfy(
            card ->
                assertThat(kept.get(Integer.parseInt(card)))
                    .startsWith("{\"card\":\"%s\",".formatted(card)));
  }

  private static List<String> acknowledgedUntilKilled(Path file)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(AcknowledgesFeedback.command(file))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == ENOUGH) {
          // By its handle: else what it said last could no more be read.
          program.toHandle().destroyForcibly();
        }
      }
    }
    program.waitFor();
    return acknowledged;
  }
}
