package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

class GivenReaderTest {

  private static final String BACKGROUND =
      "{age: 46 y, sex: female, indication: CRPS, pain duration: 3 y, route: intravenous,"
          + " drug: racemic ketamine}";

  private final GivenReader reader = new GivenReader(TestVocabulary.small());

  @Test
  void the_flat_form_means_the_same_as_the_case_file() {
    String caseFile =
        """
        asOf: 2026-01-15
        patient: {age: 46 y, sex: female, weight: 70 kg}
        reviewed: {problems: -3 d}
        indications: [{condition: CRPS, painDuration: 3 y, painScore: 7}]
        treatments: [{treatment: trial 1, adequate: yes, result: failed}]
        ketamineHistory: [{started: -30 d, relief: 40 %}]
        findings: {hypertension: present, ECG: {state: done, on: -30 d}, defibrillator: available}
        observations: {systolic blood pressure: {value: 128 mmHg, on: -3 d}}
        medicines: [gabapentin]
        allergies: []
        care: {setting: clinic}
        jurisdiction: US
        regimen:
          drug: racemic ketamine
          route: intravenous
          phases:
            - {bolus: 0.2 mg/kg, over: 5 min}
            - {infusion: 0.35 mg/kg/h, atMost: 25 mg/h, over: 4 h}
          days: 10
          courses: 1
          interval: 12 wk
        """;
    String given =
        """
        weight: 70 kg
        reviewed: {problems: -3 d}
        pain score: 7
        failed treatments: 1
        ketamine history: [{started: -30 d, relief: 40 %}]
        hypertension: present
        ECG: {state: done, on: -30 d}
        defibrillator: available
        systolic blood pressure: {value: 128 mmHg, on: -3 d}
        medicines: [gabapentin]
        allergies: []
        care setting: clinic
        jurisdiction: US
        bolus: 0.2 mg/kg
        bolus over: 5 min
        infusion: 0.35 mg/kg/h
        at most: 25 mg/h
        over: 4 h
        days: 10
        courses: 1
        interval: 12 wk
        """;

    ClinicalCase expected =
        new CaseReader(TestVocabulary.small()).read(caseFile, "case.yaml").clinicalCase();

    assertThat(read(BACKGROUND, given)).isEqualTo(expected);
  }

  @Test
  void every_scenario_stands_at_the_same_time() {
    assertThat(read("{}", "{}").asOf()).isEqualTo(LocalDateTime.parse("2026-01-15T23:59"));
  }

  @Test
  void given_replaces_the_background() {
    assertThat(read(BACKGROUND, "{age: 17 y}").ageInYears().orElseThrow()).hasToString("17 y");
  }

  @Test
  void unknown_takes_a_key_of_the_background_away() {
    ClinicalCase read =
        read(BACKGROUND, "{age: unknown, indication: unknown, drug: unknown, route: unknown}");

    assertThat(read.age()).isEmpty();
    assertThat(read.indications()).isEmpty();
    assertThat(read.regimen()).isEmpty();
  }

  @Test
  void a_finding_that_is_unknown_stays_a_finding() {
    ClinicalCase read = read("{hypertension: present}", "{hypertension: unknown}");

    assertThat(read.findings().get(0).state()).isEqualTo(FindingState.UNKNOWN);
  }

  @Test
  void details_of_the_background_go_with_what_they_describe() {
    ClinicalCase read =
        read(
            "{infusion: 22 mg/h, over: 4 h, at most: 25 mg/h, route: oral}", "{infusion: unknown}");

    assertThat(read.regimen().orElseThrow().phases()).isEmpty();
  }

  @Test
  void given_phases_replace_the_single_phase_of_the_background_and_the_reverse() {
    String one = "{infusion: 22 mg/h, over: 4 h}";
    String listed = "{phases: [{bolus: 5 mg}, {bolus: 6 mg}]}";

    assertThat(read(one, listed).regimen().orElseThrow().phases()).hasSize(2);
    assertThat(read(listed, one).regimen().orElseThrow().phases()).hasSize(1);
  }

  @Test
  void unavailable_data_are_called_by_their_names_in_the_vocabulary() {
    ClinicalCase read = read("{}", "{weight: unavailable, indication: unavailable}");

    assertThat(read.unavailable()).containsExactlyInAnyOrder("weight", "indications");
  }

  @Test
  void an_observation_may_be_unknown_or_unavailable() {
    assertThat(
            read("{systolic blood pressure: 128 mmHg}", "{systolic blood pressure: unknown}")
                .observations())
        .isEmpty();
    assertThat(read("{}", "{systolic blood pressure: unavailable}").unavailable())
        .containsExactly("systolic blood pressure");
  }

  @Test
  void no_failed_treatments_is_not_the_same_as_none_stated() {
    assertThat(read("{}", "{failed treatments: 0}").treatments().orElseThrow()).isEmpty();
    assertThat(read("{}", "{}").treatments()).isEmpty();
  }

  @Test
  void faults_are_named_with_their_place_and_a_guess() {
    Problems problems = new Problems();

    Optional<ClinicalCase> read =
        reader.read(
            node("{sex: female}"),
            node("{wieght: 70 kg, over: 4 h, ECG: present, infusion rate: 2 mg/kg/h}"),
            problems);

    assertThat(read).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::where)
        .containsExactly(
            "scenario.yaml:1:2 (given)",
            "scenario.yaml:1:23 (given)",
            "scenario.yaml:1:33 (findings.ECG)",
            "scenario.yaml:1:42 (given)");
    assertThat(problems.list().get(0).maybe()).contains("weight");
  }

  @Test
  void a_given_that_is_no_map_is_a_fault() {
    Problems problems = new Problems();

    assertThat(reader.read(node("[]"), problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  private ClinicalCase read(String background, String given) {
    Problems problems = new Problems();
    Optional<ClinicalCase> read = reader.read(node(background), node(given), problems);
    assertThat(problems.list()).isEmpty();
    return read.orElseThrow();
  }

  private static Node node(String text) {
    return YamlReader.read(text, "scenario.yaml", TextLimits.GUIDANCE, new Problems())
        .orElseThrow();
  }
}
