package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.BundledDecisionSupport;

/** Relief that reaches the day of the case has lasted at least so long, and may go on. */
class LastingReliefTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @ParameterizedTest
  @CsvSource({
    "13, 2 wk, refused",
    "14, 2 wk, CannotBeJudged",
    "15, 2 wk, Applies",
    "21, 3 wk, CannotBeJudged",
    "22, 22 d, DoesNotApply",
    "23, 22 d, DoesNotApply",
  })
  void an_outcome_is_not_judged_too_short_while_it_lasts(int daysAgo, String relief, String found) {
    KetamineTreatment treatment =
        new KetamineTreatment(
            NOW.toLocalDate().minusDays(daysAgo).atStartOfDay(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(KetamineTreatment.Pattern.SINGLE_OUTPATIENT),
            Optional.of(Quantity.parse("80 mg")),
            Optional.of(Quantity.parse("4 h")),
            Optional.empty(),
            Optional.of(Quantity.parse(relief)));

    assertThat(judged(treatment)).isEqualTo(found);
  }

  private static String judged(KetamineTreatment treatment) {
    try {
      ClinicalCase given =
          ClinicalCase.asOf(NOW)
              .age(46)
              .absent("acute pain")
              .indication("complex regional pain syndrome")
              .ketamineHistory(List.of(treatment))
              .regimen(Regimen.builder().route(Route.INTRAVENOUS).build())
              .build();
      RecommendationResult result = KETAMINE.assess(given).find("CP18-RESP-02").orElseThrow();
      return result.getClass().getSimpleName();
    } catch (InvalidCaseException refused) {
      return "refused";
    }
  }
}
