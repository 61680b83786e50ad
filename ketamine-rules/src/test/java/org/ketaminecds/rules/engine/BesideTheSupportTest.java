package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.render.AssessmentText;
import org.ketaminecds.core.render.TextLayout;
import org.ketaminecds.rules.BundledDecisionSupport;

/** No claim of benefit stands alone: evidence and what is not judged yet are shown with it. */
class BesideTheSupportTest {

  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Test
  void the_cochrane_review_stands_beside_the_support_by_the_consensus() {
    Assessment answer = KETAMINE.assess(crps().jurisdiction("US").build());

    assertThat(answer.support())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.support()).isEqualTo(Support.SUPPORTED);
              assertThat(one.undecided()).isEmpty();
            });
    assertThat(answer.evidence())
        .extracting(one -> one.recommendation().id())
        .contains("CP18-SUP-06", "CP18-SUP-07", "CP18-AE-08")
        .doesNotContain("FDA-40");
    assertThat(AssessmentText.of(TextLayout.plain()).render(answer))
        .containsSubsequence(
            "complex regional pain syndrome: SUPPORTED [CP18-IND-03]",
            "Beside it stands this evidence, which recommends nothing:",
            "[CP18-SUP-06]",
            "What applies");
  }

  @Test
  void where_no_country_is_named_the_support_says_which_statements_are_not_judged_yet() {
    Assessment answer = KETAMINE.assess(crps().build());

    assertThat(answer.support())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.support()).isEqualTo(Support.SUPPORTED);
              assertThat(one.undecided()).containsExactly("CP18-SUP-08", "SOC-07.1");
            });
    assertThat(AssessmentText.of(TextLayout.plain()).render(answer))
        .contains("May change once these can be judged: [CP18-SUP-08, SOC-07.1].");
  }

  @Test
  void evidence_is_not_shown_where_nothing_speaks_for_the_indication() {
    Assessment answer =
        KETAMINE.assess(adult().indication("fibromyalgia").jurisdiction("US").build());

    assertThat(answer.support())
        .singleElement()
        .satisfies(one -> assertThat(one.support()).isEqualTo(Support.NOT_SUPPORTED));
    assertThat(AssessmentText.of(TextLayout.plain()).render(answer))
        .doesNotContain("Beside it stands");
  }

  private static ClinicalCaseBuilder crps() {
    return adult().indication("complex regional pain syndrome");
  }

  private static ClinicalCaseBuilder adult() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
        .age(40)
        .absent("acute pain")
        .regimen(Regimen.builder().route(Route.INTRAVENOUS).build());
  }
}
