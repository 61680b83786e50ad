package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.casefile.CaseReader;

class DiffCommandTest {

  private static final Path BUNDLED =
      Path.of("..", "ketamine-rules/src/main/resources/org/ketaminecds/rules/guidance");
  private static final String DOSING = "asra-aapm-asa-2018-chronic/dosing.yaml";
  private static final String ABOVE_2 = "infusion rate > 2 mg/kg/h";
  private static final String FROM_2 = "infusion rate >= 2 mg/kg/h";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheGuidance() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLED)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(BUNDLED.relativize(file).toString());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        } else {
          Files.createDirectories(copy);
        }
      }
    }
  }

  private void change(String old, String now) throws IOException {
    Path file = folder.resolve(DOSING);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replaceFirst(old, now));
  }

  @Test
  void a_stricter_limit_is_minor_and_shows_whom_it_affects() throws IOException {
    change(ABOVE_2, FROM_2);

    Run run = Run.of("diff", BUNDLED.toString(), folder.toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output())
        .startsWith("MINOR: new or stricter; no patient gets a milder answer (proved).\n")
        .contains(
            "\nCP18-DOSE-03  Rates above 2 mg/kg/h belong in intensive care\n",
            "  changed, MINOR by itself\n",
            "  Stricter for this patient: before \"says nothing\", now \"raises avoid\".\n",
            "        - {infusion: 2 mg/kg/h, ")
        .doesNotContain("Milder");
  }

  @Test
  void a_milder_limit_is_major_with_a_status_of_its_own_and_a_case_that_can_be_assessed()
      throws IOException {
    change(ABOVE_2, FROM_2);

    Run run = Run.of("diff", "--format", "json", folder.toString(), BUNDLED.toString());

    assertThat(run.status()).isEqualTo(DiffCommand.MILDER);
    JsonNode diff = new ObjectMapper().readTree(run.output());
    assertThat(diff.at("/level").asText()).isEqualTo("MAJOR");
    assertThat(diff.at("/periods/0/decided").asBoolean()).isTrue();
    assertThat(diff.at("/periods/0/changes/0/id").asText()).isEqualTo("CP18-DOSE-03");
    assertThat(diff.at("/periods/0/changes/0/milder/before").asText()).isEqualTo("raises avoid");
    assertThat(diff.at("/periods/0/changes/0/stricter").isMissingNode()).isTrue();
    assertThat(diff.at("/periods/0/advice/milder/before").asText()).isEqualTo("avoid");
    String patient = diff.at("/periods/0/changes/0/milder/case").asText();
    assertThat(CaseReader.of(Examples.support()).read(patient, "case.yaml").clinicalCase())
        .isNotNull();
  }

  @Test
  void no_change_is_none() {
    Run run = Run.of("diff", BUNDLED.toString(), folder.toString());

    assertThat(run.status()).isZero();
    assertThat(run.output()).isEqualTo("NONE: nothing changed.\n");
  }

  @Test
  void bad_guidance_is_refused_with_its_place() throws IOException {
    change(ABOVE_2, "infusion rate > 2 mg");

    Run run = Run.of("diff", BUNDLED.toString(), folder.toString());

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.output()).isEmpty();
    assertThat(List.of(run.errors().split("\n")))
        .singleElement()
        .asString()
        .contains(folder.resolve(DOSING).toString(), "rate per body weight");
  }

  @Test
  void a_policy_is_compared_like_any_guidance_with_the_days_on_which_its_changes_hold()
      throws IOException {
    write(
        "site/overlay.yaml",
        """
        id: general-hospital
        version: 1.0.0
        changes:
          - recommendation: CP18-DOSE-03
            limit: infusion rate > 3 mg/kg/h
            approved by: Jane Roe
            reason: A trial of the pain clinic.
            until: 2027-03-31
        """);
    write(
        "site/scenarios.yaml",
        """
        recommendations:
          - recommendation: CP18-DOSE-03
            scenarios:
              - name: above
                given: {infusion: 3.01 mg/kg/h, over: 4 h, weight: 70 kg, care setting: clinic}
                expect: avoid
        """);

    Run run = diff("2026-01-15", BUNDLED, folder);
    Run after = diff("2027-04-01", BUNDLED, folder);

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isEqualTo(DiffCommand.MILDER);
    assertThat(run.output())
        .startsWith("== Cases of 2026-01-15 to 2027-03-31\nMAJOR: ")
        .contains("\nCP18-DOSE-03  ", "  Milder for this patient: before \"raises avoid\"")
        .endsWith("\n== Cases of 2027-04-01 and later\nNONE: nothing changed.\n");
    assertThat(after.output()).isEqualTo("NONE: nothing changed.\n");
    assertThat(after.status()).isZero();
    assertThat(diff("2027-03-31", BUNDLED, folder).status()).isEqualTo(DiffCommand.MILDER);
    assertThat(diff("2026-01-15", folder, folder).output())
        .contains("2027-03-31\nNONE: nothing changed.\n");
  }

  @Test
  void the_faults_of_both_versions_are_told_at_once() throws IOException {
    change(ABOVE_2, "infusion rate > 2 mg");

    Run run = Run.of("diff", folder.toString(), folder.toString());

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.errors().lines()).hasSize(2);
  }

  private static Run diff(String asOf, Path old, Path now) {
    return Run.of("diff", "--as-of", asOf, old.toString(), now.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
