package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

class DroolsDecisionSupportTest {

  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final List<ClinicalCase> CASES = MadeUpCases.of(GUIDANCE, 1_000, 11);

  @Test
  void the_provider_on_the_class_path_answers_in_three_lines() {
    DecisionSupport support = DecisionSupport.load();
    // Where no country is stated, no source is left out.
    Assessment answer = support.assess(ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build());

    assertThat(answer.results()).hasSameSizeAs(support.recommendations());
    assertThat(answer.fingerprint().guidance()).hasSize(1 + support.guidelines().size());
  }

  @Test
  void threads_that_share_it_get_the_answers_of_one_thread() throws Exception {
    DecisionSupport alone = new DroolsDecisionSupport(GUIDANCE, "test");
    List<Assessment> answers = CASES.stream().map(alone::assess).toList();
    DecisionSupport shared = new DroolsDecisionSupport(GUIDANCE, "test");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Assessment>>> futures = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        futures.add(threads.submit(() -> CASES.stream().map(shared::assess).toList()));
      }
      for (Future<List<Assessment>> future : futures) {
        assertThat(future.get()).isEqualTo(answers);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void recommendations_below_the_least_verification_are_left_out_and_named() {
    AssessmentOptions options =
        AssessmentOptions.defaults().withLeastVerification(Verification.VERIFIED);
    Assessment answer = new DroolsDecisionSupport(GUIDANCE, "test").assess(CASES.get(0), options);

    assertThat(answer.results())
        .isNotEmpty()
        .allMatch(one -> one.recommendation().verification() == Verification.VERIFIED);
    assertThat(answer.notices())
        .filteredOn(notice -> notice.kind() == Notice.Kind.LEFT_OUT)
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains("CP18-RESP-04", "KCDS-CAND-01"));
    assertThat(answer.fingerprint().options()).isEqualTo(options);
  }

  @Test
  void the_order_of_the_guidance_changes_no_outcome() {
    List<Guidance.GuidanceRule> reversed = new ArrayList<>();
    for (int index = GUIDANCE.rules().size() - 1; index >= 0; index--) {
      Guidance.GuidanceRule rule = GUIDANCE.rules().get(index);
      reversed.add(
          new Guidance.GuidanceRule(
              reversed.size(),
              rule.guideline(),
              rule.recommendation(),
              rule.when(),
              rule.metWhen(),
              rule.derivedFrom(),
              rule.beyondScope(),
              rule.position()));
    }
    DecisionSupport other =
        new DroolsDecisionSupport(
            new Guidance(GUIDANCE.lexicon(), GUIDANCE.guidelines(), reversed, GUIDANCE.versions()),
            "test");
    DecisionSupport one = new DroolsDecisionSupport(GUIDANCE, "test");

    for (ClinicalCase given : CASES.subList(0, 200)) {
      assertThat(other.assess(given).advisability()).isEqualTo(one.assess(given).advisability());
      assertThat(other.assess(given).results())
          .containsExactlyInAnyOrderElementsOf(one.assess(given).results());
    }
  }

  @Test
  void a_log_line_tells_ids_and_no_value_of_the_patient() {
    Assessment answer = new DroolsDecisionSupport(GUIDANCE, "test").assess(CASES.get(3));

    assertThat(answer.toString())
        .startsWith("Assessment[")
        .doesNotContain("kg")
        .contains(
            answer.applying().stream()
                .map(one -> one.recommendation().id())
                .collect(Collectors.joining(", ")));
  }
}
