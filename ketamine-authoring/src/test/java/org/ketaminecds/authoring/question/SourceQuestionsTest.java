package org.ketaminecds.authoring.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.authoring.witness.Witness;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;

/** Where and when sources speak, and which of them cover a case. */
class SourceQuestionsTest {

  private static final String ADULT = "age >= 18 y";
  private static final String INFORM =
      Texts.recommendation("X-OTHER-01", "\"sex is female\"", "inform");

  private static String rule(String id, String when, String advise) {
    return Texts.recommendation(id, "\"" + when + "\"", advise);
  }

  private static ClinicalCase found(Search search) {
    assertThat(search).isInstanceOf(Search.Found.class);
    Witness witness = ((Search.Found) search).witness();
    return witness.clinicalCase();
  }

  private static Texts forCountry(String country, String recommendations) {
    return Texts.madeUp(ADULT, INFORM)
        .source("abroad", "guideline", country, ADULT, recommendations);
  }

  @Test
  void what_is_for_one_country_applies_there_only() {
    String rules =
        rule("X-IND-01", "pregnancy is present", "caution")
            + rule("X-IND-02", "jurisdiction is not GB", "caution");
    try (Questions questions = new Questions(forCountry("GB", rules).load())) {
      assertThat(found(questions.canApply("X-IND-01")).jurisdiction().orElseThrow().code())
          .isEqualTo("GB");
      assertThat(questions.canApply("X-IND-02")).matches(Search::isNever);
      assertThat(found(questions.canBeUnjudged("X-IND-01"))).isNotNull();
      assertThat(found(questions.canFailToApply("X-IND-01"))).isNotNull();
    }
  }

