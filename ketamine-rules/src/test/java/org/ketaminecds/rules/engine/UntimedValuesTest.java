package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.BundledDecisionSupport;

/**
 * A score that must be fresh to the hour, and that has a date alone, is asked for with its time.
 */
class UntimedValuesTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Test
  void a_score_of_today_without_its_time_needs_the_time() {
    assertThat(why(NOW.toLocalDate().atStartOfDay())).contains(Why.UNTIMED);
  }

  @Test
  void a_score_of_an_earlier_time_or_day_is_too_old() {
    assertThat(why(NOW.minusMinutes(61))).contains(Why.STALE);
    assertThat(why(NOW.toLocalDate().minusDays(1).atStartOfDay())).contains(Why.STALE);
  }

  @Test
  void a_score_of_the_last_hour_lacks_nothing_and_stops_the_infusion() {
    assertThat(why(NOW.minusMinutes(60))).isEmpty();
    assertThat(KETAMINE.assess(given(NOW.minusMinutes(60))).advisability())
        .isEqualTo(Advisability.STOP);
  }

  private static Optional<Why> why(LocalDateTime scored) {
    return KETAMINE.assess(given(scored)).missing().stream()
        .filter(datum -> datum.name().equals("RASS score"))
        .map(datum -> datum.why())
        .findFirst();
  }

  private static ClinicalCase given(LocalDateTime scored) {
    return ClinicalCase.asOf(NOW)
        .ketamineHistory(List.of(KetamineTreatment.started(NOW.minusMinutes(90))))
        .observation(
            new Observation("RASS score", Quantity.parse("-3 points"), Optional.of(scored)))
        .build();
  }
}
