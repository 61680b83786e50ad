package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

class GuidanceLoaderTest {

  private final Guidance guidance = TinyGuidance.valid().load();

  @Test
  void a_recommendation_is_loaded_with_everything_its_author_wrote() {
    GuidanceRule rule = guidance.find("T-DOSE-01").orElseThrow();
    Recommendation dose = rule.recommendation();

    assertThat(dose.guideline()).isEqualTo("tiny");
    assertThat(dose.title()).isEqualTo("A rate is no higher than 2 mg/kg/h");
    assertThat(dose.stage()).isEqualTo(Stage.REGIMEN);
    assertThat(dose.kind()).isEqualTo(Kind.DOSE_LIMIT);
    assertThat(dose.conditions()).containsExactly("infusion rate > 2 mg/kg/h");
    assertThat(dose.requirement()).isEmpty();
    assertThat(dose.advises()).isEqualTo(Advisability.AVOID);
    assertThat(dose.statement()).isEqualTo("Rates go up to 2 mg/kg/h.");
    assertThat(dose.action()).contains("Lower the rate.");
    assertThat(dose.grade()).contains(new Grade("A", true));
    assertThat(dose.certainty()).contains(new Grade("low", false));
    assertThat(dose.locator()).isEqualTo("question 1; table Dosing (1)");
    assertThat(dose.verification()).isEqualTo(Verification.VERIFIED);
    assertThat(dose.verificationMark()).isEqualTo("VERIFIED(2) S1, S2");
    assertThat(dose.support()).isEmpty();
    assertThat(rule.position()).hasToString("tiny/dosing.yaml:1:3");
    assertThat(rule.beyondScope()).isFalse();
  }

  @Test
  void what_an_author_leaves_out_is_empty_and_never_guessed() {
    Recommendation indication = guidance.find("T-IND-01").orElseThrow().recommendation();

    assertThat(indication.grade()).isEmpty();
    assertThat(indication.certainty()).isEmpty();
    assertThat(indication.action()).isEmpty();
    assertThat(indication.interpretation()).isEmpty();
    assertThat(indication.question()).isEmpty();
    assertThat(indication.stance()).isEmpty();
    assertThat(indication.support()).isEqualTo(Map.of("fibromyalgia", Support.NOT_SUPPORTED));
  }

  @Test
  void a_contraindication_is_judged_beyond_the_scope_and_nothing_else_is() {
    assertThat(guidance.rules())
        .filteredOn(GuidanceRule::beyondScope)
        .extracting(rule -> rule.recommendation().id())
        .containsExactly("T-CI-01");
  }

  @Test
  void rules_are_numbered_in_the_order_of_the_files() {
    assertThat(guidance.rules())
        .extracting(rule -> rule.recommendation().id())
        .containsExactly("T-DOSE-01", "T-CI-01", "T-TEST-01", "T-IND-01");
    assertThat(guidance.rules()).extracting(GuidanceRule::index).containsExactly(0, 1, 2, 3);
    assertThat(guidance.rules()).extracting(GuidanceRule::guideline).containsOnly(0);
  }

  @Test
  void a_question_comes_with_its_position_and_a_derivation_with_its_basis() {
    GuidanceRule rule = guidance.find("T-CI-01").orElseThrow();

    assertThat(rule.recommendation().question()).contains("ketamine in pregnancy");
    assertThat(rule.recommendation().stance()).contains(Stance.AGAINST);
    assertThat(rule.derivedFrom()).containsExactly("T-DOSE-01");
  }

  @Test
  void a_requirement_is_loaded_as_a_second_condition() {
    GuidanceRule rule = guidance.find("T-TEST-01").orElseThrow();

    assertThat(rule.when().text()).containsExactly("hypertension is present");
    assertThat(rule.metWhen().orElseThrow().text())
        .containsExactly("electrocardiogram is done within 6 months");
    assertThat(rule.recommendation().requirement())
        .containsExactly("electrocardiogram is done within 6 months");
  }

  @Test
  void a_guideline_is_loaded_with_its_metadata() {
    Guidance.ScopedGuideline scoped = guidance.guidelines().get(0);
    Guideline guideline = scoped.guideline();

    assertThat(guideline.id()).isEqualTo("tiny");
    assertThat(guideline.published()).hasToString("2020-01-31");
    assertThat(guideline.reviewDue().map(Object::toString)).contains("2025-12-31");
    assertThat(guideline.scope()).containsExactly("age >= 18 y");
    assertThat(guideline.publishers()).containsExactly("Nobody");
    assertThat(guideline.doi()).isEqualTo(Optional.empty());
    assertThat(guideline.sources()).containsOnlyKeys("S1", "S2");
    assertThat(scoped.scope().text()).containsExactly("age >= 18 y");
    assertThat(scoped.shownFacts()).isEqualTo(List.of("T-DOC-01"));
    assertThat(scoped.scenarioFiles()).containsExactly("tiny/scenarios/dosing.yaml");
  }

  @Test
  void the_order_of_the_index_is_the_order_of_the_answers() {
    Guidance two =
        TinyGuidance.valid()
            .with("other/guideline.yaml", other(TinyGuidance.valid().text(TinyGuidance.HEAD)))
            .with("other/tests.yaml", "- " + recommendation("O-01"))
            .with(
                TinyGuidance.INDEX,
                "- {folder: other, topics: [tests]}\n- {folder: tiny, topics: [dosing]}\n")
            .load();

    assertThat(two.guidelines())
        .extracting(one -> one.guideline().id())
        .containsExactly("other", "tiny");
    assertThat(two.rules().get(0).recommendation().id()).isEqualTo("O-01");
    assertThat(two.rules()).extracting(GuidanceRule::guideline).containsExactly(0, 1, 1, 1, 1);
  }

  @Test
  void the_name_in_support_is_that_of_the_vocabulary_even_if_a_synonym_is_written() {
    Guidance crps =
        TinyGuidance.valid()
            .changed(
                TinyGuidance.DOSING,
                "support: {fibromyalgia: not supported}",
                "support: {CRPS: weak}")
            .load();

    assertThat(crps.find("T-IND-01").orElseThrow().recommendation().support())
        .isEqualTo(Map.of("complex regional pain syndrome", Support.WEAK));
  }

  private static String other(String head) {
    return head.replace("id: tiny", "id: other");
  }

  private static String recommendation(String id) {
    return """
    id: %s
      title: A title
      stage: work-up
      kind: test
      when: always
      advise: inform
      statement: A statement.
      source: {text: page 1}
      verification: LOCAL_POLICY
    """
        .formatted(id);
  }
}
