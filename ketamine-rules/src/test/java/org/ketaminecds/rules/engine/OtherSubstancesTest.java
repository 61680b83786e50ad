package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.BundledDecisionSupport;

/** A substance that no rule knows might be any of those it asks for, until somebody looks it up. */
class OtherSubstancesTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @ParameterizedTest
  @ValueSource(strings = {"penicillin", "Latex", "acetaminophen", "sulfa drugs"})
  void a_common_allergen_is_known_and_settles_the_list(String allergen) {
    assertThat(why(reviewed().allergy(allergen), "allergies")).isEmpty();
  }

  @Test
  void an_unknown_allergen_is_said_to_be_unknown_and_not_to_be_unrecorded() {
    assertThat(why(reviewed().allergy("arnica"), "allergies")).contains(Why.NOT_MAPPED);
    assertThat(why(ClinicalCase.asOf(NOW).allergy("latex"), "allergies"))
        .contains(Why.NOT_RECORDED);
  }

  @Test
  void a_slip_gets_a_guess_and_the_way_to_settle_it() {
    assertThat(notices(reviewed().medicine("theophyline")))
        .contains(
            "The vocabulary has no word for medicines: theophyline; nothing was concluded from it."
                + " Maybe theophylline. If it is none of those that are asked for, by name or by"
                + " class such as opioid, say so under \"otherSubstances\"; else name its class"
                + " instead.");
  }

  @Test
  void what_is_stated_to_be_another_substance_settles_the_list_and_is_shown() {
    ClinicalCaseBuilder settled = reviewed().allergy("arnica").otherSubstance("Arnica ");

    assertThat(why(settled, "allergies")).isEmpty();
    assertThat(KETAMINE.assess(settled.build()).assumptions())
        .contains(
            new Assumption(
                "allergies",
                "Taken as none of those that the guidance asks for, by name or by class, as stated:"
                    + " arnica."));
    assertThat(notices(settled)).noneMatch(text -> text.contains("arnica"));
  }

  @Test
  void it_settles_no_list_that_nobody_reviewed_and_no_other_name() {
    assertThat(why(ClinicalCase.asOf(NOW).allergy("arnica").otherSubstance("arnica"), "allergies"))
        .contains(Why.NOT_RECORDED);
    assertThat(
            why(
                reviewed().allergy("arnica").allergy("echinacea").otherSubstance("arnica"),
                "allergies"))
        .contains(Why.NOT_MAPPED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "morphine hydrochloride | morphine",
        "ketamine S | ketamine",
        "S(+)-ketamine hydrochloride | esketamine",
        "paracetamol/codeine | paracetamol, codeine",
        "St John's wort extract | St John's wort",
        "MS Contin 30 mg | morphine"
      })
  void a_name_that_holds_a_known_medicine_cannot_be_another_one(String name, String held) {
    ClinicalCase given = reviewed().medicine(name).otherSubstance(name).build();

    InvalidCaseException refused =
        catchThrowableOfType(InvalidCaseException.class, () -> KETAMINE.assess(given));

    assertThat(refused.problems())
        .containsExactly(
            Problem.of(
                "otherSubstances." + name,
                "\"%s\", which names %s".formatted(name, held),
                "what it names under medicines or allergies, or a name without that",
                held));
  }

  @ParameterizedTest
  @CsvSource({"opioid, FDA-21", "opioid, DDI-19", "muscle relaxants, DDI-22", "sedative, FDA-21"})
  void a_medicine_without_a_word_is_judged_by_its_class(String name, String recommendation) {
    assertThat(KETAMINE.assess(reviewed().medicine(name).build()).applying())
        .extracting(one -> one.recommendation().id())
        .contains(recommendation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S-ketamine", "racemic ketamine", "esketamine", "Ketalar"})
  void an_allergy_to_ketamine_in_any_form_is_known(String name) {
    assertThat(KETAMINE.assess(reviewed().allergy(name).build()).applying())
        .extracting(one -> one.recommendation().id())
        .contains("FDA-03");
  }

  @Test
  void a_medicine_of_the_vocabulary_cannot_be_another_one() {
    InvalidCaseException refused =
        catchThrowableOfType(
            InvalidCaseException.class,
            () -> KETAMINE.assess(reviewed().medicine("Valium").otherSubstance("valium").build()));

    assertThat(refused.problems())
        .containsExactly(
            Problem.of(
                "otherSubstances.valium",
                "\"valium\", which the vocabulary has as diazepam",
                "only names that the vocabulary does not have"));
  }

  @Test
  void it_has_to_stand_in_a_list_too() {
    InvalidCaseException refused =
        catchThrowableOfType(
            InvalidCaseException.class, () -> reviewed().otherSubstance("arnica").build());

    assertThat(refused.problems())
        .containsExactly(
            Problem.of(
                "otherSubstances[0]",
                "\"arnica\"",
                "a name that stands under medicines or allergies too"));
  }

  @Test
  void what_to_ask_next_offers_an_answer_that_settles_it() {
    ClinicalCase given = reviewed().medicine("arnica").build();

    assertThat(KETAMINE.askNext(given))
        .filteredOn(question -> question.about().equals("medicines"))
        .singleElement()
        .satisfies(
            question ->
                assertThat(question.answers())
                    .extracting(answer -> answer.value())
                    .contains("nothing further that is asked for"));
  }

  private static ClinicalCaseBuilder reviewed() {
    Optional<LocalDateTime> now = Optional.of(NOW);
    return ClinicalCase.asOf(NOW).reviews(new ListReviews(now, now, now));
  }

  private static Optional<Why> why(ClinicalCaseBuilder given, String list) {
    return KETAMINE.assess(given.build()).missing().stream()
        .filter(datum -> datum.name().equals(list))
        .map(datum -> datum.why())
        .findFirst();
  }

  private static List<String> notices(ClinicalCaseBuilder given) {
    Assessment answer = KETAMINE.assess(given.build());
    return answer.notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.NOT_MAPPED)
        .map(Notice::text)
        .toList();
  }
}
