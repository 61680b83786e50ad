package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.solver.Patience;

class MeaningCheckTest {

  @Test
  void sound_recommendations_draw_no_remark() {
    assertThat(
            Checked.of(
                    Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
                    Texts.recommendation("X-IND-02", "\"weight > 120 kg\"", "avoid"),
                    Texts.recommendation("X-IND-03", "\"weight > 140 kg\"", "inform"))
                .remarks())
        .isEmpty();
  }

  @Test
  void a_recommendation_for_nobody_is_an_error_at_its_place() {
    List<Remark> errors =
        Checked.of(
                Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
                Texts.recommendation("X-IND-02", "\"age < 18 y\"", "avoid"))
            .report()
            .errors();

    assertThat(errors).extracting(Remark::kind).containsExactly(Remark.Kind.NEVER_APPLIES);
    assertThat(errors.get(0))
        .hasToString(
            "made-up/topic.yaml:11:3: found X-IND-02, which applies to no patient; wanted"
                + " conditions that can hold together, within the scope of the guideline. Maybe two"
                + " limits or words were swapped.");
  }

  @Test
  void one_for_a_single_age_is_for_somebody() {
    assertThat(Checked.of(Texts.recommendation("X-IND-02", "\"age <= 18 y\"", "avoid")).remarks())
        .isEmpty();
  }

  @Test
  void a_contraindication_may_be_for_those_outside_the_scope() {
    assertThat(
            Checked.of(
                    Texts.recommendation("X-IND-02", "\"age < 18 y\"", "avoid")
                        .replace("kind: candidacy", "kind: contraindication"))
                .remarks())
        .isEmpty();
  }

