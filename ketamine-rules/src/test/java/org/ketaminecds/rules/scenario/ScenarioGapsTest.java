package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.HEAD;
import static org.ketaminecds.rules.guidance.TinyGuidance.SCENARIOS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** A scenario that is missing is named, so that its author can write it. */
class ScenarioGapsTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @Test
  void the_tiny_guidance_has_every_scenario_it_can_have() {
    assertThat(gaps(TINY)).isEmpty();
  }

  @Test
  void without_any_one_of_its_scenarios_the_tiny_guidance_has_a_gap_in_that_recommendation() {
    Guidance guidance = TINY.load();
    List<Scenario> all = ScenarioLoader.load(guidance, TINY.files());

    for (Scenario scenario : all) {
      List<Scenario> others = new ArrayList<>(all);
      others.remove(scenario);
      assertThat(ScenarioGaps.find(guidance, others))
          .as("without %s", scenario)
          .isNotEmpty()
          .allMatch(
              gap -> gap.toString().startsWith(scenario.recommendation() + " (tiny/dosing.yaml:"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: at the limit | T-DOSE-01 (tiny/dosing.yaml:1:3) | infusion rate is 2 mg/kg/h",
        "{name: a step above | T-DOSE-01 (tiny/dosing.yaml:1:3) | infusion rate is 2.01 mg/kg/h",
        "{name: a step below | T-DOSE-01 (tiny/dosing.yaml:1:3) | infusion rate is 1.99 mg/kg/h",
        "{name: no regimen | T-DOSE-01 (tiny/dosing.yaml:1:3)"
            + " | \"infusion rate > 2 mg/kg/h\" is not known",
        "{name: pregnant | T-CI-01 (tiny/dosing.yaml:14:3) | it applies",
        "{name: not pregnant | T-CI-01 (tiny/dosing.yaml:14:3) | it does not apply"
      })
  void a_gap_says_what_is_missing(String scenario, String rule, String what) {
    TinyGuidance fewer = TINY.changed(SCENARIOS, "- " + scenario, "#" + scenario);

    assertThat(gaps(fewer)).contains(rule + " has no scenario in which " + what);
  }

  @Test
  void each_line_of_a_group_must_decide_alone_both_ways() {
    TinyGuidance grouped =
        TINY.changed(
            DOSING,
            "when: pregnancy is present",
            "when: {all: [pregnancy is present, hypertension is absent]}");
    String position = "T-CI-01 (tiny/dosing.yaml:14:3) has no scenario in which ";

    // Pregnancy is absent in one scenario, which decides whatever the other line is.
    assertThat(gaps(grouped))
        .contains(
            position + "\"hypertension is absent\" is true and alone decides",
            position + "\"hypertension is absent\" is false and alone decides",
            position + "\"pregnancy is present\" is true and alone decides")
        .doesNotContain(position + "\"pregnancy is present\" is false and alone decides");
    TinyGuidance covered =
        grouped.changed(
            SCENARIOS,
            "- {name: pregnant, given: {pregnancy: present}, expect: avoid}",
            """
            - {name: both, given: {pregnancy: present, hypertension: absent}, expect: avoid}
                  - {name: one, given: {pregnancy: present, hypertension: present}, expect: none}
            """
                .strip());
    assertThat(gaps(covered)).noneMatch(gap -> gap.contains("alone decides"));
  }

  @Test
  void a_requirement_needs_a_scenario_in_which_it_is_met_and_one_in_which_it_is_open() {
    TinyGuidance fewer =
        TINY.changed(SCENARIOS, "expect: met", "expect: {raises: defer, missing: [pregnancy]}")
            .changed(SCENARIOS, "expect: defer", "expect: {raises: defer, missing: [pregnancy]}");

    assertThat(gaps(fewer))
        .contains(
            "T-TEST-01 (tiny/dosing.yaml:27:3) has no scenario in which its requirement is met",
            "T-TEST-01 (tiny/dosing.yaml:27:3) has no scenario in which its requirement is open");
  }

  @Test
  void what_always_applies_needs_no_scenario_in_which_it_does_not() {
    TinyGuidance always =
        TINY.changed(DOSING, "when: indications include fibromyalgia", "when: always")
            .changed(
                SCENARIOS,
                "{indication: CRPS}, expect: none",
                "{indication: CRPS}, expect: inform");

    assertThat(gaps(always))
        .containsExactly(
            "T-IND-01 (tiny/dosing.yaml:38:3) has no scenario in which it does not apply");
    assertThat(
            gaps(
                always
                    .changed(HEAD, "scope: age >= 18 y", "scope: always")
                    .changed(HEAD, "role: guideline", "role: policy")))
        .isEmpty();
  }

  @Test
  void counts_of_events_need_the_count_below_at_and_above_the_limit() {
    TinyGuidance counted =
        TINY.changed(
            DOSING,
            "when: indications include fibromyalgia",
            "when: ketamine treatments within 12 months >= 1");

    assertThat(gaps(counted))
        .contains(
            gap("ketamine treatments within 12 months >= 1 is 0"),
            gap("ketamine treatments within 12 months >= 1 is 1"),
            gap("ketamine treatments within 12 months >= 1 is 2"),
            gap("\"ketamine treatments within 12 months >= 1\" is not known"));
  }

  @Test
  void a_word_without_a_step_is_named() {
    assertThat(
            gaps(
                TINY.changed(
                    "vocabulary/figures.csv",
                    "infusion rate,rate per body weight,0.01 mg/kg/h,,,,,,Highest.\nlowest",
                    "infusion rate,rate per body weight,,,,,,,Highest.\nlowest")))
        .contains(
            gapOfDose(
                "\"infusion rate > 2 mg/kg/h\" is a step from its limit; the vocabulary has no step"
                    + " for infusion rate"));
  }

  @Test
  void values_that_no_case_can_have_are_not_asked_for() {
    TinyGuidance bounded =
        TINY.changed(DOSING, "infusion rate > 2 mg/kg/h", "systolic blood pressure >= 30 mmHg");

    assertThat(gaps(bounded))
        .contains(gapOfDose("systolic blood pressure is 30 mmHg"))
        .doesNotContain(gapOfDose("systolic blood pressure is 29 mmHg"));
  }

  @Test
  void a_case_that_is_refused_counts_for_nothing_and_is_no_exception() {
    TinyGuidance refused =
        TINY.changed(
            SCENARIOS,
            "{infusion: 2.01 mg/kg/h, over: 1 h}",
            "{infusion: 2.01 mg/kg/h, over: 1 h, systolic blood pressure: 400 mmHg}");

    assertThat(gaps(refused)).containsExactly(gapOfDose("infusion rate is 2.01 mg/kg/h"));
  }

  @Test
  void the_step_is_taken_in_the_unit_of_the_limit() {
    assertThat(ScenarioGaps.around(Quantity.parse("3 wk"), Quantity.parse("7 d")))
        .containsExactly(Quantity.parse("2 wk"), Quantity.parse("3 wk"), Quantity.parse("4 wk"));
  }

  @Test
  void bundled_guidance_without_the_scenarios_of_a_recommendation_has_gaps() {
    GuidanceFiles files = GuidanceFiles.bundled();
    Guidance guidance = GuidanceLoader.load(files);
    List<Scenario> all = ScenarioLoader.load(guidance, files);

    assertThat(guidance.rules())
        .allSatisfy(
            rule -> {
              String id = rule.recommendation().id();
              List<Scenario> others =
                  all.stream().filter(one -> !one.recommendation().equals(id)).toList();
              assertThat(ScenarioGaps.find(guidance, List.of(rule), others))
                  .isNotEmpty()
                  .allMatch(gap -> gap.recommendation().equals(id));
            });
  }

  private static String gap(String what) {
    return "T-IND-01 (tiny/dosing.yaml:38:3) has no scenario in which " + what;
  }

  private static String gapOfDose(String what) {
    return "T-DOSE-01 (tiny/dosing.yaml:1:3) has no scenario in which " + what;
  }

  private static List<String> gaps(TinyGuidance tiny) {
    Guidance guidance = tiny.load();
    return ScenarioGaps.find(guidance, ScenarioLoader.load(guidance, tiny.files())).stream()
        .map(Gap::toString)
        .toList();
  }
}
