package org.ketaminecds.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.fixture.TypicalCase;

class AskNextTest {

  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Test
  void nothing_is_asked_where_nothing_is_missing() {
    assertThat(questions(TypicalCase.complete("1 mg/kg/h").build())).isEmpty();
  }

  @Test
  void a_pregnancy_nobody_asked_about_is_the_one_question() {
    ClinicalCase given = without(TypicalCase.complete("1 mg/kg/h").build(), "pregnancy");

    assertThat(questions(given))
        .containsExactly(
            new Question(
                "pregnancy",
                MissingDatum.Why.NOT_RECORDED,
                Advisability.AVOID,
                List.of(
                    new Question.Answer("absent", Advisability.NO_CONCERN_IDENTIFIED),
                    new Question.Answer("present", Advisability.AVOID))));
  }

  @Test
  void nothing_is_asked_once_the_advice_is_to_avoid_and_nothing_missing_is_graver() {
    ClinicalCase given = without(TypicalCase.complete("2.01 mg/kg/h").build(), "pregnancy");

    assertThat(KETAMINE.assess(given).advisability()).isEqualTo(Advisability.AVOID);
    assertThat(questions(given)).isEmpty();
  }

  @Test
  void what_only_informs_is_not_asked_for() {
    ClinicalCase given = TypicalCase.complete("1 mg/kg/h").build();

    assertThat(KETAMINE.assess(given).missing()).isNotEmpty();
    assertThat(questions(given)).isEmpty();
  }

  @Test
  void a_stale_weight_is_asked_for_again_and_light_patients_differ_from_heavy_ones() {
    ClinicalCase given =
        TypicalCase.complete("150 mg/h")
            .weight(
                new Weight(
                    Quantity.parse("70 kg"), Optional.of(LocalDate.of(2025, 1, 1).atStartOfDay())))
            .build();

    assertThat(questions(given))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.about()).isEqualTo("weight");
              assertThat(question.why()).isEqualTo(MissingDatum.Why.STALE);
              assertThat(question.answers())
                  .contains(
                      new Question.Answer("60 kg", Advisability.AVOID),
                      new Question.Answer("80 kg", Advisability.NO_CONCERN_IDENTIFIED));
            });
  }

  @Test
  void the_gravest_question_comes_first() {
    ClinicalCase given =
        without(without(TypicalCase.complete("1 mg/kg/h").build(), "rescue drugs"), "pregnancy");

    assertThat(questions(given))
        .extracting(Question::about)
        .containsExactly("pregnancy", "rescue drugs");
  }

  @Test
  void with_nothing_known_the_mildest_answers_to_all_questions_settle_the_advice() {
    ClinicalCase nothing = ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build();

    assertThat(questions(nothing))
        .extracting(Question::about)
        .contains("pregnancy", "active psychosis", "problem list")
        .doesNotContain("suction", "severe hepatic disease");
  }

  @Test
  void questions_are_ranked_by_what_their_answers_lead_to() {
    ClinicalCase nothing = ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build();

    assertThat(questions(nothing))
        .extracting(Question::couldRaise)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .contains(Advisability.AVOID, Advisability.DEFER);
  }

  @Test
  void one_review_of_the_problem_list_is_asked_for_in_place_of_several_diagnoses() {
    ClinicalCase complete = TypicalCase.complete("1 mg/kg/h").build();
    ClinicalCase given =
        complete.toBuilder()
            .reviews(
                new ListReviews(
                    Optional.empty(),
                    complete.reviews().medicines(),
                    complete.reviews().allergies()))
            .build();

    assertThat(questions(given))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.about()).isEqualTo("problem list");
              assertThat(question.couldRaise()).isEqualTo(Advisability.AVOID);
              assertThat(question.answers())
                  .startsWith(
                      new Question.Answer("nothing further", Advisability.NO_CONCERN_IDENTIFIED))
                  .contains(new Question.Answer("severe hepatic disease", Advisability.AVOID));
            });
  }

  @Test
  void a_single_diagnosis_is_asked_for_by_its_name() {
    ClinicalCase complete = TypicalCase.complete("1 mg/kg/h").build();

    assertThat(
            questions(
                complete.toBuilder()
                    .finding(
                        new Finding(
                            "severe hepatic disease", FindingState.UNKNOWN, Optional.empty()))
                    .build()))
        .extracting(Question::about)
        .containsExactly("severe hepatic disease");
  }

  @Test
  void a_diagnosis_that_cannot_be_supplied_is_not_asked_for_for_ever() {
    ClinicalCase nothing =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).unavailable("aneurysm").build();

    assertThat(questions(nothing))
        .filteredOn(question -> question.about().equals("aneurysm"))
        .extracting(Question::why)
        .containsExactly(MissingDatum.Why.UNAVAILABLE);
  }

  private static List<Question> questions(ClinicalCase given) {
    return KETAMINE.askNext(given);
  }

  private static ClinicalCase without(ClinicalCase given, String name) {
    List<Finding> findings =
        given.findings().stream()
            .map(
                finding ->
                    finding.name().equals(name)
                        ? new Finding(name, FindingState.UNKNOWN, Optional.empty())
                        : finding)
            .toList();
    return given.toBuilder().findings(findings).build();
  }
}
