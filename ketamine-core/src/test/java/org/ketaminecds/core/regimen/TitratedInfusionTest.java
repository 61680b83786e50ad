package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.basis;
import static org.ketaminecds.core.regimen.Figures.exact;
import static org.ketaminecds.core.regimen.Figures.figures;
import static org.ketaminecds.core.regimen.Figures.value;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** A bolus, then 0.1 mg/kg/h, then 14 mg/h, then 10 ug/kg/min, at 70 kg. */
class TitratedInfusionTest {

  private static final Regimen REGIMEN =
      Regimen.builder()
          .phase(Phase.Bolus.of("0.2 mg/kg").over("5 min"))
          .phase(Phase.Infusion.atRate("0.1 mg/kg/h").over("1 h"))
          .phase(Phase.Infusion.atRate("14 mg/h").over("30 min"))
          .phase(Phase.Infusion.atRate("10 ug/kg/min").over("150 min"))
          .days(3)
          .build();

  private final RegimenFigures figures = RegimenFigures.of(REGIMEN, at("70 kg"));

  @Test
  void the_highest_and_the_lowest_rate_are_found_across_units() {
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.6 mg/kg/h"));
    assertThat(value(figures.lowestInfusionRate())).isEqualTo(Quantity.parse("0.1 mg/kg/h"));
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("42 mg/h"));
  }

  @Test
  void bolus_and_infusions_are_summed() {
    // 14 mg + 7 mg + 7 mg + 105 mg
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("133 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("1.9 mg/kg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("399 mg"));
    assertThat(basis(figures.sessionDose()))
        .isEqualTo(
            "0.2 mg/kg at 70 kg + 7 mg/h (0.1 mg/kg/h at 70 kg) for 1 h"
                + " + 14 mg/h for 0.5 h + 42 mg/h (10 ug/kg/min at 70 kg) for 2.5 h");
  }

  @Test
  void the_time_of_a_quick_bolus_is_no_infusion_time() {
    assertThat(value(figures.infusionTime())).isEqualTo(Quantity.parse("4 h"));
  }

  @Test
  void a_bolus_that_is_larger_than_its_rate_limit_is_found_among_infusions() {
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("0.2 mg/kg"));
  }

  @Test
  void a_session_of_more_than_a_day_has_a_mean_daily_dose() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Infusion.atRate("10 mg/h").over("24 h"))
            .phase(Phase.Infusion.atRate("20 mg/h").over("12 h"))
            .days(2)
            .build();
    RegimenFigures twoDays = RegimenFigures.of(regimen, at("70 kg"));
    assertThat(value(twoDays.sessionDose())).isEqualTo(Quantity.parse("480 mg"));
    assertThat(value(twoDays.dailyDose())).isEqualTo(Quantity.parse("320 mg"));
    assertThat(basis(twoDays.dailyDose())).isEqualTo("mean of a session of 36 h");
    assertThat(value(twoDays.courseDose())).isEqualTo(Quantity.parse("480 mg"));
  }

  @Test
  void a_session_of_exactly_a_day_is_given_on_each_day() {
    Regimen regimen =
        Regimen.builder().phase(Phase.Infusion.atRate("10 mg/h").over("24 h")).days(5).build();
    RegimenFigures daily = RegimenFigures.of(regimen, at("70 kg"));
    assertThat(value(daily.dailyDose())).isEqualTo(Quantity.parse("240 mg"));
    assertThat(value(daily.courseDose())).isEqualTo(Quantity.parse("1200 mg"));
  }

  @Test
  void a_mean_is_exact_even_if_no_decimal_writes_it() {
    Regimen regimen = Figures.regimen(Phase.Infusion.ofTotal("100 mg").over("28 h"));
    assertThat(value(RegimenFigures.of(regimen, at("70 kg")).dailyDose()))
        .isEqualTo(exact(600, 7, Unit.MILLIGRAM));
  }

  @Test
  void the_dose_of_a_session_of_just_a_day_is_that_of_the_day_and_no_mean() {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.atRate("10 mg/h").over("24 h"));

    assertThat(figures.dailyDose()).isEqualTo(figures.sessionDose());
  }
}
