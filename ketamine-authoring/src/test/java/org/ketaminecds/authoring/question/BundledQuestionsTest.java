package org.ketaminecds.authoring.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.authoring.witness.Witness;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.casefile.CaseReader;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledQuestionsTest {

  /** Which of the recommendations that do not always hold are asked about: each one of so many. */
  private static final int SAMPLED = 4;

  private final Guidance guidance = Texts.bundled();
  private final DroolsDecisionSupport engine = new DroolsDecisionSupport(guidance, "test");
  private Questions questions;

  @BeforeAll
  void open() {
    questions = new Questions(guidance, engine);
  }

  @AfterAll
  void close() {
    questions.close();
  }

  /** That each can apply is held by the check of what the bundled guidance means. */
  @Test
  void recommendations_can_fail_to_apply_but_those_that_always_hold() {
    List<String> never = new ArrayList<>();
    List<String> unjudged = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (!(rule.when() instanceof Always) && rule.index() % SAMPLED != 0) {
        continue;
      }
      if (questions.canFailToApply(id(rule)).isNever()) {
        never.add(id(rule));
      }
      if (questions.canBeUnjudged(id(rule)).isNever()) {
        unjudged.add(id(rule));
      }
    }

    List<String> always =
        guidance.rules().stream()
            .filter(rule -> rule.when() instanceof Always)
            .filter(rule -> guidance.guidelines().get(rule.guideline()).scope() instanceof Always)
            .map(BundledQuestionsTest::id)
            .toList();
    assertThat(always).isNotEmpty();
    assertThat(never).isEqualTo(always);
    assertThat(unjudged).isEqualTo(always);
  }

  @Test
  void the_advice_over_all_can_be_everything() {
    for (Advisability level : Advisability.values()) {
      assertThat(questions.canAdvise(level)).as(level.label()).matches(Search::isFound);
    }
  }

  @Test
  void what_NICE_recommends_applies_in_the_United_Kingdom_only() {
    for (GuidanceRule rule : guidance.rules()) {
      String source = guidance.guidelines().get(rule.guideline()).guideline().id();
      if (source.equals("nice-ng193")) {
        Witness witness = found(questions.canApply(id(rule)));
        assertThat(witness.clinicalCase().jurisdiction().orElseThrow().code()).isEqualTo("GB");
      }
    }
  }

  @Test
  void a_rate_above_7_is_above_2_and_not_the_other_way_round() {
    String above7 = with("infusion rate > 7 mg/kg/h");

    assertThat(questions.canApplyWithout("CP18-DOSE-03.1", "CP18-DOSE-03"))
        .matches(Search::isFound);
    assertThat(questions.canApplyTogether("CP18-DOSE-03", "CP18-DOSE-03.1"))
        .matches(Search::isNever);
    assertThat(questions.canApplyTogether("CP18-DOSE-03", above7)).matches(Search::isFound);
    assertThat(questions.canApplyApart("CP18-DOSE-03", "CP18-DOSE-03")).matches(Search::isNever);
  }

  private String with(String line) {
    return guidance.rules().stream()
        .filter(rule -> rule.when().text().contains(line))
        .map(BundledQuestionsTest::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_witness_is_small_and_read_back_from_its_file_with_the_same_answer() {
    Witness witness = found(questions.canApply("CP18-DOSE-03"));

    assertThat(witness.caseFile())
        .isEqualTo(
            """
            asOf: 2026-01-15
            patient:
              age: 18 y
            findings:
              acute pain: absent
            care:
              setting: %s
            regimen:
              route: intravenous
              phases:
                - %s
            """
                .formatted(
                    witness.clinicalCase().careSetting().orElseThrow().label(),
                    lineWith(witness.caseFile(), "infusion: ")));
    Assessment again =
        engine.assess(
            CaseReader.of(engine).read(witness.caseFile(), "witness.yaml").clinicalCase());
    assertThat(again).isEqualTo(engine.assess(witness.clinicalCase()));
    assertThat(again.find("CP18-DOSE-03")).containsInstanceOf(RecommendationResult.Applies.class);
  }

  private static String lineWith(String text, String words) {
    return text.lines()
        .filter(line -> line.contains(words))
        .map(line -> line.replaceFirst("^ *- ", ""))
        .findFirst()
        .orElseThrow();
  }

  private static Witness found(Search search) {
    assertThat(search).isInstanceOf(Search.Found.class);
    return ((Search.Found) search).witness();
  }

  @Test
  void an_unknown_id_is_refused() {
    assertThatThrownBy(() -> questions.canApply("CP18-NO-99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CP18-NO-99");
  }

  private static String id(GuidanceRule rule) {
    return rule.recommendation().id();
  }
}
