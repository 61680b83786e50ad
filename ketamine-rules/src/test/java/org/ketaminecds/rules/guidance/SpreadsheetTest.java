package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.rules.vocabulary.LexiconLoader;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * A table that was opened and saved by a spreadsheet comes back as it was, or is refused.
 *
 * <p>The tests that start LibreOffice are passed over where it is not installed.
 */
class SpreadsheetTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String FIGURES = "vocabulary/figures.csv";
  private static final String OBSERVATIONS = "vocabulary/observations.csv";

  @TempDir private Path folder;

  @Test
  void percentages_without_their_blank_and_quotes_around_each_cell_say_the_same() {
    TinyGuidance saved =
        TINY.with(FIGURES, quoted(FIGURES).replace(" %\"", "%\""))
            .with(OBSERVATIONS, quoted(OBSERVATIONS).replace(" %\"", "%\""));

    assertThat(saved.text(FIGURES)).isNotEqualTo(TINY.text(FIGURES)).contains("\"1%\"");
    assertThat(words(saved)).isEqualTo(words(TINY));
  }

  @Test
  void the_line_ends_of_windows_and_the_mark_of_its_encoding_say_the_same() {
    Map<String, byte[]> saved = new TreeMap<>();
    TINY.texts()
        .forEach(
            (path, text) ->
                saved.put(
                    path,
                    (path.endsWith(".csv") ? "\uFEFF" + text.replace("\n", "\r\n") : text)
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(words(GuidanceLoader.load(GuidanceSnapshot.of(saved)))).isEqualTo(words(TINY));
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'\t', tabs"})
  void another_separator_is_told_once(String separator, String name) {
    String header = TINY.text(FIGURES).lines().findFirst().orElseThrow().replace(",", separator);

    assertThat(TINY.with(FIGURES, header + "\nage" + separator + "duration\n").problems())
        .containsExactly(
            FIGURES
                + ":1:1: found cells separated by "
                + name
                + "; wanted commas between cells. Maybe saved with another field separator; choose"
                + " the comma.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,01 mg/kg", "Jan 26", "1.0E-02", "#NAME?", "01/02/2026"})
  void a_cell_that_a_spreadsheet_wrote_anew_is_refused_at_its_place(String cell) {
    String text = TINY.text(FIGURES);
    String row =
        text.lines().filter(line -> line.startsWith("bolus dose,")).findFirst().orElseThrow();
    long line = text.lines().takeWhile(one -> !one.equals(row)).count() + 1;

    assertThat(
            TINY.with(
                    FIGURES,
                    text.replaceFirst("(?m)^(bolus dose,.*?),0.01 mg/kg,", "$1,\"" + cell + "\","))
                .problems())
        .singleElement()
        .asString()
        .startsWith(FIGURES + ":" + line + ":3: found \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // separator, quote, encoding, first line, formats, language, quote all, detect numbers
        "44,34,76,1,,0,false,false,false",
        "44,34,76,1,,1033,true,true,false",
        "44,34,76,1,,1031,false,true,false",
        "44,34,ANSI,1,,1031,true,true,false",
      })
  void calc_gives_back_what_it_was_given(String options) throws Exception {
    TinyGuidance saved = TINY;
    for (Path file : converted("csv:Text - txt - csv (StarCalc):" + options, tables())) {
      saved = saved.with("vocabulary/" + file.getFileName(), Files.readString(file));
    }
    assertThat(words(saved)).isEqualTo(words(TINY));
  }

  @Test
  void calc_gives_back_what_went_through_a_workbook() throws Exception {
    TinyGuidance saved = TINY;
    for (Path file : converted("csv", converted("xlsx", tables()))) {
      saved = saved.with("vocabulary/" + file.getFileName(), Files.readString(file));
    }
    assertThat(words(saved)).isEqualTo(words(TINY));
  }

  @Test
  void semicolons_of_calc_are_refused_table_by_table() throws Exception {
    TinyGuidance saved = TINY;
    for (Path file : converted("csv:Text - txt - csv (StarCalc):59,34,76,1", tables())) {
      saved = saved.with("vocabulary/" + file.getFileName(), Files.readString(file));
    }
    assertThat(saved.problems())
        .hasSameSizeAs(LexiconLoader.fileNames())
        .allMatch(problem -> problem.contains("found cells separated by semicolons"));
  }

  private List<Path> tables() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String name : LexiconLoader.fileNames()) {
      tables.add(Files.writeString(folder.resolve(name), TINY.text("vocabulary/" + name)));
    }
    return tables;
  }

  private List<Path> converted(String format, List<Path> files) throws Exception {
    assumeTrue(isInstalled(), "LibreOffice is not installed");
    Path target = Files.createTempDirectory(folder, "saved");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=CSV:44,34,76,1,,1031,false,true",
                "--convert-to",
                format,
                "--outdir",
                target.toString()));
    if (files.get(0).toString().endsWith(".xlsx")) {
      command.removeIf(word -> word.startsWith("--infilter"));
    }
    files.forEach(file -> command.add(file.toString()));
    Process calc =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("calc.log").toFile())
            .start();
    assertThat(calc.waitFor(2, TimeUnit.MINUTES)).isTrue();
    try (Stream<Path> saved = Files.list(target)) {
      List<Path> all = saved.sorted().toList();
      assertThat(all).hasSameSizeAs(files);
      return all;
    }
  }

  private static boolean isInstalled() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }

  private static String quoted(String path) {
    StringBuilder quoted = new StringBuilder();
    for (String line : TINY.text(path).lines().toList()) {
      boolean within = false;
      quoted.append('"');
      for (char one : line.toCharArray()) {
        within ^= one == '"';
        quoted.append(one == '"' ? "" : one == ',' && !within ? "\",\"" : String.valueOf(one));
      }
      quoted.append("\"\n");
    }
    return quoted.toString();
  }

  private static List<List<Object>> words(TinyGuidance guidance) {
    return words(guidance.load());
  }

  private static List<List<Object>> words(Guidance guidance) {
    List<List<Object>> words = new ArrayList<>();
    for (Word word : guidance.lexicon().words()) {
      Term term = word.term();
      words.add(
          List.of(
              term,
              String.valueOf(word.step()),
              String.valueOf(word.freshFor()),
              String.valueOf(word.refusal()),
              word.presupposes()));
    }
    return words;
  }
}