  @Test
  void what_is_judged_beyond_the_scope_is_judged_within_reach_only() {
    String rules =
        rule("X-IND-01", "age < 12 y", "avoid").replace("kind: candidacy", "kind: contraindication")
            + rule("X-IND-02", "age < 12 y", "avoid")
            + "- {id: X-IND-03, title: X, stage: candidacy, kind: contraindication, when: {all:"
            + " [\"jurisdiction is US\", \"age < 12 y\"]}, advise: avoid, statement: X, source:"
            + " {section: somewhere}, verification: VERIFIED S1}\n";
    try (Questions questions = new Questions(forCountry("GB, AU", rules).load())) {
      assertThat(found(questions.canApply("X-IND-01"))).isNotNull();
      assertThat(questions.canApply("X-IND-02")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-03")).matches(Search::isNever);
    }
  }

  @Test
  void a_country_of_which_no_vocabulary_knows_is_a_country() {
    String elsewhere = "{none: [\"jurisdiction is one of AU, CA, FR, GB, NZ, US\"]}";
    String rules = Texts.recommendation("X-IND-01", elsewhere, "inform");
    try (Questions questions = new Questions(Texts.madeUp("always", rules).load())) {
      assertThat(found(questions.canApply("X-IND-01")).jurisdiction()).isPresent();
    }
  }

  @Test
  void only_a_guideline_covers_a_case() {
    try (Questions guideline = covering("guideline", "");
        Questions label = covering("label", "");
        Questions abroad = covering("guideline", "GB")) {
      assertThat(guideline.canAdvise(Advisability.NO_CONCERN_IDENTIFIED)).matches(Search::isFound);
      assertThat(label.canAdvise(Advisability.NO_CONCERN_IDENTIFIED)).matches(Search::isNever);
      assertThat(label.canAdvise(Advisability.DEFER)).matches(Search::isFound);
      assertThat(abroad.canAdvise(Advisability.NO_CONCERN_IDENTIFIED)).matches(Search::isFound);
    }
  }

  /** A guideline that holds always, which covers nobody, and a source of this role for adults. */
  private static Questions covering(String role, String countries) {
    Texts texts =
        Texts.madeUp("always", INFORM)
            .source(
                "covering", role, countries, ADULT, rule("X-IND-01", "sex is female", "inform"));
    return new Questions(texts.load());
  }

  @Test
  void one_indication_beside_others_is_found_and_one_alone_is_no_other() {
    String other = "indications include other than fibromyalgia, migraine";
    String both = "{all: [\"indications include fibromyalgia\", \"%s\"]}".formatted(other);
    String neither =
        ("{all: [\"indications do not include other than fibromyalgia\", \"%s\"]}")
            .formatted(other);
    String rules =
        Texts.recommendation("X-IND-01", both, "inform")
            + Texts.recommendation("X-IND-02", neither, "inform")
            + rule("X-IND-03", "indications include other than migraine", "inform")
            + rule("X-IND-04", other, "inform");
    try (Questions questions = new Questions(Texts.madeUp("always", rules).load())) {
      assertThat(found(questions.canApply("X-IND-01")).indications()).hasSize(2);
      assertThat(questions.canApply("X-IND-02")).matches(Search::isNever);
      assertThat(questions.canApplyWithout("X-IND-04", "X-IND-03")).matches(Search::isNever);
      assertThat(questions.canApplyWithout("X-IND-03", "X-IND-04")).matches(Search::isFound);
      assertThat(questions.canBeUnjudged("X-IND-04")).matches(Search::isFound);
    }
  }

  @Test
  void what_is_in_force_to_a_day_applies_on_that_day_and_no_later() {
    String rules = until("X-IND-01", "2020-02-29") + until("X-IND-02", "2030-06-30") + INFORM;
    try (Questions questions = new Questions(Texts.madeUp("always", rules).load())) {
      assertThat(day(questions.canApply("X-IND-01"))).isBeforeOrEqualTo(LocalDate.of(2020, 2, 29));
      assertThat(day(questions.canApplyWithout("X-IND-02", "X-IND-01")))
          .isAfter(LocalDate.of(2020, 2, 29))
          .isBeforeOrEqualTo(LocalDate.of(2030, 6, 30));
      assertThat(day(questions.canApplyWithout("X-OTHER-01", "X-IND-02")))
          .isAfter(LocalDate.of(2030, 6, 30));
      assertThat(questions.canApplyWithout("X-IND-01", "X-IND-02")).matches(Search::isNever);
    }
  }

  private static String until(String id, String day) {
    return Texts.recommendation(
        id, "\"sex is female\"", "inform", "verification: VERIFIED S1\nin force until: " + day);
  }

  private static LocalDate day(Search search) {
    return found(search).asOf().toLocalDate();
  }

  @Test
  void grave_advice_that_nobody_saw_in_print_defers_whatever_stands_beside_it() {
    for (String mark : new String[] {"RECALLED-M", "VERIFIED-2 S1"}) {
      String unchecked =
          Texts.recommendation(
              "X-IND-01", "\"pregnancy is present\"", "stop", "verification: " + mark);
      String rules = unchecked + rule("X-IND-02", "pregnancy is present", "avoid");
      try (Questions questions = new Questions(Texts.madeUp(ADULT, rules).load());
          Questions alone = new Questions(Texts.madeUp(ADULT, unchecked).load())) {
        assertThat(questions.canAdvise(Advisability.STOP)).as(mark).matches(Search::isNever);
        assertThat(questions.canAdvise(Advisability.AVOID)).as(mark).matches(Search::isFound);
        assertThat(alone.canAdvise(Advisability.AVOID)).as(mark).matches(Search::isNever);
        assertThat(alone.canAdvise(Advisability.DEFER)).as(mark).matches(Search::isFound);
      }
    }
  }

  @Test
  void planned_courses_count_with_the_history() {
    String many = "most ketamine treatments in 12 months > 12";
    String rules =
        rule("X-IND-01", many, "inform")
            + rule("X-IND-02", "ketamine treatments within 6 months > 12", "inform")
            + Texts.recommendation(
                    "X-IND-03",
                    "{all: [\"%s\", \"planned courses > 12\", \"ketamine treatments within 12"
                        + " months < 1\"]}",
                    "inform")
                .formatted(many)
            + Texts.recommendation(
                "X-IND-04",
                "{all: [\"most ketamine treatments in 12 months < 1\", \"planned courses >= 1\"]}",
                "inform")
            + Texts.recommendation(
                "X-IND-05",
                "{all: [\"ketamine treatments within 6 months > 12\", \"planned courses >= 1\","
                    + " \"most ketamine treatments in 12 months <= 12\"]}",
                "inform");
    try (Questions questions = new Questions(Texts.madeUp("always", rules).load())) {
      assertThat(questions.canApply("X-IND-01")).matches(Search::isFound);
      assertThat(questions.canFailToApply("X-IND-01")).matches(Search::isFound);
      assertThat(questions.canBeUnjudged("X-IND-01")).matches(Search::isFound);
      assertThat(questions.canApplyWithout("X-IND-02", "X-IND-01"))
          .as("the first of thirteen that ended in half a year may have begun a year before")
          .isInstanceOf(Search.Undecided.class);
      assertThat(questions.canApply("X-IND-03")).matches(Search::isFound);
      assertThat(questions.canApply("X-IND-04")).matches(Search::isNever);
      assertThat(questions.canApply("X-IND-05")).matches(Search::isNever);
    }
  }

  @Test
  void a_bolus_for_the_whole_patient_hangs_together_with_one_for_each_kilogram() {
    String rules =
        Texts.recommendation(
                "X-IND-01",
                "{all: [\"absolute bolus dose > 30 mg\", \"bolus dose <= 0.3 mg/kg\"]}",
                "inform")
            + Texts.recommendation(
                "X-IND-02",
                "{all: [\"absolute bolus dose > 30 mg\", \"session dose < 20 mg\"]}",
                "inform");
    try (Questions questions = new Questions(Texts.madeUp("always", rules).load())) {
      assertThat(questions.canApply("X-IND-01")).matches(Search::isFound);
      assertThat(questions.canApply("X-IND-02")).matches(Search::isNever);
    }
  }
}
