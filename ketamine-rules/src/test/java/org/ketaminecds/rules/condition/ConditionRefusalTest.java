package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.condition.Conditions.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a condition, with its place, what was wanted and what may have been meant. */
class ConditionRefusalTest {

  private static final String FORMS =
      "wanted \"X is present\", \"X is VALUE\", \"X > 2 mg\", \"indications include X\""
          + " or \"X within 12 months > 2\".";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pregnancy",
        "infusion rate = 2 mg/kg/h",
        "infusion rate == 2 mg/kg/h",
        "infusion rate >2 mg/kg/h",
        "infusion rate exceeds 2 mg/kg/h",
        "Always",
        "> 2 mg",
        "indications includes CRPS",
        "pregnancy present",
        "true"
      })
  void a_line_of_no_known_form_is_told_with_the_forms(String line) {
    assertThat(refused("'" + line + "'"))
        .containsExactly("a.yaml:1:1: found \"%s\"; %s".formatted(line, FORMS));
  }

  @Test
  void nothing_in_place_of_a_line_is_told() {
    assertThat(refused("all: [~]")).containsExactly("a.yaml:1:7: found nothing; " + FORMS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypertention is present | hypertention | choice or diagnosis or state or procedure or"
            + " resource | hypertension",
        "electrocardiagram is done | electrocardiagram | choice or diagnosis or state or procedure"
            + " or resource | electrocardiogram",
        "care seting is clinic | care seting | choice or diagnosis or state or procedure or"
            + " resource | care setting",
        "infusion rates > 2 mg/kg/h | infusion rates | figure or observation | infusion rate",
        "ketamine treatment within 12 months > 2 | ketamine treatment | event | ketamine"
            + " treatments",
        "indications include fibromialgia | fibromialgia | indication | fibromyalgia",
        "indications include other than fibromialgia | fibromialgia | indication | fibromyalgia",
        "medicines include morphin | morphin | medicine | morphine",
        "indication include CRPS | indication | - | indications",
      })
  void an_unknown_word_is_told_with_the_nearest_of_its_kind(
      String line, String word, String kinds, String maybe) {
    String wanted =
        kinds.equals("-")
            ? "indications, medicines or allergies"
            : "a word of the vocabulary, " + kinds;

    assertThat(refused(line))
        .containsExactly(
            "a.yaml:1:1: found \"%s\"; wanted %s. Maybe %s.".formatted(word, wanted, maybe));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "age is present | age",
        "morphine is present | morphine",
        "fibromyalgia is present | fibromyalgia",
        "ketamine treatments is present | ketamine treatments",
        "pregnancy > 2 mg | pregnancy",
        "care setting > 2 mg | care setting",
        "ketamine treatments > 12 | ketamine treatments",
        "age within 12 months > 2 | age",
        "indications include morphine | morphine",
        "medicines include fibromyalgia | fibromyalgia"
      })
  void a_word_of_another_kind_is_told(String line, String word) {
    assertThat(refused(line)).hasSize(1);
    assertThat(refused(line).get(0))
        .startsWith("a.yaml:1:1: found \"%s\"; wanted a word of the vocabulary".formatted(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypertension is done | done | present | absent | hypertension | diagnosis",
        "hypertension is not present | not present | present | absent | hypertension | diagnosis",
        "pregnancy is available | available | present | absent | pregnancy | state",
        "electrocardiogram is present | present | done | not done | electrocardiogram | procedure",
        "electrocardiogram is absent | absent | done | not done | electrocardiogram | procedure",
        "defibrillator is done | done | available | not available | defibrillator | resource",
        "defibrillator is yes | yes | available | not available | defibrillator | resource"
      })
  void a_state_word_of_another_kind_is_told_with_the_right_ones(
      String line, String found, String yes, String no, String word, String kind) {
    assertThat(refused(line))
        .containsExactly(
            "a.yaml:1:1: found \"%s\"; wanted \"%s\" or \"%s\", since \"%s\" is a %s."
                .formatted(found, yes, no, word, kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "infusion rate > 2 mg/h | 2 mg/h | a rate per body weight",
        "infusion rate > 2 mg/kg | 2 mg/kg | a rate per body weight",
        "infusion rate > 2 | 2 | mg/kg/h",
        "session dose < 80 kg | 80 kg | amount of drug",
        "age < 18 | 18 | a duration",
        "infusion days > 2 d | 2 d | a count",
        "infusion rate > 2 mg/Kg/h | 2 mg/Kg/h | Maybe 2 mg/kg/h.",
        "infusion rate > two mg/kg/h | two mg/kg/h | a number and a unit",
        "infusion rate > 0,5 mg/kg/h | 0,5 mg/kg/h | Maybe 0.5 mg/kg/h.",
        "infusion rate > 1/2 mg/kg/h | 1/2 mg/kg/h | wanted",
      })
  void a_limit_in_a_wrong_unit_is_told_with_what_is_right(String line, String found, String told) {
    assertThat(refused(line)).hasSize(1);
    assertThat(refused(line).get(0))
        .startsWith("a.yaml:1:1: found \"%s\"; wanted ".formatted(found))
        .contains(told);
  }

  @Test
  void an_unknown_value_of_a_choice_is_told_with_its_values() {
    assertThat(refused("route is intravenuous"))
        .containsExactly(
            "a.yaml:1:1: found \"intravenuous\"; wanted a value of route: intravenous,"
                + " intramuscular, subcutaneous, oral, sublingual, intranasal, epidural,"
                + " intrathecal, topical. Maybe intravenous.");
  }

  @Test
  void every_unknown_value_of_a_list_is_told() {
    assertThat(refused("sex is one of femal, male, mal")).hasSize(2);
    assertThat(refused("indications include CRPZ, fibromyalgia, , xyz")).hasSize(3);
  }

  @Test
  void a_choice_has_no_time() {
    assertThat(refused("route is oral within 6 months"))
        .containsExactly(
            "a.yaml:1:1: found \"route is oral within 6 months\"; wanted a choice without a time.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6 moons", "90 s", "6 mg", "12 Months"})
  void a_window_in_no_unit_of_time_is_told(String time) {
    assertThat(refused("ketamine treatments within " + time + " > 2")).hasSize(1);
    assertThat(refused("electrocardiogram is done within " + time)).hasSize(1);
    assertThat(refused("systolic blood pressure > 140 mmHg within " + time)).hasSize(1);
  }

  @Test
  void a_window_of_nothing_is_told() {
    assertThat(refused("electrocardiogram is done within 0 months"))
        .containsExactly(
            "a.yaml:1:1: found \"within 0 months\";"
                + " wanted a time in minutes, hours, days, weeks, months or years.");
  }

  @Test
  void an_unknown_joint_is_told_at_its_key_with_a_guess() {
    assertThat(refused("all:\n  - alll: [age < 18 y]"))
        .containsExactly("a.yaml:2:5: found \"alll\"; wanted all, any or none. Maybe all.");
    assertThat(refused("not: [age < 18 y]"))
        .containsExactly("a.yaml:1:1: found \"not\"; wanted all, any or none.");
  }

  @Test
  void a_map_of_two_joints_and_a_bare_list_are_told() {
    assertThat(refused("{all: [always], any: [always]}"))
        .containsExactly(
            "a.yaml:1:1: found a map; wanted a line, or a map with one of all, any or none.");
    assertThat(refused("[always]"))
        .containsExactly(
            "a.yaml:1:1: found a list; wanted a line, or a map with one of all, any or none.");
    assertThat(refused("{}")).hasSize(1);
  }

  @Test
  void an_empty_group_and_a_group_that_is_no_list_are_told_at_their_place() {
    assertThat(refused("all: []"))
        .containsExactly("a.yaml:1:6: found a list; wanted a list of at least one condition.");
    assertThat(refused("any: age < 18 y"))
        .containsExactly(
            "a.yaml:1:6: found \"age < 18 y\"; wanted a list of at least one condition.");
    assertThat(refused("none:")).hasSize(1);
  }

  @Test
  void all_faults_of_a_condition_are_told_at_once_each_at_its_line() {
    assertThat(
            refused(
                """
                all:
                  - agee < 18 y
                  - any:
                      - pregnancy is done
                      - route is orall
                      - age < 18 y
                  - infusion rate > 2 mg
                """))
        .extracting(problem -> problem.substring(0, problem.indexOf(": found")))
        .containsExactly("a.yaml:2:5", "a.yaml:4:9", "a.yaml:5:9", "a.yaml:7:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a > ", "a is ", "a within 1 d > ", "a include ", "xxxxx"})
  void a_line_made_to_keep_the_reader_busy_is_refused_at_once(String part) {
    String line = "\"" + part.repeat(2_000) + "\\n\"";

    assertThat(refused(line)).hasSize(1);
    assertThat(refused(line).get(0)).contains("found a line of ", "wanted at most 1000.");
  }

  @Test
  void a_line_of_just_a_thousand_characters_is_read() {
    String start = "indications include";

    assertThat(Conditions.read("'" + start + " ".repeat(977) + "CRPS'").text()).hasSize(1);
    assertThat(refused("'" + start + " ".repeat(978) + "CRPS'"))
        .containsExactly("a.yaml:1:1: found a line of 1001 characters; wanted at most 1000.");
  }
}
