package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.condition.Conditions.read;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.CaseList;

class ConditionParserTest {

  @Test
  void always_asks_nothing() {
    assertThat(read("always")).isEqualTo(new Always());
  }

  @ParameterizedTest
  @CsvSource({
    "hypertension is present, hypertension, true",
    "hypertension is absent, hypertension, false",
    "high blood pressure is absent, hypertension, false",
    "pregnancy is present, pregnancy, true",
    "electrocardiogram is done, electrocardiogram, true",
    "electrocardiogram is not done, electrocardiogram, false",
    "ECG is not done, electrocardiogram, false",
    "defibrillator is available, defibrillator, true",
    "defibrillator is not available, defibrillator, false"
  })
  void a_finding_is_asked_for_in_the_words_of_its_kind(String line, String name, boolean present) {
    Line.Presence presence = (Line.Presence) read(line);

    assertThat(presence.word().name()).isEqualTo(name);
    assertThat(presence.present()).isEqualTo(present);
    assertThat(presence.within()).isEmpty();
    assertThat(presence.written()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "30 min, 30, MINUTE",
    "12 h, 12, HOUR",
    "7 d, 7, DAY",
    "2 wk, 2, WEEK",
    "6 months, 6, MONTH",
    "1 month, 1, MONTH",
    "6 mo, 6, MONTH",
    "10 years, 10, YEAR"
  })
  void a_window_may_be_in_minutes_to_years(String written, int amount, Unit unit) {
    Line.Presence presence = (Line.Presence) read("electrocardiogram is done within " + written);

    assertThat(presence.within()).contains(new Window(amount, unit));
  }

  @ParameterizedTest
  @CsvSource({"<, BELOW", "<=, AT_MOST", ">, ABOVE", ">=, AT_LEAST"})
  void a_number_is_compared_with_a_limit_in_its_unit(String sign, Comparator comparator) {
    Line.Comparison line = (Line.Comparison) read("'infusion rate %s 2 mg/kg/h'".formatted(sign));

    assertThat(line.word().name()).isEqualTo("infusion rate");
    assertThat(line.comparator()).isEqualTo(comparator);
    assertThat(line.limit()).isEqualTo(Quantity.parse("2 mg/kg/h"));
    assertThat(line.within()).isEqualTo(Optional.empty());
  }

  @Test
  void a_limit_may_be_in_another_unit_of_the_same_dimension() {
    Line.Comparison line = (Line.Comparison) read("lowest infusion rate < 5 ug/kg/min");

    assertThat(line.limit()).isEqualTo(Quantity.parse("5 ug/kg/min"));
  }

  @Test
  void an_observation_may_have_a_window() {
    Line.Comparison line = (Line.Comparison) read("SBP >= 140 mmHg within 2 h");

    assertThat(line.word().name()).isEqualTo("systolic blood pressure");
    assertThat(line.within()).contains(new Window(2, Unit.HOUR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "care setting is clinic | false",
        "care setting is not clinic | true",
        "care setting is one of clinic | false"
      })
  void a_choice_is_one_of_its_words_or_not(String line, boolean negated) {
    Line.Choice choice = (Line.Choice) read(line);

    assertThat(choice.word().name()).isEqualTo("care setting");
    assertThat(choice.values()).containsExactly("clinic");
    assertThat(choice.negated()).isEqualTo(negated);
  }

  @Test
  void a_choice_may_be_one_of_several_words() {
    Line.Choice choice = (Line.Choice) read("care setting is one of clinic, intensive care unit");

    assertThat(choice.values()).containsExactly("clinic", "intensive care unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indications include CRPS | INDICATIONS | complex regional pain syndrome | false",
        "indications do not include fibromyalgia | INDICATIONS | fibromyalgia | true",
        "medicines include MST | MEDICINES | morphine | false",
        "medicines do not include clonidine | MEDICINES | clonidine | true",
        "allergies include Morphine | ALLERGIES | morphine | false"
      })
  void a_list_is_asked_for_a_name_or_synonym(
      String line, CaseList list, String name, boolean negated) {
    assertThat(read(line)).isEqualTo(new Line.Includes(list, Set.of(name), negated, line));
  }

  @Test
  void a_list_is_asked_for_any_of_several_names() {
    Line.Includes line = (Line.Includes) read("indications include CRPS, fibromyalgia");

    assertThat(line.names()).containsExactly("complex regional pain syndrome", "fibromyalgia");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indications include other than CRPS | INDICATIONS | complex regional pain syndrome |"
            + " false",
        "medicines do not include other than MST | MEDICINES | morphine | true"
      })
  void a_list_is_asked_for_anything_other_than_a_name(
      String line, CaseList list, String name, boolean negated) {
    assertThat(read(line)).isEqualTo(new IncludesOther(list, Set.of(name), negated, line));
  }

  @Test
  void a_list_is_asked_for_anything_other_than_several_names() {
    IncludesOther line = (IncludesOther) read("indications include other than CRPS, fibromyalgia");

    assertThat(line.names()).containsExactly("complex regional pain syndrome", "fibromyalgia");
  }

  @Test
  void events_are_counted_within_a_window() {
    Line.EventCount line = (Line.EventCount) read("ketamine treatments within 12 months >= 12");

    assertThat(line.word().name()).isEqualTo("ketamine treatments");
    assertThat(line.within()).isEqualTo(new Window(12, Unit.MONTH));
    assertThat(line.comparator()).isEqualTo(Comparator.AT_LEAST);
    assertThat(line.limit()).isEqualTo(12);
  }

  @Test
  void groups_stand_inside_groups_and_are_shown_indented() {
    Condition condition =
        read(
            """
            all:
              - age >= 18 y
              - any:
                  - pregnancy is present
                  - none: [hypertension is present]
            """);

    assertThat(condition.text())
        .containsExactly(
            "all of:",
            "  age >= 18 y",
            "  any of:",
            "    pregnancy is present",
            "    none of:",
            "      hypertension is present");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'  age < 18 y  '", ">-\n  age\n  < 18 y", "\"age < 18 y\""})
  void quotes_folding_and_blanks_around_a_line_do_not_matter(String yaml) {
    assertThat(read(yaml).text()).containsExactly("age < 18 y");
  }
}
