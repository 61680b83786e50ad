package org.ketaminecds.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.guidance.TinyGuidance;

class TrialTextTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String PREGNANT =
      "- {name: pregnant, given: {pregnancy: present}, expect: avoid}";

  @Test
  void guidance_whose_scenarios_all_pass_and_reach_everything_is_clean() {
    TrialReport report = new TrialReport(4, 1, List.of(), List.of(), List.of());

    assertThat(report.isPassed()).isTrue();
    assertThat(report.isClean()).isTrue();
    assertThat(TrialText.of(report))
        .isEqualTo("1 scenario of 4 recommendations: none fails, none is missing.\n");
  }

  @Test
  void a_scenario_that_fails_is_shown_with_what_came_out_and_why() {
    TrialReport report =
        report(TINY.changed(TinyGuidance.SCENARIOS, PREGNANT, PREGNANT.replace("avoid", "defer")));

    assertThat(report.isPassed()).isFalse();
    assertThat(report.isClean()).isFalse();
    assertThat(report.failures()).hasSize(1);
    assertThat(TrialText.of(report))
        .startsWith("15 scenarios of 4 recommendations: 1 failed, ")
        .contains(
            "\n\nFAILED T-CI-01: pregnant\n  tiny/scenarios/dosing.yaml:",
            "\n  expected  ",
            "\n  got       ",
            "\n  because   pregnancy is present: present");
  }

  @Test
  void a_scenario_that_is_missing_is_told_below_its_recommendation_once() {
    TrialReport report = report(TINY.changed(TinyGuidance.SCENARIOS, PREGNANT, ""));

    assertThat(report.isPassed()).isTrue();
    assertThat(report.isClean()).isFalse();
    assertThat(TrialText.of(report))
        .startsWith("14 scenarios of 4 recommendations: none fails, ")
        .containsOnlyOnce("\n\nNO SCENARIO of T-CI-01 (tiny/dosing.yaml:")
        .contains(" missing.\n");
  }

  private static TrialReport report(TinyGuidance tiny) {
    return TrialReport.of(List.of(Trials.of(tiny.load(), tiny.files())));
  }
}
