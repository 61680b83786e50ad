package org.ketaminecds.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.guidance.TinyGuidance;

class MutantsTest {

  @Test
  void a_limit_moves_by_a_step_and_its_comparison_becomes_every_other() {
    assertThat(changes("age > 60 y"))
        .containsExactly(
            "age > 60 y as >= 60 y",
            "age > 60 y as < 60 y",
            "age > 60 y as <= 60 y",
            "age > 60 y as > 59 y",
            "age > 60 y as > 61 y",
            "always");
  }

  @Test
  void no_limit_is_moved_below_nought_and_more_than_nothing_is_as_good_as_nothing_or_more() {
    assertThat(changes("proposed doses > 0"))
        .containsExactly(
            "proposed doses > 0 as < 0",
            "proposed doses > 0 as <= 0",
            "proposed doses > 0 as > 1",
            "always");
    assertThat(changes("proposed doses >= 1")).contains("proposed doses >= 1 as >= 0");
    assertThat(changes("proposed doses < 0")).contains("proposed doses < 0 as >= 0");
  }

  @Test
  void a_limit_below_nought_moves_further_down_too() {
    assertThat(changes("pain interference > -3 points"))
        .contains("pain interference > -3 points as > -4 points");
  }

  @Test
  void a_window_becomes_a_unit_shorter_a_unit_longer_and_open() {
    assertThat(changes("ECG is done within 6 months"))
        .containsExactly(
            "other state of: ECG is done within 6 months",
            "ECG is done within 6 months as within 5 mo",
            "ECG is done within 6 months as within 7 mo",
            "ECG is done within 6 months as at any time",
            "always");
    assertThat(changes("SBP > 180 mmHg within 2 h"))
        .contains(
            "SBP > 180 mmHg within 2 h as within 1 h",
            "SBP > 180 mmHg within 2 h as within 3 h",
            "SBP > 180 mmHg within 2 h as at any time");
  }

  @Test
  void a_choice_is_negated_and_has_each_word_more_and_each_word_less() {
    assertThat(changes("sex is female"))
        .containsExactly("negated: sex is female", "with male: sex is female", "always");
    assertThat(changes("jurisdiction is one of GB, US"))
        .containsExactlyInAnyOrder(
            "negated: jurisdiction is one of GB, US",
            "without GB: jurisdiction is one of GB, US",
            "without US: jurisdiction is one of GB, US",
            "always");
  }

  @Test
  void a_list_is_negated_and_asked_for_each_name_less() {
    assertThat(changes("medicines include morphine"))
        .contains("negated: medicines include morphine")
        .noneMatch(change -> change.startsWith("without"));
    assertThat(changes("medicines include morphine, clonidine"))
        .contains(
            "without morphine: medicines include morphine, clonidine",
            "without clonidine: medicines include morphine, clonidine");
  }

  @Test
  void what_else_is_on_a_list_is_changed_as_well() {
    assertThat(changes("indications include other than CRPS"))
        .containsExactly(
            "negated: indications include other than CRPS",
            "includes some: indications include other than CRPS",
            "includes none: indications include other than CRPS",
            "always");
    assertThat(changes("indications include other than CRPS, fibromyalgia"))
        .contains("without fibromyalgia: indications include other than CRPS, fibromyalgia");
  }

  @Test
  void a_count_of_events_changes_in_its_comparison_its_limit_and_its_window() {
    String line = "ketamine treatments within 12 months >= 2";

    assertThat(Mutants.of(condition("'" + line + "'")))
        .extracting(mutant -> mutant.condition().text())
        .hasSize(8);
    assertThat(changes(line)).hasSize(8).doesNotHaveDuplicates().endsWith("always");
  }

  @Test
  void a_group_loses_each_part_is_taken_together_otherwise_and_changes_inside() {
    assertThat(changes("{all: [sex is female, pregnancy is absent]}"))
        .containsExactly(
            "any of",
            "none of",
            "without: sex is female",
            "negated: sex is female",
            "with male: sex is female",
            "without: pregnancy is absent",
            "other state of: pregnancy is absent",
            "always");
  }

  @Test
  void of_one_part_all_and_any_are_the_same_but_none_is_not() {
    assertThat(changes("{none: [pregnancy is absent]}"))
        .containsExactly("all of", "any of", "other state of: pregnancy is absent", "always");
    assertThat(changes("{all: [pregnancy is absent]}"))
        .containsExactly("none of", "other state of: pregnancy is absent", "always");
  }

  @Test
  void the_last_day_of_a_condition_in_force_moves_by_a_day() {
    LocalDate last = LocalDate.of(2026, 6, 30);

    assertThat(Mutants.of(new InForce(last)))
        .extracting(Mutants.Mutant::condition)
        .containsExactly(
            new InForce(last.minusDays(1)), new InForce(last.plusDays(1)), new Always());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age > 60 y",
        "pregnancy is present",
        "pregnancy is absent",
        "sex is female",
        "sex is not female",
        "medicines include morphine, clonidine",
        "indications include other than CRPS",
        "ketamine treatments within 12 months >= 2"
      })
  void what_was_changed_is_no_longer_what_it_was(String line) {
    Condition original = condition("'" + line + "'");

    assertThat(Mutants.of(original))
        .extracting(Mutants.Mutant::condition)
        .doesNotContain(original)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_always_holds_has_nothing_to_change() {
    assertThat(Mutants.of(new Always())).isEmpty();
  }

  private static List<String> changes(String condition) {
    String written = condition.startsWith("{") ? condition : "'" + condition + "'";
    return Mutants.of(condition(written)).stream().map(Mutants.Mutant::change).toList();
  }

  private static Condition condition(String yaml) {
    return TinyGuidance.valid()
        .changed(TinyGuidance.DOSING, "when: pregnancy is present", "when: " + yaml)
        .load()
        .find("T-CI-01")
        .orElseThrow()
        .when();
  }
}
