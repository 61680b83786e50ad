package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.rules.guidance.GuidanceFolder;

class PlantedFaultsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "check", "planted");

  private static CheckReport report;

  @BeforeAll
  static void checkOnce() throws IOException {
    report =
        GuidanceCheck.of(
            GuidanceFolder.read(FOLDER), LocalDate.of(2026, 1, 15), Patience.endless());
  }

  private static List<String> places(List<Remark> remarks) {
    return remarks.stream().map(one -> one.kind() + " " + one.place()).toList();
  }

  @Test
  void twenty_planted_faults_are_all_found_at_their_places_in_one_run_and_nothing_else_is() {
    assertThat(places(report.errors()))
        .containsExactly(
            "NEVER_APPLIES candidates.yaml:2:3",
            "REFUSED dosing.yaml:6:9",
            "REFUSED dosing.yaml:17:9",
            "REFUSED dosing.yaml:31:10",
            "REFUSED dosing.yaml:36:3",
            "REFUSED dosing.yaml:53:11",
            "CROSSED_LIMITS dosing.yaml:64:9",
            "NEVER_DECIDED dosing.yaml:76:9",
            "DECIMAL_COMMA dosing.yaml:89:31",
            "LOST_SIGN dosing.yaml:100:25",
            "LOST_CHARACTER dosing.yaml:102:33",
            "SPREADSHEET_DATE guideline.yaml:8:12",
            "WRONG_ENCODING guideline.yaml:17:30");
    assertThat(places(report.warnings()))
        .containsExactly(
            "GAP candidates.yaml:27:9",
            "OVERLAP candidates.yaml:48:9",
            "ALWAYS_TOGETHER candidates.yaml:65:3",
            "POINTLESS candidates.yaml:76:3",
            "NUMBER_WITHOUT_SOURCE candidates.yaml:105:17",
            "HELD_BACK candidates.yaml:113:11",
            "REVIEW_PASSED guideline.yaml:10:13");
  }

  @Test
  void each_fault_is_quoted_and_stands_under_the_comment_that_plants_it() throws IOException {
    for (Remark remark :
        Stream.concat(report.errors().stream(), report.warnings().stream()).toList()) {
      List<String> lines = Files.readAllLines(FOLDER.resolve(remark.place().file()));
      assertThat(lines.get(remark.place().line() - 2)).matches(" *# \\d+: .+");
      assertThat(remark.text()).isEqualTo(lines.get(remark.place().line() - 1).strip());
    }
  }

  @Test
  void a_fault_is_told_in_words_that_say_what_to_do() {
    assertThat(report.errors())
        .filteredOn(one -> one.kind() == Remark.Kind.DECIMAL_COMMA)
        .singleElement()
        .hasToString(
            "dosing.yaml:89:31: found \"0,5 mg/kg/h\"; wanted a decimal point."
                + " Maybe \"0.5 mg/kg/h\".");
    assertThat(report.errors())
        .filteredOn(one -> one.place().line() == 6)
        .singleElement()
        .hasToString(
            "dosing.yaml:6:9: found \"infusoin rate\"; wanted a word of the vocabulary, figure or"
                + " observation. Maybe infusion rate.");
  }
}
