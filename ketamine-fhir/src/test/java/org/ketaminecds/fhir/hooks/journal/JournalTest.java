package org.ketaminecds.fhir.hooks.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.AtOnce;

class JournalTest {

  private static final String BEGINNING = "{\"at\":";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    Journal.open(file(), BEGINNING, lines::add).close();
    return lines;
  }

  @Test
  void linesAreReadAgainInTheirOrder() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"a\":1}"));
      journal.force();
      journal.write(List.of("{\"b\":\"\u00fc\"}"));
    }

    assertThat(lines()).containsExactly("{\"a\":1}", "{\"b\":\"\u00fc\"}");
  }

  @Test
  void severalLinesAreWrittenInTheirOrder() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"a\":1}", "{\"b\":2}"));
    }

    assertThat(lines()).containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"at\"", "{\"at\":1,", "{\"at\":1}\0\0", "\0\0\0"})
  void aLineThatACrashCutOffIsDropped(String rest) throws IOException {
    Files.writeString(file(), "{\"a\":1}\n" + rest);

    assertThat(lines()).containsExactly("{\"a\":1}");
    assertThat(file()).hasContent("{\"a\":1}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no line of ours",
        "{\"a\":1}\nno line of ours",
        "{\"port\": 18080}",
        "{\"port\": 18",
        "{\"a\":1}\n{\"port\": 18080}",
        "\0\0\0"
      })
  void anotherFileIsRefusedAndLeftAsItIs(String text) throws IOException {
    Files.writeString(file(), text);

    assertThatThrownBy(this::lines)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("journal.jsonl: found an end that is no line");
    assertThat(Files.readString(file())).isEqualTo(text);
  }

  @Test
  void aLineThatWantsItsBreakOnlyIsKeptAndTheNextIsALineOfItsOwn() throws IOException {
    Files.writeString(file(), "{\"a\":1}\n{\"at\":2}");
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":3}"));
    }

    assertThat(lines()).containsExactly("{\"a\":1}", "{\"at\":2}", "{\"at\":3}");
  }

  @Test
  void aWholeObjectAtTheEndThatIsNoneOfOursIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(file(), "{\"at\":\"home\"}");

    assertThatThrownBy(
            () ->
                Journal.open(
                    file(),
                    BEGINNING,
                    line -> {
                      throw new IllegalArgumentException("not ours");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("journal.jsonl:1");
    assertThat(Files.readString(file())).isEqualTo("{\"at\":\"home\"}");
  }

  @Test
  void aLineThatIsRefusedIsNamedAndTheFileLeftAsItIs() throws IOException {
    Files.writeString(file(), "{\"a\":1}\n{\"b\":2}\n{");

    assertThatThrownBy(
            () ->
                Journal.open(
                    file(),
                    BEGINNING,
                    line -> {
                      if (line.contains("b")) {
                        throw new IllegalArgumentException("not ours");
                      }
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("journal.jsonl:2");
    assertThat(Files.readString(file())).endsWith("{");
  }

  @Test
  void whatAFailedWriteLeftBehindIsTakenBackByTheNext() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"a\":1}"));
      Files.writeString(file(), "{\"half", StandardOpenOption.APPEND);
      journal.write(List.of("{\"b\":2}"));
    }

    assertThat(lines()).containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @Test
  void aFileThatWasEmptiedWhileItIsOpenIsLeftEmptyAndGoesOnAtTheNextOpening() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":1}"));
      Files.writeString(file(), "");

      assertThatThrownBy(() -> journal.write(List.of("{\"at\":2}")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("found a file of 0 bytes where 9 were written");
    }
    assertThat(file()).isEmptyFile();
    assertThat(lines()).isEmpty();
  }

  @Test
  void aFileThatWasRemovedWhileItIsOpenTakesNoLineAndIsBegunAnewAtTheNextOpening()
      throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":1}"));
      Files.delete(file());

      assertThatThrownBy(() -> journal.write(List.of("{\"at\":2}")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("found no file under the name of the one that was opened");
    }
    assertThat(file()).doesNotExist();
    assertThat(lines()).isEmpty();
  }

  @Test
  void anotherFileUnderTheNameOfTheOpenOneIsLeftAsItIsAndNeitherTakesALine() throws IOException {
    Path rotated = folder.resolve("journal.jsonl.1");
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":1}"));
      Files.move(file(), rotated);
      Files.writeString(file(), "{\"at\":1}\n");

      assertThatThrownBy(() -> journal.write(List.of("{\"at\":2}")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("found another file under the name of the one that was opened");
    }
    assertThat(rotated).hasContent("{\"at\":1}\n");
    assertThat(lines()).containsExactly("{\"at\":1}");
  }

  @Test
  void aFileThatWasMovedAwayAndBackGoesOn() throws IOException {
    Path away = folder.resolve("away.jsonl");
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":1}"));
      Files.move(file(), away);
      assertThatThrownBy(() -> journal.write(List.of("{\"at\":2}")))
          .isInstanceOf(UncheckedIOException.class);
      Files.move(away, file());

      journal.write(List.of("{\"at\":3}"));
    }
    assertThat(lines()).containsExactly("{\"at\":1}", "{\"at\":3}");
  }

  @Test
  void whatWasWrittenIntoAFileThatWasThenRemovedIsNotSaidToBeOnTheDisk() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{\"at\":1}"));
      Files.delete(file());

      assertThatThrownBy(journal::force).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void ofLinesThatSeveralThreadsWriteEachIsWholeAndNoneIsLost() throws Exception {
    int each = 200;
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      AtOnce.run(
          thread -> {
            for (int number = 0; number < each; number++) {
              journal.write(List.of("{\"%s\":%s}".formatted("x".repeat(500 + thread), number)));
            }
          });
    }

    Map<String, List<Integer>> byThread = new TreeMap<>();
    for (String line : lines()) {
      byThread
          .computeIfAbsent(line.replaceAll("[^x]", ""), name -> new ArrayList<>())
          .add(Integer.parseInt(line.replaceAll("\\D", "")));
    }
    assertThat(byThread).hasSize(AtOnce.THREADS);
    assertThat(byThread.values())
        .allSatisfy(
            numbers ->
                assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.range(0, each).boxed().toList()));
  }

  @Test
  void aFileThatIsOpenIsNotOpenedTwice() throws IOException {
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{}"));

      assertThatThrownBy(this::lines)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("open already");
    }
    assertThat(lines()).containsExactly("{}");
  }

  @Test
  void anotherProgramCannotOpenAFileWithLinesThatIsOpen() throws Exception {
    Files.writeString(file(), "{}\n");
    try (Journal journal = Journal.open(file(), BEGINNING, line -> {})) {
      journal.write(List.of("{}"));

      assertThat(statusOfAnotherProgram()).isEqualTo(3);
    }
    assertThat(statusOfAnotherProgram()).isZero();
  }

  private int statusOfAnotherProgram() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OpensAJournal.class.getName(),
                file().toString())
            .inheritIO()
            .start();
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return other.exitValue();
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> Journal.open(folder, BEGINNING, line -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found a folder or a device");
  }

  @Test
  void aFolderThatIsNotThereHoldsNoFile() {
    assertThatThrownBy(
            () -> Journal.open(folder.resolve("none/journal.jsonl"), BEGINNING, line -> {}))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void nothingIsWrittenOnceItIsClosed() throws IOException {
    Journal journal = Journal.open(file(), BEGINNING, line -> {});
    journal.close();

    assertThatThrownBy(() -> journal.write(List.of("{}"))).isInstanceOf(UncheckedIOException.class);
  }
}
