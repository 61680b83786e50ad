package org.ketaminecds.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.SCENARIOS;

import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Only what loads without a fault and passes its own scenarios may serve. */
class ReleaseTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @Test
  void sound_guidance_is_released_under_the_versions_it_was_loaded_from() {
    assertThat(Release.of(TINY.files()).versions()).isEqualTo(TINY.load().versions());
  }

  @Test
  void every_scenario_that_fails_is_a_problem_at_its_place() {
    TinyGuidance changed = TINY.changed(DOSING, "rate > 2 mg/kg/h", "rate >= 2 mg/kg/h");

    assertThatThrownBy(() -> Release.of(changed.files()))
        .isInstanceOfSatisfying(
            InvalidGuidanceException.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              assertThat(refused.problems().get(0).where())
                  .isEqualTo("tiny/scenarios/dosing.yaml:5:9");
              assertThat(refused.problems().get(0).found()).startsWith("applies, raises avoid");
              assertThat(refused.problems().get(0).wanted())
                  .isEqualTo("none for T-DOSE-01 in the scenario \"at the limit\"");
            });
  }

  @Test
  void guidance_without_the_scenarios_of_a_topic_is_not_released() {
    assertThatThrownBy(() -> Release.of(TINY.without(SCENARIOS).files()))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining(SCENARIOS + ": found no such file");
  }

  @Test
  void faults_of_the_guidance_are_told_before_scenarios_are_run() {
    assertThatThrownBy(
            () ->
                Release.of(
                    TINY.changed(DOSING, "pregnancy is present", "pregnancies is present").files()))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("\"pregnancies\"");
  }
}
