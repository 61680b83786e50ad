package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.render.Colour;

class KetamineCliTest {

  private static final String GOOD = Examples.path("pregnancy.yaml");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pregnancy.yaml",
        "crps-outpatient-ten-days.yaml",
        "nearly-everything-unknown.yaml"
      })
  void the_exit_status_is_0_whatever_the_advice(String name) {
    Run run = Run.of("assess", Examples.path(name));

    assertThat(run.status()).isZero();
    assertThat(run.output()).contains("Advice: ");
    assertThat(run.errors()).isEmpty();
  }

  @Test
  void bad_input_gives_2_and_every_fault_with_its_place() throws IOException {
    String bad = write("bad.yaml", "asOf: 2026-11-23\npatient: {weight: 154, sex: f}\n");

    Run run = Run.of("assess", bad);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(bad + ":2:"));
    assertThat(run.errors()).contains("(patient.weight)").contains("Maybe 154 lb or 154 kg.");
  }

  @Test
  void one_bad_case_among_good_ones_means_no_answer_at_all() throws IOException {
    String bad = write("bad.yaml", "asOf: 2026-11-23\nx: 1\n");
    String worse = write("worse.yaml", "{");

    Run run = Run.of("assess", GOOD, bad, worse);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).contains(bad + ":2:1").contains(worse);
  }

  @Test
  void a_dose_beyond_any_regimen_is_refused_with_its_place_in_the_file() throws IOException {
    String bad =
        write(
            "bad.yaml",
            "asOf: 2026-11-23\n"
                + "patient: {weight: 70 kg}\n"
                + "regimen:\n"
                + "  phases: [{bolus: 250 mg/kg}]\n");

    Run run = Run.of("assess", bad);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).startsWith(bad + ":").contains("250 mg/kg").contains("CP18-DOSE-01");
  }

  @Test
  void what_is_beyond_any_regimen_is_named_together_with_the_other_faults() throws IOException {
    String bad =
        write(
            "bad.yaml",
            "asOf: 2026-11-23\nregimen:\n  phases:\n    - {bolus: 250 mg/kg}\n"
                + "    - {infusion: 4 mg/kg/fortnight}\nx: 1\n");

    assertThat(Run.of("assess", bad).errors().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(bad + ":").contains("CP18-DOSE-01"),
            line -> assertThat(line).startsWith(bad + ":5:"),
            line -> assertThat(line).startsWith(bad + ":6:"));
  }

  @Test
  void several_cases_are_answered_in_their_order_even_the_same_one_twice() {
    Run run = Run.of("assess", GOOD, Examples.path("no-weight.yaml"), GOOD);

    assertThat(run.output().lines().filter(line -> line.startsWith("Advice: ")))
        .containsExactly("Advice: AVOID", "Advice: DEFER", "Advice: AVOID");
  }

  @Test
  void a_dash_is_standard_input() {
    Run run =
        Run.withInput("{\"asOf\": \"2026-11-23\", \"title\": \"From a pipe\"}", "assess", "-");

    assertThat(run.status()).isZero();
    assertThat(run.output()).startsWith("standard input: From a pipe\n");
  }

  @Test
  void standard_input_can_be_read_once_only() {
    Run run = Run.withInput("asOf: 2026-11-23", "assess", "-", "-");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).contains("-: found standard input twice");
  }

  @ParameterizedTest
  @CsvSource({
    "no-such.yaml, no such file",
    ".., a folder",
  })
  void what_is_no_file_is_bad_input(String name, String found) {
    Run run = Run.of("assess", name);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).contains(name + ": found " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess",
        "asses x",
        "assess --format xml x",
        "assess --width 10 x",
        "assess --width x x",
        "assess --least-verification perhaps x",
        "",
        "assess --nothing x"
      })
  void a_bad_command_line_gives_2(String arguments) {
    Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).isNotBlank();
  }

  @Test
  void a_failure_of_the_program_gives_1_and_no_patient_data() {
    InputStream empty = new ByteArrayInputStream(new byte[0]);

    Run run =
        Run.in(
            new Surroundings(empty, Colour.NONE, 80),
            () -> {
              throw new IllegalStateException("weight 79 kg");
            },
            "assess",
            GOOD);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .startsWith("ketamine: internal error, java.lang.IllegalStateException at org.ketaminecds.")
        .doesNotContain("79");
  }

  @Test
  void json_is_one_document_for_all_cases() throws IOException {
    Run run = Run.of("assess", "--format", "json", GOOD, Examples.path("no-weight.yaml"));

    JsonNode root = new ObjectMapper().readTree(run.output());
    assertThat(root.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(root.path("cases")).hasSize(2);
    assertThat(root.at("/cases/0/file").asText()).isEqualTo(GOOD);
    assertThat(root.at("/cases/0/assessment/advisability").asText()).isEqualTo("AVOID");
    assertThat(root.at("/cases/1/assessment/missing/0/name").asText()).isEqualTo("weight");
  }

  @Test
  void details_add_what_does_not_apply() {
    assertThat(Run.of("assess", GOOD).output()).doesNotContain("[CP18-CI-03]");
    assertThat(Run.of("assess", "--details", GOOD).output())
        .contains("Active psychosis speaks against ketamine [CP18-CI-03]");
  }

  @Test
  void a_least_verification_leaves_the_others_out_and_says_so() {
    String all = Run.of("assess", GOOD).output();
    String verified = Run.of("assess", "--least-verification", "verified", GOOD).output();

    assertThat(all).contains("[CP18-PERS-01]");
    assertThat(verified).doesNotContain("[CP18-PERS-01]").contains("Left out: ");
  }

  @Test
  void colours_are_there_if_the_terminal_shows_them_or_if_they_are_asked_for() {
    assertThat(coloured(Colour.NONE, "auto")).doesNotContain("\u001B");
    assertThat(coloured(Colour.ANSI, "auto")).contains("\u001B[1;31m");
    assertThat(coloured(Colour.ANSI, "never")).doesNotContain("\u001B");
    assertThat(coloured(Colour.NONE, "always")).contains("\u001B[1;31m");
  }

  private static String coloured(Colour terminal, String choice) {
    InputStream empty = new ByteArrayInputStream(new byte[0]);
    return Run.in(
            new Surroundings(empty, terminal, 80),
            Examples::support,
            "assess",
            "--colour",
            choice,
            GOOD)
        .output();
  }

  @Test
  void no_line_is_longer_than_the_width() {
    assertThat(Run.of("assess", "--width", "60", GOOD).output().lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 60);
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "7, 40", "'', 80", "wide, 80", "99999, 80"})
  void the_width_is_that_of_the_terminal_if_it_is_known(String columns, int width) {
    assertThat(Surroundings.width(Map.of("COLUMNS", columns))).isEqualTo(width);
    assertThat(Surroundings.width(Map.of())).isEqualTo(80);
  }

  @Test
  void an_error_cannot_steer_the_terminal() throws IOException {
    String bad = write("bad.yaml", "asOf: 2026-11-23\n\"\\e[2Jx\": 1\n");

    assertThat(Run.of("assess", bad).errors())
        .contains("a control character")
        .doesNotContain("\u001B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "assess --version", "schema -V"})
  void the_version_names_library_and_guidance(String arguments) {
    Run run = Run.of(arguments.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.output())
        .startsWith("Ketamine CDS ")
        .contains("asra-aapm-asa-2018-chronic ")
        .contains("vocabulary ");
  }

  @Test
  void the_schema_is_printed_as_it_is_published() {
    Run run = Run.of("schema");

    assertThat(run.status()).isZero();
    assertThat(run.output()).isEqualTo(SchemaCommand.schema()).startsWith("{").endsWith("}\n");
  }

  @Test
  void the_reference_is_written_into_a_folder_that_is_made_if_need_be() throws IOException {
    Path pages = folder.resolve("docs").resolve("guidance");

    Run run = Run.of("reference", pages.toString());

    assertThat(run.status()).isZero();
    assertThat(run.output()).contains(" pages written to " + pages);
    assertThat(pages.resolve("README.md")).content().startsWith("# Guidance reference\n");
  }

  @Test
  void a_reference_that_cannot_be_written_gives_1_and_says_where() throws IOException {
    String file = write("a-file", "not a folder");

    Run run = Run.of("reference", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).contains(file + ": cannot be written");
  }

  @Test
  void help_names_the_exit_status() {
    assertThat(Run.of("assess", "--help").output()).contains("Exit status: 0 if every case");
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }
}
