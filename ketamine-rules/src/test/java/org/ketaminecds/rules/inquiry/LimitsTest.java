package org.ketaminecds.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.vocabulary.CaseList;

class LimitsTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String OBSERVATIONS = "vocabulary/observations.csv";

  @Test
  void a_limit_gives_a_value_a_step_below_it_itself_and_one_a_step_above() {
    assertThat(values(TINY, "infusion rate"))
        .containsExactly("1.99 mg/kg/h", "2 mg/kg/h", "2.01 mg/kg/h");
  }

  @Test
  void the_scope_of_a_source_has_limits_too() {
    assertThat(values(TINY, "age")).containsExactly("17 y", "18 y", "19 y");
  }

  @Test
  void what_a_recommendation_asks_for_has_limits_too() {
    TinyGuidance given =
        TINY.changed(
            TinyGuidance.DOSING,
            "met when: electrocardiogram is done within 6 months",
            "met when: SBP <= 140 mmHg");

    assertThat(values(given, "systolic blood pressure"))
        .containsExactly("139 mmHg", "140 mmHg", "141 mmHg");
  }

  @Test
  void every_line_of_a_group_counts_and_the_values_of_two_limits_stand_in_one_order() {
    assertThat(
            values(when("{any: ['SBP < 141 mmHg', 'SBP > 180 mmHg']}"), "systolic blood pressure"))
        .containsExactly("140 mmHg", "141 mmHg", "142 mmHg", "179 mmHg", "180 mmHg", "181 mmHg");
  }

  @Test
  void a_value_that_would_be_refused_as_a_slip_is_not_tried() {
    assertThat(values(when("SBP < 30 mmHg"), "systolic blood pressure"))
        .containsExactly("30 mmHg", "31 mmHg");
  }

  @Test
  void a_figure_that_does_not_reach_below_nought_starts_there() {
    assertThat(values(when("pain interference > 0 points"), "pain interference"))
        .containsExactly("0 points", "1 points");
  }

  @Test
  void a_scale_that_reaches_below_nought_goes_on_there() {
    assertThat(values(sedation("-5 points"), "depth of sedation"))
        .containsExactly("-1 points", "0 points", "1 points");
  }

  @Test
  void a_scale_that_is_refused_below_a_value_above_nought_does_not_reach_below_it() {
    assertThat(values(sedation("1 point"), "depth of sedation")).containsExactly("1 points");
  }

  @Test
  void a_count_of_events_has_the_numbers_around_its_limit_and_none_below_nought() {
    assertThat(counts("ketamine treatments within 12 months >= 3")).containsExactly(2, 3, 4);
    assertThat(counts("ketamine treatments within 12 months > 0")).containsExactly(0, 1);
  }

  @Test
  void a_choice_has_the_values_that_are_asked_for_in_their_order() {
    Limits limits = new Limits(when("jurisdiction is one of US, GB").load());

    assertThat(limits.choices("jurisdiction")).containsExactly("GB", "US");
    assertThat(limits.choices("route")).isEmpty();
  }

  @Test
  void a_list_has_the_names_that_are_asked_for() {
    Limits limits = new Limits(when("medicines include morphine, clonidine").load());

    assertThat(limits.names(CaseList.MEDICINES)).containsExactlyInAnyOrder("morphine", "clonidine");
    assertThat(limits.names(CaseList.ALLERGIES)).isEmpty();
  }

  @Test
  void what_nothing_asks_for_has_no_values() {
    assertThat(values(TINY, "weight")).isEmpty();
    assertThat(new Limits(TINY.load()).counts("ketamine treatments")).isEmpty();
  }

  private static TinyGuidance sedation(String least) {
    return when("depth of sedation > 0 points")
        .added(
            OBSERVATIONS,
            "depth of sedation,score,1 point,,%s,6 points,local policy,,A scale.,\n"
                .formatted(least));
  }

  private static TinyGuidance when(String condition) {
    return TINY.changed(TinyGuidance.DOSING, "when: pregnancy is present", "when: " + condition);
  }

  private static List<String> values(TinyGuidance guidance, String word) {
    return new Limits(guidance.load()).of(word).stream().map(Quantity::toString).toList();
  }

  private static List<Integer> counts(String condition) {
    return new Limits(when(condition).load()).counts("ketamine treatments");
  }
}
