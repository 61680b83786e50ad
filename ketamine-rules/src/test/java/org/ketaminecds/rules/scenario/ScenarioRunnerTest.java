package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.SCENARIOS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** A scenario that fails shows what was expected, what came out, and why. */
class ScenarioRunnerTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @Test
  void scenarios_that_come_out_as_expected_are_no_failures() {
    assertThat(failures(TINY, TINY)).isEmpty();
  }

  @Test
  void what_applies_against_expectation_is_told_with_the_lines_that_made_it() {
    TinyGuidance changed = TINY.changed(DOSING, "rate > 2 mg/kg/h", "rate >= 2 mg/kg/h");

    assertThat(failures(changed, TINY)).hasSize(1);
    assertThat(failures(changed, TINY).get(0))
        .startsWith("T-DOSE-01: at the limit (tiny/scenarios/dosing.yaml:5:9): expected none,")
        .contains("got applies, raises avoid because [infusion rate >= 2 mg/kg/h: 2 mg/kg/h");
  }

  @Test
  void what_does_not_apply_against_expectation_is_told_with_the_lines_that_failed() {
    TinyGuidance changed = TINY.changed(DOSING, "pregnancy is present", "pregnancy is absent");

    assertThat(failures(changed, TINY))
        .hasSize(2)
        .anyMatch(
            failure ->
                failure.endsWith(
                    "expected avoid, got does not apply because [pregnancy is absent: present]"));
  }

  @Test
  void what_cannot_be_judged_is_told_with_what_is_missing() {
    TinyGuidance changed =
        TINY.changed(
            DOSING, "when: hypertension is present", "when: systolic blood pressure > 140 mmHg");

    assertThat(failures(changed, TINY))
        .anyMatch(
            failure ->
                failure.startsWith("T-TEST-01: not done (")
                    && failure.contains(
                        "expected defer, got cannot be judged,"
                            + " missing [systolic blood pressure] because"));
  }

  @Test
  void a_requirement_is_told_with_its_state_and_what_is_missing() {
    TinyGuidance changed = TINY.changed(SCENARIOS, "expect: met", "expect: defer");

    assertThat(failures(TINY, changed)).hasSize(1);
    assertThat(failures(TINY, changed).get(0))
        .contains("expected defer, got applies, raises no concern identified, requirement met []")
        .contains("[electrocardiogram is done within 6 months: done on 2026-01-14]");
  }

  @Test
  void data_are_expected_to_be_missing_exactly() {
    TinyGuidance more =
        TINY.changed(SCENARIOS, "{missing: [pregnancy]}", "{missing: [pregnancy, weight]}");
    TinyGuidance other = TINY.changed(SCENARIOS, "{missing: [pregnancy]}", "{missing: [weight]}");

    assertThat(failures(TINY, more)).hasSize(1);
    assertThat(failures(TINY, more).get(0))
        .contains(
            "expected missing [pregnancy, weight], got cannot be judged, missing [pregnancy]");
    assertThat(failures(TINY, other)).hasSize(1);
  }

  @Test
  void a_case_that_is_refused_is_a_failure_and_no_exception() {
    TinyGuidance changed =
        TINY.changed(
            SCENARIOS,
            "given: {pregnancy: present}",
            "given: {pregnancy: present, systolic blood pressure: 400 mmHg}");

    assertThat(failures(TINY, changed)).hasSize(1);
    assertThat(failures(TINY, changed).get(0))
        .contains("expected avoid, got an invalid case: ", "400 mmHg", "entry error");
  }

  @Test
  void a_recommendation_that_is_not_in_use_is_a_failure() {
    TinyGuidance fewer =
        TINY.with(DOSING, TINY.text(DOSING).substring(0, TINY.text(DOSING).indexOf("- id: T-IND")));

    assertThat(failures(fewer, TINY))
        .hasSize(3)
        .allMatch(failure -> failure.endsWith("got no such recommendation"));
  }

  private static List<String> failures(TinyGuidance guidance, TinyGuidance scenarios) {
    return new ScenarioRunner(new DroolsDecisionSupport(guidance.load(), "test"))
        .run(ScenarioLoader.load(scenarios.load(), scenarios.files())).stream()
            .map(ScenarioRunner.Failure::toString)
            .toList();
  }
}