  @Test
  void two_that_apply_to_the_same_patients_are_remarked_once() {
    List<Remark> remarks =
        Checked.of(
                Texts.recommendation("X-IND-01", "\"sex is female\"", "caution"),
                Texts.recommendation("X-IND-02", "\"sex is not male\"", "caution"))
            .report()
            .warnings();

    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.ALWAYS_TOGETHER);
    assertThat(remarks.get(0).found()).contains("X-IND-02", "X-IND-01 at made-up");
  }

  @Test
  void a_source_may_tell_several_things_of_the_same_patients() {
    String first = Texts.recommendation("X-IND-01", "\"sex is female\"", "inform");
    String same = Texts.recommendation("X-IND-02", "\"sex is female\"", "inform");
    String other = same.replace("Something", "Something else");
    String ofAnotherKind =
        Texts.recommendation("X-IND-02", "\"sex is female\"", "caution")
            .replace("kind: candidacy", "kind: precaution");

    assertThat(Checked.of(first, other).remarks()).isEmpty();
    assertThat(Checked.of(first, ofAnotherKind).remarks()).isEmpty();
    assertThat(Checked.of(first, same).kinds()).containsExactly(Remark.Kind.ALWAYS_TOGETHER);
  }

  @Test
  void two_that_ask_for_different_things_of_the_same_patients_may_stand_side_by_side() {
    String first =
        Texts.recommendation(
            "X-IND-01",
            "\"sex is female\"",
            "defer",
            "verification: VERIFIED S1\nmet when: electrocardiogram is done");
    String second = first.replace("X-IND-01", "X-IND-02");
    String asksForMore = second.replace("is done", "is done within 6 months");

    assertThat(Checked.of(first, asksForMore).remarks()).isEmpty();
    assertThat(Checked.of(first, second).kinds()).containsExactly(Remark.Kind.ALWAYS_TOGETHER);
  }

  @Test
  void one_that_another_makes_pointless_is_remarked() {
    List<Remark> remarks =
        Checked.of(
                Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "caution"),
                Texts.recommendation("X-IND-02", "\"weight > 80 kg\"", "avoid"))
            .report()
            .warnings();

    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.POINTLESS);
    assertThat(remarks.get(0).found())
        .isEqualTo(
            "X-IND-01, which raises caution only where X-IND-02 at made-up/topic.yaml:11:3 already"
                + " raises avoid");
  }

  @Test
  void one_that_advises_more_in_fewer_cases_is_not_pointless() {
    assertThat(
            Checked.of(
                    Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "avoid"),
                    Texts.recommendation("X-IND-02", "\"weight > 80 kg\"", "caution"))
                .remarks())
        .isEmpty();
  }

  @Test
  void what_is_recalled_makes_nothing_pointless_that_was_seen_in_print() {
    assertThat(
            Checked.of(
                    Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "avoid"),
                    Texts.recommendation(
                        "X-IND-02", "\"weight > 80 kg\"", "avoid", "verification: RECALLED-M S1"))
                .kinds())
        .containsExactly(Remark.Kind.HELD_BACK);
  }

  @Test
  void two_sources_may_say_the_same() {
    String rule = Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "avoid");
    Checked checked = Checked.of(rule);

    assertThat(
            checked
                .with(
                    "guidelines.yaml",
                    "[{folder: made-up, topics: [topic]}, {folder: other, topics: [topic]}]\n")
                .with("other/topic.yaml", rule.replace("X-IND-01", "X-IND-02"))
                .with("other/scenarios/topic.yaml", "recommendations: []\n")
                .with(
                    "other/guideline.yaml", checked.text(Checked.HEAD).replace("made-up", "other"))
                .remarks())
        .isEmpty();
  }

  @Test
  void a_line_that_nothing_decides_is_an_error_where_it_stands() {
    List<Remark> errors = Checked.when("session dose > 300 mg within 1 y").report().errors();

    assertThat(errors).extracting(Remark::kind).containsExactly(Remark.Kind.NEVER_DECIDED);
    assertThat(errors.get(0).place()).hasToString("made-up/topic.yaml:5:9");
    assertThat(Checked.when("systolic blood pressure > 140 mmHg within 1 y").remarks()).isEmpty();
  }

  @Test
  void a_limit_beyond_what_a_case_may_hold_is_remarked() {
    assertThat(Checked.when("weight >= 500 kg").kinds())
        .containsExactly(Remark.Kind.ALWAYS_THE_SAME);
    assertThat(Checked.when("weight > 499.9 kg").remarks()).isEmpty();
  }

  @Test
  void the_patient_of_a_scenario_shows_what_a_product_hides_from_the_solver() {
    String rule =
        Texts.recommendation(
            "X-IND-01",
            "{all: [\"weight <= 50 kg\", \"infusion rate <= 1 mg/kg/h\","
                + " \"absolute infusion rate > 50 mg/h\"]}",
            "caution");
    String possible = rule.replace("> 50 mg/h", "> 49 mg/h");
    String scenario =
        """
        recommendations:
          - recommendation: X-IND-01
            scenarios:
              - name: one
                given: {age: 40 y, weight: 50 kg, infusion: 1 mg/kg/h, over: 1 h}
                expect: caution
        """;

    assertThat(Checked.of(rule).with(Checked.SCENARIOS, scenario).kinds())
        .containsExactly(Remark.Kind.NOT_DECIDED);
    assertThat(Checked.of(possible).with(Checked.SCENARIOS, scenario).remarks()).isEmpty();
  }

  @Test
  void what_takes_too_long_is_told_as_not_decided_and_the_check_comes_to_an_end() {
    Patience none =
        stop -> {
          stop.run();
          return () -> {};
        };

    CheckReport report =
        Checked.of(
                Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
                Texts.recommendation("X-IND-02", "\"age < 12 y\"", "avoid"))
            .report(Checked.AS_OF, none);

    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings())
        .extracting(Remark::kind)
        .hasSize(2)
        .containsOnly(Remark.Kind.NOT_DECIDED);
    assertThat(report.warnings().get(0).toString()).contains("took too long");
  }

  @Test
  void after_one_question_that_took_too_long_the_next_is_answered() {
    Patience[] once = {
      stop -> {
        stop.run();
        return () -> {};
      }
    };
    Patience onlyTheFirst =
        stop -> {
          Patience now = once[0];
          once[0] = Patience.endless();
          return now.begin(stop);
        };

    CheckReport report =
        Checked.of(
                Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
                Texts.recommendation("X-IND-02", "\"age < 12 y\"", "avoid"))
            .report(Checked.AS_OF, onlyTheFirst);

    assertThat(Checked.remarks(report))
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.NEVER_APPLIES, Remark.Kind.NOT_DECIDED);
  }
}
