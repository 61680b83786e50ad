package org.ketaminecds.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.trial.Trials;

class MutationTrialTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String SCENARIOS = "tiny/scenarios/dosing.yaml";

  private static List<String> survivors(TinyGuidance tiny) {
    return MutationTrial.of(Trials.of(tiny.load(), tiny.files())).survivors().stream()
        .map(RuleMutant::toString)
        .toList();
  }

  @Test
  void a_limit_that_no_scenario_stands_at_may_move_unnoticed() {
    TinyGuidance without =
        TINY.changed(
            SCENARIOS,
            "- {name: at the limit, given: {infusion: 2 mg/kg/h, over: 1 h}, expect: none}",
            "");

    assertThat(survivors(TINY)).noneMatch(one -> one.startsWith("T-DOSE-01: infusion"));
    assertThat(survivors(without))
        .contains(
            "T-DOSE-01: infusion rate > 2 mg/kg/h as >= 2 mg/kg/h",
            "T-DOSE-01: infusion rate > 2 mg/kg/h as > 1.99 mg/kg/h");
  }

  @Test
  void a_requirement_that_no_scenario_meets_may_be_dropped_unnoticed() {
    TinyGuidance without =
        TINY.changed(
            SCENARIOS,
            """
                  - name: done
                    given: {hypertension: present, electrocardiogram: {state: done, on: -1 d}}
                    expect: met
            """,
            "");

    assertThat(survivors(TINY)).noneMatch(one -> one.startsWith("T-TEST-01: without"));
    assertThat(survivors(without)).anyMatch(one -> one.startsWith("T-TEST-01: met when"));
  }

  @Test
  void what_is_advised_cannot_change_unnoticed_where_a_scenario_expects_it() {
    assertThat(survivors(TINY)).noneMatch(one -> one.startsWith("T-CI-01: advise"));
  }

  @Test
  void a_scope_is_changed_where_the_whole_source_is_tried() {
    assertThat(scopes(TINY)).contains("tiny: scope: age >= 18 y as > 18 y");
  }

  private static List<String> scopes(TinyGuidance tiny) {
    return MutationTrial.of(Trials.of(tiny.load(), tiny.files())).scopes().stream()
        .map(ScopeMutant::toString)
        .toList();
  }

  @Test
  void every_change_is_counted() {
    assertThat(MutationTrial.of(Trials.of(TINY.load(), TINY.files())).tried()).isGreaterThan(30);
  }
}
