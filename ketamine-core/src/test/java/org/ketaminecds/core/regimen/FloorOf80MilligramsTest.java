package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.exact;
import static org.ketaminecds.core.regimen.Figures.value;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** The figures of CP18-DOSE-10 in the clinical file. */
class FloorOf80MilligramsTest {

  private static RegimenFigures eightyAtRate(String rate, String weight) {
    Phase infusion =
        new Phase.Infusion(
            Optional.of(Quantity.parse(rate)),
            Optional.of(Quantity.parse("80 mg")),
            Optional.empty(),
            Optional.empty());
    return RegimenFigures.of(Figures.regimen(infusion), at(weight));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5 mg/kg/h, 70 kg, 16, 7",
    "0.5 mg/kg/h, 50 kg, 16, 5",
    "0.5 mg/kg/h, 100 kg, 8, 5",
    "2 mg/kg/h, 70 kg, 4, 7"
  })
  void the_time_to_80_mg_follows_from_rate_and_weight(
      String rate, String weight, long numerator, long denominator) {
    assertThat(value(eightyAtRate(rate, weight).infusionTime()))
        .isEqualTo(exact(numerator, denominator, Unit.HOUR));
  }

  @Test
  void at_0_5_mg_per_kg_per_h_80_kg_reach_80_mg_in_exactly_2_h() {
    Quantity time = value(eightyAtRate("0.5 mg/kg/h", "80 kg").infusionTime());
    assertThat(time).isEqualByComparingTo(Quantity.parse("2 h"));
    assertThat(value(eightyAtRate("0.5 mg/kg/h", "79.999 kg").infusionTime())).isGreaterThan(time);
  }

  @ParameterizedTest
  @CsvSource({"70 kg, 8, 7", "40 kg, 2, 1"})
  void eighty_mg_per_kilogram_of_weight(String weight, long numerator, long denominator) {
    RegimenFigures figures = eightyAtRate("0.5 mg/kg/h", weight);
    assertThat(value(figures.sessionDosePerWeight()))
        .isEqualTo(exact(numerator, denominator, Unit.MILLIGRAM_PER_KILOGRAM));
  }

  @Test
  void a_weight_in_pounds_is_converted_exactly() {
    RegimenFigures figures =
        Figures.figures("100 lb", Phase.Infusion.atRate("45.359237 mg/h").over("1 h"));
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("1 mg/kg/h"));
  }

  @Test
  void a_rate_in_ug_per_kg_per_min_gives_the_figures_of_the_same_rate_in_mg_per_kg_per_h() {
    RegimenFigures micrograms =
        Figures.figures("70 kg", Phase.Infusion.atRate("5 ug/kg/min").over("90 min"));
    assertThat(value(micrograms.infusionRate())).isEqualTo(Quantity.parse("0.3 mg/kg/h"));
    assertThat(value(micrograms.infusionRateAbsolute())).isEqualTo(Quantity.parse("21 mg/h"));
    assertThat(value(micrograms.sessionDose())).isEqualTo(Quantity.parse("31.5 mg"));
  }
}
