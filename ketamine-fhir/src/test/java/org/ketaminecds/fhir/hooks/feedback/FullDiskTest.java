package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  /** Room for some lines and a part of one, whether a block has 512 or 1024 bytes. */
  private static final String WITH_LITTLE_ROOM = "ulimit -f 7; exec \"$@\"";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("feedback.jsonl");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no limit of the size of a file")
  void whereALineHasNoRoomThoseThatWereAcknowledgedAreKeptAndNoOther() throws Exception {
    int acknowledged = acknowledgedUntilThereIsNoRoom();

    FileFeedbackStore.open(file()).close();

    assertThat(acknowledged).isPositive();
    List<String> kept = Files.readAllLines(file());
    assertThat(kept).hasSize(acknowledged);
    assertThat(kept.get(acknowledged - 1))
        .startsWith("{\"card\":\"%s\",".formatted(acknowledged - 1));
  }

  private int acknowledgedUntilThereIsNoRoom() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", WITH_LITTLE_ROOM, "sh"));
    command.addAll(AcknowledgesFeedback.command(file()));
    Process program =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isEqualTo(AcknowledgesFeedback.FULL);
    return (int) said.lines().count();
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedAtTheStart() throws IOException {
    Path readOnly = Files.writeString(file(), "");
    assumeThat(readOnly.toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(readOnly)).as("whoever may write everything runs this").isFalse();

    assertThatThrownBy(() -> FileFeedbackStore.open(readOnly))
        .isInstanceOf(UncheckedIOException.class);
  }
}
