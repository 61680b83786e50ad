package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.condition.Conditions.explained;
import static org.ketaminecds.rules.condition.Conditions.lacking;

import org.junit.jupiter.api.Test;

/** An explanation names the lines that decided, and a gap the data that are wanted. */
class ExplanationTest {

  private static final String ALL =
      "all: [pregnancy is present, hypertension is present, age < 18 y]";
  private static final String ANY =
      "any: [pregnancy is present, hypertension is present, age < 18 y]";

  @Test
  void what_holds_is_explained_by_every_line_of_all() {
    assertThat(explained(ALL, "{pregnancy: present, hypertension: present, age: 17 y}"))
        .containsExactly(
            "pregnancy is present <- present",
            "hypertension is present <- present",
            "age < 18 y <- 17 y, as of the case");
  }

  @Test
  void what_fails_is_explained_by_the_lines_of_all_that_failed() {
    assertThat(explained(ALL, "{pregnancy: absent, age: 46 y}"))
        .containsExactly("pregnancy is present <- absent", "age < 18 y <- 46 y, as of the case");
  }

  @Test
  void what_holds_is_explained_by_the_lines_of_any_that_hold() {
    assertThat(explained(ANY, "{pregnancy: absent, hypertension: present}"))
        .containsExactly("hypertension is present <- present");
  }

  @Test
  void a_group_of_none_is_explained_by_the_line_that_broke_it() {
    String none = "none: [pregnancy is present, hypertension is present]";

    assertThat(explained(none, "{pregnancy: present, hypertension: absent}"))
        .containsExactly("pregnancy is present <- present");
    assertThat(explained(none, "{pregnancy: absent, hypertension: absent}"))
        .containsExactly("pregnancy is present <- absent", "hypertension is present <- absent");
  }

  @Test
  void what_is_not_known_is_explained_by_the_lines_that_are_not_known() {
    assertThat(explained(ALL, "{pregnancy: present}"))
        .containsExactly("hypertension is present <- not recorded", "age < 18 y <- not recorded");
    assertThat(lacking(ALL, "{pregnancy: present}")).containsExactly("hypertension", "age");
  }

  @Test
  void a_datum_that_could_not_change_the_answer_is_not_asked_for() {
    assertThat(
            lacking(
                "any: [{all: [pregnancy is present, age < 18 y]}, hypertension is present]",
                "{pregnancy: absent}"))
        .containsExactly("hypertension");
  }

  @Test
  void a_figure_lacks_what_it_is_computed_from() {
    String line = "infusion rate > 2 mg/kg/h";

    assertThat(lacking(line, "{infusion: 150 mg/h, over: 1 h}")).containsExactly("weight");
    assertThat(lacking(line, "{}")).containsExactly("proposed doses");
    assertThat(lacking("bolus dose > 1 mg/kg", "{weight: unavailable, bolus: 3 mg}"))
        .containsExactly("weight");
  }

  @Test
  void what_a_list_holds_is_shown_where_something_else_is_asked_for() {
    String line = "indications include other than CRPS";

    assertThat(explained(line, "{indication: [CRPS, fibromyalgia]}"))
        .containsExactly(line + " <- complex regional pain syndrome, fibromyalgia");
    assertThat(explained(line, "{indication: [CRPS, odd pain]}"))
        .containsExactly(line + " <- complex regional pain syndrome; not mapped: odd pain");
    assertThat(lacking(line, "{indication: [CRPS, odd pain]}")).containsExactly("indications");
  }

  @Test
  void a_list_lacks_itself() {
    assertThat(lacking("medicines include morphine", "{}")).containsExactly("medicines");
    assertThat(lacking("medicines include morphine", "{medicines: [clonidine]}"))
        .containsExactly("medicines");
  }

  @Test
  void an_explanation_shows_what_was_found_beside_what_was_asked() {
    assertThat(explained("bolus dose > 0.35 mg/kg", "{infusion: 22 mg/h, over: 1 h}"))
        .singleElement()
        .asString()
        .startsWith("bolus dose > 0.35 mg/kg <- ");
    assertThat(explained("ECG is done", "{ECG: {state: done, on: 2026-01-02}}"))
        .containsExactly("ECG is done <- done on 2026-01-02");
    assertThat(explained("care setting is clinic", "{care setting: ward}"))
        .containsExactly("care setting is clinic <- ward");
    assertThat(explained("medicines include MST", "{medicines: [clonidine, snake oil]}"))
        .containsExactly("medicines include MST <- clonidine; not mapped: snake oil");
    assertThat(explained("always", "{}")).containsExactly("always <- every case within the scope");
  }
}
