package org.ketaminecds.authoring.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.witness.Search;

class MadeUpQuestionsTest {

  private static Questions asked(String... conditions) {
    StringBuilder recommendations = new StringBuilder();
    for (int number = 0; number < conditions.length; number++) {
      recommendations.append(
          Texts.recommendation("X-IND-0" + number, conditions[number], "caution"));
    }
    return new Questions(Texts.madeUp("always", recommendations.toString()).load());
  }

  @Test
  void what_contradicts_itself_never_applies() {
    try (Questions questions =
        asked("{all: [\"age >= 65 y\", \"age < 65 y\"]}", "{any: [\"age >= 65 y\"]}")) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-01")).matches(Search::isFound);
    }
  }

  @Test
  void what_is_unknown_makes_neither_a_condition_nor_its_contrary_true() {
    try (Questions questions =
        asked("{any: [\"pregnancy is present\", \"pregnancy is absent\"]}")) {
      assertThat(questions.canBeUnjudged("X-IND-00")).matches(Search::isFound);
      assertThat(questions.canFailToApply("X-IND-00")).matches(Search::isNever);
    }
  }

  @Test
  void a_stale_finding_is_within_no_longer_span() {
    try (Questions questions =
        asked("\"pregnancy is absent within 14 d\"", "\"pregnancy is absent within 30 d\"")) {
      assertThat(questions.canApplyApart("X-IND-00", "X-IND-01")).matches(Search::isNever);
    }
  }

  @Test
  void every_named_word_of_a_choice_is_all_there_is() {
    try (Questions questions = asked("{none: [\"sex is female\", \"sex is male\"]}")) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isNever);
    }
  }

  @Test
  void one_and_a_half_treatments_cannot_be() {
    try (Questions questions =
        asked(
            "{all: [\"ketamine treatments within 1 y > 1\", \"ketamine treatments within 1 y <"
                + " 2\"]}",
            "{all: [\"failed conventional treatments > 1\", \"failed conventional treatments <"
                + " 2\"]}")) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-01")).matches(Search::isNever);
    }
  }

  @Test
  void the_time_since_a_treatment_agrees_with_the_spans_it_lies_in() {
    String within = "earlier ketamine treatment is present within 6 months";
    try (Questions questions =
        asked(
            "{all: [\"time since last ketamine treatment <= 180 d\", {none: [\"%s\"]}]}"
                .formatted(within),
            "{all: [\"time since last ketamine treatment > 184 d\", \"%s\"]}".formatted(within),
            "{all: [\"time since last ketamine treatment > 180 d\", \"%s\"]}".formatted(within))) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-01")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-02")).matches(Search::isFound);
    }
  }

  @Test
  void one_treatment_that_began_before_a_span_may_have_ended_in_it() {
    String before = "time since last ketamine treatment > 8 wk";
    try (Questions questions =
        asked(
            "{all: [\"%s\", \"ketamine treatments within 30 d >= 1\"]}".formatted(before),
            "{all: [\"%s\", \"ketamine treatments within 30 d >= 2\"]}".formatted(before))) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isFound);
      assertThat(questions.canApply("X-IND-01")).matches(Search::isNever);
    }
  }

  @Test
  void what_would_take_a_product_to_prove_is_left_undecided() {
    try (Questions questions =
        asked(
            "{all: [\"weight <= 50 kg\", \"infusion rate <= 1 mg/kg/h\","
                + " \"absolute infusion rate > 50 mg/h\"]}")) {
      assertThat(questions.canApply("X-IND-00")).isInstanceOf(Search.Undecided.class);
    }
  }

  @Test
  void a_regimen_is_found_where_figures_hang_together() {
    try (Questions questions =
        asked(
            "{all: [\"session dose per weight <= 0.5 mg/kg\", \"session dose >= 80 mg\"]}",
            "{all: [\"bolus dose > 0.2 mg/kg\", \"infusion rate > 2 mg/kg/h\","
                + " \"infusion time <= 2 h\", \"course dose >= 500 mg\"]}",
            "{all: [\"infusion rate > 2 mg/kg/h\", \"lowest infusion rate < 0.5 mg/kg/h\"]}")) {
      assertThat(questions.canApply("X-IND-00")).matches(Search::isFound);
      assertThat(questions.canApply("X-IND-01")).matches(Search::isFound);
      assertThat(questions.canApply("X-IND-02")).matches(Search::isFound);
    }
  }
}
