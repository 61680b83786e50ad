package org.ketaminecds.rules.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.view.Views.ago;
import static org.ketaminecds.rules.view.Views.given;
import static org.ketaminecds.rules.view.Views.state;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Sex;

/** Unknown is not absent; what settles it is a statement, a reviewed list or a recorded sex. */
class FindingsInViewTest {

  @Test
  void what_nobody_mentions_is_not_known() {
    assertThat(state("hypertension", given()))
        .isEqualTo(new State.Unknown(Why.NOT_RECORDED, List.of("hypertension")));
  }

  @Test
  void a_finding_is_known_by_any_of_its_names() {
    assertThat(shown("electrocardiogram", given().present("EKG", ago(3))))
        .isEqualTo("done on 2026-01-12");
    assertThat(shown("defibrillator", given().absent("defibrillator"))).isEqualTo("not available");
  }

  @Test
  void a_reviewed_problem_list_settles_diagnoses_and_nothing_else() {
    ClinicalCaseBuilder reviewed = given().reviews(problemsReviewed());

    assertThat(shown("hypertension", reviewed)).isEqualTo("not on the problem list of 2026-01-14");
    assertThat(state("pregnancy", reviewed)).isInstanceOf(State.Unknown.class);
    assertThat(state("electrocardiogram", reviewed)).isInstanceOf(State.Unknown.class);
    assertThat(state("defibrillator", reviewed)).isInstanceOf(State.Unknown.class);
    assertThat(Views.assumptions(reviewed)).containsExactly("problem list");
  }

  @Test
  void a_problem_list_does_not_overrule_what_is_stated_or_unavailable() {
    assertThat(shown("hypertension", given().reviews(problemsReviewed()).present("hypertension")))
        .isEqualTo("present");
    assertThat(
            state(
                "hypertension",
                given()
                    .reviews(problemsReviewed())
                    .finding(new Finding("hypertension", FindingState.UNKNOWN, Optional.empty()))))
        .isInstanceOf(State.Unknown.class);
    assertThat(
            state("hypertension", given().reviews(problemsReviewed()).unavailable("hypertension")))
        .isEqualTo(new State.Unknown(Why.UNAVAILABLE, List.of("hypertension")));
  }

  @Test
  void a_recorded_male_sex_settles_pregnancy_and_is_shown_as_an_assumption() {
    assertThat(shown("pregnancy", given().sex(Sex.MALE))).isEqualTo("absent, the sex is male");
    assertThat(Views.assumptions(given().sex(Sex.MALE))).containsExactly("pregnancy");
    assertThat(state("pregnancy", given().sex(Sex.FEMALE))).isInstanceOf(State.Unknown.class);
    assertThat(shown("pregnancy", given().sex(Sex.MALE).present("pregnancy"))).isEqualTo("present");
  }

  @Test
  void the_newest_of_dated_findings_counts_in_whatever_order_they_come() {
    ClinicalCaseBuilder one = given().present("hypertension", ago(9)).finding(absent(ago(2)));
    ClinicalCaseBuilder other = given().finding(absent(ago(2))).present("hypertension", ago(9));

    assertThat(shown("hypertension", one)).isEqualTo("absent on 2026-01-13");
    assertThat(shown("hypertension", other)).isEqualTo("absent on 2026-01-13");
  }

  @Test
  void two_names_of_one_finding_must_not_contradict_each_other() {
    assertThat(Views.problems(given().present("hypertension").absent("high blood pressure")))
        .containsExactly(
            "findings.high blood pressure: found two states of \"hypertension\" without an order in"
                + " time; wanted one state, or the date of each.");
  }

  @Test
  void a_word_that_is_no_finding_is_refused_with_a_guess() {
    assertThat(Views.problems(given().present("hypertention").present("morphine")))
        .containsExactly(
            "findings.hypertention: found \"hypertention\"; wanted a diagnosis or state or"
                + " procedure or resource of the vocabulary. Maybe hypertension.",
            "findings.morphine: found \"morphine\"; wanted a diagnosis or state or procedure or"
                + " resource of the vocabulary.");
  }

  @Test
  void an_unknown_word_that_is_unavailable_is_refused() {
    assertThat(Views.problems(given().unavailable("hypertention")))
        .containsExactly(
            "unavailable: found \"hypertention\"; wanted a word of the vocabulary."
                + " Maybe hypertension.");
  }

  private static Finding absent(LocalDateTime at) {
    return new Finding("high blood pressure", FindingState.ABSENT, Optional.of(at));
  }

  private static ListReviews problemsReviewed() {
    return new ListReviews(Optional.of(ago(1)), Optional.empty(), Optional.empty());
  }

  private static String shown(String name, ClinicalCaseBuilder builder) {
    return state(name, builder).shown();
  }
}
