package org.ketaminecds.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Jurisdiction;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.TinyGuidance;

class AnswerEditsTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final LocalDateTime NOW = LocalDate.of(2026, 1, 15).atTime(12, 0);
  private static final ClinicalCase NOTHING = ClinicalCase.asOf(NOW).build();

  @Test
  void a_finding_is_absent_or_present_in_the_words_of_its_kind() {
    assertThat(words(TINY, "pregnancy")).containsExactly("absent", "present");
    assertThat(words(TINY, "electrocardiogram")).containsExactly("not done", "done");
    assertThat(words(TINY, "defibrillator")).containsExactly("not available", "available");
    assertThat(then(TINY, "defibrillator", "available", NOTHING).findings())
        .containsExactly(new Finding("defibrillator", FindingState.PRESENT, Optional.of(NOW)));
  }

  @Test
  void an_earlier_treatment_is_answered_by_the_history() {
    assertThat(words(TINY, "earlier ketamine treatment")).containsExactly("none", "1");
    assertThat(
            then(TINY, "earlier ketamine treatment", "none", NOTHING)
                .ketamineHistory()
                .orElseThrow())
        .isEmpty();
    assertThat(
            then(TINY, "earlier ketamine treatment", "1", NOTHING).ketamineHistory().orElseThrow())
        .singleElement()
        .satisfies(one -> assertThat(one.started()).isEqualTo(NOW.minusDays(1)));
  }

  @Test
  void an_observation_is_measured_now_on_both_sides_of_its_limit() {
    TinyGuidance guidance = when("SBP > 180 mmHg");

    assertThat(words(guidance, "systolic blood pressure"))
        .containsExactly("179 mmHg", "180 mmHg", "181 mmHg");
    assertThat(then(guidance, "systolic blood pressure", "181 mmHg", NOTHING).observations())
        .containsExactly(
            new Observation(
                "systolic blood pressure", Quantity.parse("181 mmHg"), Optional.of(NOW)));
  }

  @Test
  void failed_treatments_are_none_or_one() {
    assertThat(words(TINY, "failed conventional treatments")).containsExactly("0", "1");
    assertThat(
            then(TINY, "failed conventional treatments", "0", NOTHING).treatments().orElseThrow())
        .isEmpty();
    assertThat(
            then(TINY, "failed conventional treatments", "1", NOTHING).treatments().orElseThrow())
        .hasSize(1);
  }

  @Test
  void a_figure_of_the_schedule_is_set_in_the_plan() {
    ClinicalCase given =
        NOTHING.toBuilder()
            .regimen(Regimen.builder().phase(Phase.Infusion.atRate("1 mg/kg/h")).build())
            .build();
    TinyGuidance guidance = when("infusion days > 5");

    assertThat(words(guidance, "infusion days")).containsExactly("4", "5", "6");
    assertThat(
            then(guidance, "infusion days", "6", given).regimen().orElseThrow().schedule().days())
        .contains(6);
  }

  @Test
  void the_countries_are_those_asked_for_and_one_that_is_not() {
    TinyGuidance guidance =
        when("jurisdiction is one of AD, US")
            .changed("vocabulary/choices.csv", "jurisdiction,GB;US", "jurisdiction,AD;GB;US");

    assertThat(words(guidance, "jurisdiction")).containsExactly("AD", "US", "another country");
    assertThat(then(guidance, "jurisdiction", "US", NOTHING).jurisdiction())
        .map(Jurisdiction::toString)
        .hasValueSatisfying(code -> assertThat(code).contains("US"));
    assertThat(then(guidance, "jurisdiction", "another country", NOTHING).jurisdiction())
        .map(Jurisdiction::toString)
        .hasValueSatisfying(code -> assertThat(code).doesNotContain("AD", "US"));
  }

  @Test
  void a_count_of_treatments_is_tried_around_every_limit_once_in_ascending_order() {
    TinyGuidance guidance =
        when(
            "{any: ['ketamine treatments within 12 months >= 1', 'most ketamine treatments in 12"
                + " months > 2']}");

    assertThat(words(guidance, "ketamine treatments")).containsExactly("none", "1", "2", "3");
    assertThat(then(guidance, "ketamine treatments", "3", NOTHING).ketamineHistory().orElseThrow())
        .extracting(one -> one.started())
        .containsExactly(NOW.minusDays(1), NOW.minusDays(2), NOW.minusDays(3));
  }

  @Test
  void a_problem_list_holds_nothing_further_or_one_of_the_diagnoses() {
    assertThat(words(TINY, "problem list")).containsExactly("nothing further", "hypertension");
    ClinicalCase then = then(TINY, "problem list", "hypertension", reviewed());
    assertThat(then.reviews()).isEqualTo(new ListReviews(Optional.of(NOW), before(), before()));
    assertThat(then.findings())
        .containsExactly(new Finding("hypertension", FindingState.PRESENT, Optional.of(NOW)));
  }

  @Test
  void a_reviewed_list_of_medicines_holds_nothing_or_one_that_is_asked_for() {
    TinyGuidance guidance = when("medicines include MST");

    assertThat(words(guidance, "medicines"))
        .containsExactly("nothing further that is asked for", "morphine");
    ClinicalCase then = then(guidance, "medicines", "morphine", reviewed());
    assertThat(then.medicines()).containsExactly("morphine");
    assertThat(then.allergies()).isEmpty();
    assertThat(then.reviews()).isEqualTo(new ListReviews(before(), Optional.of(NOW), before()));
    assertThat(
            then(guidance, "medicines", "nothing further that is asked for", reviewed())
                .medicines())
        .isEmpty();
  }

  @Test
  void a_reviewed_list_of_allergies_is_another_list() {
    TinyGuidance guidance = when("allergies include MST");

    ClinicalCase then = then(guidance, "allergies", "morphine", reviewed());
    assertThat(then.allergies()).containsExactly("morphine");
    assertThat(then.medicines()).isEmpty();
    assertThat(then.reviews()).isEqualTo(new ListReviews(before(), before(), Optional.of(NOW)));
  }

  @Test
  void a_reviewed_list_tells_that_names_without_a_word_are_other_substances() {
    ClinicalCase given =
        NOTHING.toBuilder().medicine("MST").medicine("a herb").allergy("a nut").build();
    TinyGuidance guidance = when("{any: [medicines include clonidine, allergies include MST]}");

    assertThat(then(guidance, "medicines", "clonidine", given).otherSubstances())
        .containsExactly("a herb");
    assertThat(then(guidance, "allergies", "morphine", given).otherSubstances())
        .containsExactly("a nut");
  }

  @Test
  void the_mildest_answer_to_a_list_is_that_nothing_further_is_on_it() {
    TinyGuidance guidance = when("medicines include MST");

    assertThat(mild(guidance, "medicines")).containsExactly("nothing further that is asked for");
    assertThat(mild(guidance, "problem list")).containsExactly("nothing further");
    assertThat(mild(guidance, "pregnancy")).containsExactly("absent", "present");
    assertThat(mild(guidance, "indications")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"indications", "fibromyalgia", "morphine", "infusion rate", "no word"})
  void what_has_too_many_answers_or_none_is_not_tried(String name) {
    assertThat(words(TINY, name)).isEmpty();
  }

  @Test
  void only_a_diagnosis_is_answered_by_the_problem_list() {
    AnswerEdits answers = answers(TINY);

    assertThat(answers.isDiagnosis("hypertension")).isTrue();
    assertThat(answers.isDiagnosis("pregnancy")).isFalse();
  }

  private static ClinicalCase reviewed() {
    return NOTHING.toBuilder().reviews(new ListReviews(before(), before(), before())).build();
  }

  private static Optional<LocalDateTime> before() {
    return Optional.of(NOW.minusDays(30));
  }

  private static TinyGuidance when(String condition) {
    return TINY.changed(TinyGuidance.DOSING, "when: pregnancy is present", "when: " + condition);
  }

  private static AnswerEdits answers(TinyGuidance files) {
    Guidance guidance = files.load();
    return new AnswerEdits(guidance.lexicon(), new Limits(guidance));
  }

  private static List<String> words(TinyGuidance guidance, String name) {
    return answers(guidance).of(name).stream().map(Edit::words).toList();
  }

  private static List<String> mild(TinyGuidance guidance, String name) {
    return answers(guidance).mild(name).stream().map(Edit::words).toList();
  }

  private static ClinicalCase then(
      TinyGuidance guidance, String name, String words, ClinicalCase given) {
    return answers(guidance).of(name).stream()
        .filter(edit -> edit.words().equals(words))
        .findFirst()
        .orElseThrow()
        .change()
        .apply(given);
  }
}
