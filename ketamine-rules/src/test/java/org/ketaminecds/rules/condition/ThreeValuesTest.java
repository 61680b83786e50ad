package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.condition.Conditions.truth;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth tables of Kleene's strong logic, and of each form of line. */
class ThreeValuesTest {

  private static final Map<Truth, String> STATES =
      Map.of(Truth.TRUE, "present", Truth.FALSE, "absent", Truth.UNKNOWN, "unknown");

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE, FALSE",
    "TRUE, FALSE, FALSE, TRUE, FALSE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE, FALSE",
    "FALSE, TRUE, FALSE, TRUE, FALSE",
    "FALSE, FALSE, FALSE, FALSE, TRUE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE, FALSE",
    "UNKNOWN, FALSE, FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void groups_follow_their_table(Truth left, Truth right, Truth all, Truth any, Truth none) {
    String given =
        "{hypertension: %s, pregnancy: %s}".formatted(STATES.get(left), STATES.get(right));
    String parts = ": [hypertension is present, pregnancy is present]";

    assertThat(truth("all" + parts, given)).isEqualTo(all);
    assertThat(truth("any" + parts, given)).isEqualTo(any);
    assertThat(truth("none" + parts, given)).isEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
  void not_known_stays_not_known_when_it_is_negated(Truth truth, Truth negated) {
    assertThat(truth.negated()).isEqualTo(negated);
    assertThat(
            truth("none: [pregnancy is present]", "{pregnancy: %s}".formatted(STATES.get(truth))))
        .isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource({
    "present, TRUE, FALSE",
    "absent, FALSE, TRUE",
    "unknown, UNKNOWN, UNKNOWN",
    "unavailable, UNKNOWN, UNKNOWN"
  })
  void a_finding_is_present_absent_or_not_known(String state, Truth present, Truth absent) {
    String given = "{pregnancy: %s}".formatted(state);

    assertThat(truth("pregnancy is present", given)).isEqualTo(present);
    assertThat(truth("pregnancy is absent", given)).isEqualTo(absent);
  }

  @ParameterizedTest
  @CsvSource({
    "1.99, FALSE, FALSE, TRUE, TRUE",
    "2, FALSE, TRUE, FALSE, TRUE",
    "2.01, TRUE, TRUE, FALSE, FALSE"
  })
  void a_number_is_held_against_its_limit_exactly(
      String rate, Truth above, Truth atLeast, Truth below, Truth atMost) {
    String given = "{weight: 70 kg, infusion: %s mg/kg/h, over: 1 h}".formatted(rate);

    assertThat(truth("'infusion rate > 2 mg/kg/h'", given)).isEqualTo(above);
    assertThat(truth("'infusion rate >= 2 mg/kg/h'", given)).isEqualTo(atLeast);
    assertThat(truth("'infusion rate < 2 mg/kg/h'", given)).isEqualTo(below);
    assertThat(truth("'infusion rate <= 2 mg/kg/h'", given)).isEqualTo(atMost);
  }

  @Test
  void a_dose_that_is_the_limit_to_the_last_digit_does_not_exceed_it() {
    String line = "bolus dose > 0.35 mg/kg";

    assertThat(truth(line, "{weight: 70 kg, bolus: 24.5 mg}")).isEqualTo(Truth.FALSE);
    assertThat(truth(line, "{weight: 70 kg, bolus: 24.5000001 mg}")).isEqualTo(Truth.TRUE);
    assertThat(truth("bolus dose > 0.1 mg/kg", "{weight: 30 kg, bolus: 3 mg}"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void a_number_in_another_unit_is_the_same_number() {
    assertThat(truth("age < 216 mo", "{age: 18 y}")).isEqualTo(Truth.FALSE);
    assertThat(truth("infusion time <= 2 h", "{total: 80 mg, over: 120 min}"))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void a_comparison_with_what_the_regimen_does_not_have_is_false_whichever_way_it_turns() {
    String given = "{weight: 70 kg, infusion: 1 mg/kg/h, over: 1 h}";

    for (String sign : List.of(">", ">=", "<", "<=")) {
      assertThat(truth("'bolus dose %s 0.35 mg/kg'".formatted(sign), given)).isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void a_comparison_without_its_datum_is_not_known() {
    assertThat(truth("infusion rate > 2 mg/kg/h", "{infusion: 150 mg/h, over: 1 h}"))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(truth("age < 18 y", "{}")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "care setting: clinic, TRUE, FALSE, TRUE",
    "care setting: ward, FALSE, TRUE, TRUE",
    "care setting: home, FALSE, TRUE, FALSE",
    "sex: female, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void a_choice_is_held_against_its_words(String given, Truth is, Truth isNot, Truth oneOf) {
    String one = "{" + given + "}";

    assertThat(truth("care setting is clinic", one)).isEqualTo(is);
    assertThat(truth("care setting is not clinic", one)).isEqualTo(isNot);
    assertThat(truth("care setting is one of clinic, ward", one)).isEqualTo(oneOf);
  }

  @Test
  void a_choice_that_the_case_cannot_have_is_false_even_if_negated() {
    String given = "{ketamine history: []}";
    String word = "pattern of last ketamine treatment";

    assertThat(truth(word + " is single outpatient infusion", given)).isEqualTo(Truth.FALSE);
    assertThat(truth(word + " is not single outpatient infusion", given)).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{medicines: [MST]} | TRUE | FALSE",
        "{medicines: [clonidine, MST]} | TRUE | FALSE",
        "{medicines: [clonidine], reviewed: {medicines: -1 d}} | FALSE | TRUE",
        "{medicines: [clonidine]} | UNKNOWN | UNKNOWN",
        "{medicines: [], reviewed: {medicines: -1 d}} | FALSE | TRUE",
        "{medicines: [clonidine, snake oil], reviewed: {medicines: -1 d}} | UNKNOWN | UNKNOWN",
        "{medicines: [morphine, snake oil]} | TRUE | FALSE",
        "{} | UNKNOWN | UNKNOWN"
      })
  void what_a_list_does_not_name_is_absent_only_if_it_is_reviewed_and_understood(
      String given, Truth includes, Truth excludes) {
    assertThat(truth("medicines include morphine", given)).isEqualTo(includes);
    assertThat(truth("medicines do not include morphine", given)).isEqualTo(excludes);
  }

  @Test
  void the_indications_of_a_case_are_complete_unless_one_is_not_understood() {
    String line = "indications do not include CRPS";

    assertThat(truth(line, "{indication: fibromyalgia}")).isEqualTo(Truth.TRUE);
    assertThat(truth(line, "{indication: [fibromyalgia, odd pain]}")).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(line, "{}")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRPS | FALSE | TRUE",
        "[CRPS, complex regional pain syndrome] | FALSE | TRUE",
        "fibromyalgia | TRUE | FALSE",
        "[CRPS, fibromyalgia] | TRUE | FALSE",
        "[fibromyalgia, odd pain] | TRUE | FALSE",
        "[CRPS, odd pain] | UNKNOWN | UNKNOWN",
        "odd pain | UNKNOWN | UNKNOWN"
      })
  void a_name_that_is_not_understood_might_be_the_one_that_does_not_count(
      String indications, Truth other, Truth noOther) {
    String given = "{indication: %s}".formatted(indications);

    assertThat(truth("indications include other than CRPS", given)).isEqualTo(other);
    assertThat(truth("indications do not include other than CRPS", given)).isEqualTo(noOther);
  }

  @Test
  void a_list_that_is_not_reviewed_may_hold_something_else() {
    String line = "medicines include other than morphine";

    assertThat(truth(line, "{medicines: [morphine]}")).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(line, "{medicines: [morphine], reviewed: {medicines: -1 d}}"))
        .isEqualTo(Truth.FALSE);
    assertThat(truth(line, "{medicines: [morphine, clonidine]}")).isEqualTo(Truth.TRUE);
    assertThat(truth(line, "{}")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'>= 1', TRUE", "'> 0', TRUE", "'>= 2', UNKNOWN", "'> 1', UNKNOWN",
    "'< 1', FALSE", "'<= 0', FALSE", "'< 2', UNKNOWN", "'<= 1', UNKNOWN"
  })
  void of_a_number_that_is_known_in_part_only_what_more_cannot_change_is_known(
      String asked, Truth truth) {
    String given =
        "{treatments: [{treatment: a, adequate: yes, result: failed}, {treatment: b, adequate:"
            + " yes}]}";

    assertThat(truth("'failed conventional treatments " + asked + "'", given)).isEqualTo(truth);
  }

  @Test
  void always_holds_in_every_case() {
    assertThat(truth("always", "{}")).isEqualTo(Truth.TRUE);
  }
}
