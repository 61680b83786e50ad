package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.HEAD;
import static org.ketaminecds.rules.guidance.TinyGuidance.INDEX;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever mends a file sees all that is to be mended, and nothing else. */
class AllFaultsAtOnceTest {

  private static final String FINDINGS = "vocabulary/findings.csv";
  private static final String MEDICINES = "vocabulary/medicines.csv";
  private static final String OBSERVATIONS = "vocabulary/observations.csv";

  private final List<String> places = new ArrayList<>();
  private TinyGuidance guidance = TinyGuidance.valid();

  @Test
  void twenty_faults_of_different_kinds_are_told_in_one_load_each_at_its_place() {
    added(FINDINGS, "loneliness,mood,,,A mood.,,\n", 7, 2);
    added(FINDINGS, "sadness,state,,,,,\n", 8, 5);
    added(MEDICINES, "ketorolac,MST,A drug.,\n", 4, 2);
    added(MEDICINES, "naproxen,,A drug.,7258\n", 5, 4);
    added(OBSERVATIONS, "height,score,1 cm,,,,,,How tall.,\n", 4, 3);
    added(OBSERVATIONS, "pulse,frequency,1 /min,,30 /min,,,,Beats.,\n", 5, 7);
    planted(INDEX, "topics: [dosing]", "topics: [dosing]\n  colour: red", "colour");
    planted(HEAD, "version: 1.0.0", "version: one", "one");
    planted(HEAD, "written for: US", "written for: XX", "XX");
    planted(HEAD, "review due: 2025-12-31", "review due: soon", "soon");
    planted(DOSING, "id: T-TEST-01", "id: t-1", "t-1");
    planted(DOSING, "stage: regimen", "stage: plan", "plan");
    planted(DOSING, "infusion rate > 2 mg/kg/h", "infusion rate > 2 mg", "infusion rate > 2 mg");
    planted(DOSING, "pregnancy is present", "pregnansy is present", "pregnansy");
    planted(DOSING, "is done within 6 months", "is done within 6 mg", "electrocardiogram is");
    planted(DOSING, "advise: inform", "advise: shout", "shout");
    planted(DOSING, "grade: A", "grade: Z", "Z");
    planted(DOSING, "VERIFIED(2) S1, S2", "VERIFIED(2) S1, S7", "VERIFIED(2)");
    planted(DOSING, "{fibromyalgia: not", "{gout: not", "gout");
    planted(DOSING, "derived from: [T-DOSE-01]", "derived by: [T-DOSE-01]", "derived by");

    assertThat(places).hasSize(20).doesNotHaveDuplicates();
    assertThat(guidance.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(": found")))
        .containsExactlyInAnyOrderElementsOf(
            places.stream().map(place -> place.contains("|") ? resolved(place) : place).toList());
  }

  @Test
  void a_fault_of_the_guideline_does_not_hide_those_of_its_recommendations() {
    planted(HEAD, "scope: age >= 18 y", "scope: aged >= 18 y", "aged");
    planted(DOSING, "advise: inform", "advise: shout", "shout");

    assertThat(guidance.problems()).hasSize(2);
  }

  @Test
  void faults_are_told_in_one_message_with_their_number() {
    planted(HEAD, "written for: US", "written for: XX", "XX");
    planted(DOSING, "advise: inform", "advise: shout", "shout");
    String message = message();

    assertThat(message.lines()).hasSize(3);
    assertThat(message)
        .startsWith("2 faults in the guidance:")
        .contains("\ntiny/guideline.yaml:9:14: found \"XX\"")
        .contains("\ntiny/dosing.yaml:43:11: found \"shout\"");
  }

  private String message() {
    try {
      guidance.load();
      return "";
    } catch (InvalidGuidanceException invalid) {
      return invalid.getMessage();
    }
  }

  private void added(String path, String row, int line, int cell) {
    guidance = guidance.added(path, row);
    places.add("%s:%d:%d".formatted(path, line, cell));
  }

  /** The place is looked up when all faults are planted, since they move each other. */
  private void planted(String path, String old, String other, String at) {
    guidance = guidance.changed(path, old, other);
    places.add(path + "|" + at);
  }

  private String resolved(String place) {
    String[] parts = place.split("\\|", -1);
    return guidance.place(parts[0], parts[1]);
  }
}
