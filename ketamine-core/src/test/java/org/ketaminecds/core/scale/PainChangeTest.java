package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.PainChange.Importance;
import org.ketaminecds.core.scale.PainChange.Instrument;

class PainChangeTest {

  @ParameterizedTest
  @CsvSource({
    "100, 91, BELOW_MINIMAL",
    "100, 90, MINIMAL",
    "100, 71, MINIMAL",
    "100, 70, MODERATE",
    "100, 51, MODERATE",
    "100, 50, SUBSTANTIAL",
    "100, 0, SUBSTANTIAL",
    "100, 100, BELOW_MINIMAL",
    "50, 100, BELOW_MINIMAL",
    "90, 63, MODERATE",
    "91, 64, MINIMAL"
  })
  void relief_is_minimal_from_10_moderate_from_30_and_substantial_from_50_percent(
      int baseline, int now, Importance importance) {
    assertThat(change(Instrument.VAS, baseline, now).percent().band()).contains(importance);
  }

  @Test
  void a_third_is_kept_exactly() {
    ScaleResult<Importance> result = change(Instrument.NRS, 9, 6).percent();

    assertThat(result.value()).contains(Rational.of(100, 3));
    assertThat(result.valueText()).contains("≈33.33%");
    assertThat(result.definition()).hasToString("SC-01, T1, VERIFIED");
  }

  @Test
  void three_of_ten_points_are_exactly_30_percent() {
    assertThat(change(Instrument.NRS, 10, 7).percent().band()).contains(Importance.MODERATE);
  }

  @Test
  void there_is_no_percentage_of_a_baseline_of_0_but_there_is_a_difference() {
    PainChange fromNothing = change(Instrument.NRS, 0, 3);

    assertThat(Refusals.of(fromNothing::percent))
        .singleElement()
        .hasToString(
            "nrs.baseline: found 0; wanted more than 0, since no change is a percentage of"
                + " nothing.");
    assertThat(fromNothing.difference().valueText()).contains("-3 points");
  }

  @Test
  void two_points_count_on_the_nrs_and_are_recalled() {
    ScaleResult<PainChange.PointChange> result = change(Instrument.NRS, 8, 6).difference();

    assertThat(result.band()).contains(PainChange.PointChange.AT_LEAST_2);
    assertThat(result.confidence()).isEqualTo(Confidence.RECALLED);
    assertThat(change(Instrument.NRS, 8, 7).difference().band())
        .contains(PainChange.PointChange.BELOW_2);
  }

  @Test
  void no_source_gives_a_band_in_millimetres() {
    ScaleResult<PainChange.PointChange> result = change(Instrument.VAS, 80, 20).difference();

    assertThat(result.valueText()).contains("60 mm");
    assertThat(result.band()).isEmpty();
    assertThat(result.confidence()).isEqualTo(Confidence.VERIFIED);
  }

  @Test
  void a_missing_rating_and_one_off_the_scale_are_told_at_once() {
    assertThat(Refusals.places(() -> PainChange.on(Instrument.NRS).current(11).build()))
        .containsExactly("nrs.baseline", "nrs.current");
    assertThat(Refusals.places(() -> change(Instrument.VAS, 101, -1)))
        .containsExactly("vas.baseline", "vas.current");
  }

  @Property
  void more_relief_is_never_less_important(
      @ForAll @IntRange(min = 1, max = 100) int baseline,
      @ForAll @IntRange(min = 1, max = 100) int now) {
    Importance here = change(Instrument.VAS, baseline, now).percent().band().orElseThrow();
    Importance less = change(Instrument.VAS, baseline, now - 1).percent().band().orElseThrow();
    assertThat(less).isGreaterThanOrEqualTo(here);
  }

  private static PainChange change(Instrument instrument, int baseline, int now) {
    return PainChange.on(instrument).baseline(baseline).current(now).build();
  }
}
