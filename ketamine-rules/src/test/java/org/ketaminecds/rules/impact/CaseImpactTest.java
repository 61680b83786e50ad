package org.ketaminecds.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.trial.Candidate;

class CaseImpactTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String DOSING = "tiny/dosing.yaml";
  private static final ClinicalCase PREGNANT =
      ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
          .age(40)
          .present("pregnancy")
          .absent("hypertension")
          .indication("fibromyalgia")
          .build();

  private static Assessment answer(TinyGuidance guidance) {
    return Candidate.of(guidance.files()).assess(PREGNANT);
  }

  private static CaseImpact impact(TinyGuidance now) {
    return CaseImpact.of("case.yaml", answer(TINY), answer(now));
  }

  @Test
  void the_same_guidance_gives_the_same_answer() {
    assertThat(impact(TINY).isChanged()).isFalse();
  }

  @Test
  void what_no_longer_applies_is_told_with_the_lines_of_both_versions() {
    CaseImpact impact = impact(TINY.changed(DOSING, "pregnancy is present", "pregnancy is absent"));

    assertThat(impact.isChanged()).isTrue();
    assertThat(impact.before()).isEqualTo(Advisability.AVOID);
    assertThat(impact.indications()).containsExactly("fibromyalgia");
    ResultChange change = impact.results().get(0);
    assertThat(change.id()).isEqualTo("T-CI-01");
    assertThat(change.before().outcome()).isEqualTo("applies, raises avoid");
    assertThat(change.before().because()).hasToString("[pregnancy is present]");
    assertThat(change.after().outcome()).isEqualTo("does not apply");
    assertThat(change.after().because().get(0).found()).isEqualTo("present");
  }

  @Test
  void a_recommendation_that_is_gone_says_nothing_now() {
    String all = TINY.text(DOSING);
    CaseImpact impact = impact(TINY.with(DOSING, all.substring(0, all.indexOf("- id: T-IND"))));

    assertThat(impact.results())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.id()).isEqualTo("T-IND-01");
              assertThat(change.after()).isEqualTo(new Side("does not apply", List.of()));
            });
    assertThat(impact.beside())
        .containsExactly(
            "The support of fibromyalgia was \"not supported\" and is now \"not addressed\".");
  }

  @Test
  void coverage_is_told_beside_the_recommendations() {
    CaseImpact impact =
        impact(TINY.changed("tiny/guideline.yaml", "scope: age >= 18 y", "scope: age >= 50 y"));

    assertThat(impact.beside())
        .anyMatch(words -> words.startsWith("The case by the scope of tiny was \""));
  }

  @Test
  void other_words_are_no_other_answer() {
    assertThat(
            impact(TINY.changed(DOSING, "title: Pregnancy speaks", "title: A pregnancy speaks"))
                .isChanged())
        .isFalse();
  }
}
