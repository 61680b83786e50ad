package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.exact;
import static org.ketaminecds.core.regimen.Figures.figures;
import static org.ketaminecds.core.regimen.Figures.missing;
import static org.ketaminecds.core.regimen.Figures.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

class BolusOrInfusionTest {

  @ParameterizedTest
  @ValueSource(strings = {"9 min", "10 min", "600 s", "0.1 h"})
  void an_infusion_of_10_min_or_less_is_judged_as_a_bolus_and_says_so(String time) {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.ofTotal("0.3 mg/kg").over(time));
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("0.3 mg/kg"));
    assertThat(figures.infusionRate()).isEqualTo(new Derived.None("no infusion in the regimen"));
    assertThat(figures.lowestInfusionRate()).isInstanceOf(Derived.None.class);
    assertThat(figures.infusionRateAbsolute()).isInstanceOf(Derived.None.class);
    assertThat(figures.infusionTime()).isInstanceOf(Derived.None.class);
    assertThat(figures.readings())
        .singleElement()
        .asString()
        .endsWith("takes 10 min or less: it is judged as a bolus, not by its rate.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11 min", "601 s", "10.000000001 min"})
  void an_infusion_of_more_than_10_min_is_judged_as_an_infusion(String time) {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.ofTotal("0.3 mg/kg").over(time));
    assertThat(figures.bolusDose()).isEqualTo(new Derived.None("no bolus in the regimen"));
    assertThat(value(figures.infusionRate())).isGreaterThan(Quantity.parse("1.6 mg/kg/h"));
    assertThat(figures.readings()).isEmpty();
  }

  @Test
  void an_infusion_by_rate_over_10_min_counts_with_the_dose_it_gives() {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.atRate("6 mg/kg/h").over("10 min"));
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("1 mg/kg"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("70 mg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9 min", "10 min"})
  void a_bolus_over_10_min_or_less_is_a_bolus_only(String time) {
    RegimenFigures figures = figures("70 kg", Phase.Bolus.of("0.3 mg/kg").over(time));
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("0.3 mg/kg"));
    assertThat(figures.infusionRate()).isInstanceOf(Derived.None.class);
    assertThat(figures.readings()).isEmpty();
  }

  @Test
  void a_bolus_over_11_min_is_judged_as_both_and_says_so() {
    RegimenFigures figures = figures("70 kg", Phase.Bolus.of("0.3 mg/kg").over("11 min"));
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("0.3 mg/kg"));
    assertThat(value(figures.infusionRate()))
        .isEqualTo(exact(18, 11, Unit.MILLIGRAM_PER_KILOGRAM_HOUR));
    assertThat(value(figures.infusionTime())).isEqualTo(exact(11, 60, Unit.HOUR));
    assertThat(figures.readings())
        .containsExactly(
            "The bolus of 0.3 mg/kg over 11 min takes more than 10 min:"
                + " it is judged as a bolus and as an infusion.");
  }

  @Test
  void a_bolus_without_a_time_is_a_bolus() {
    RegimenFigures figures = figures("70 kg", Phase.Bolus.of("24.5 mg"));
    assertThat(value(figures.bolusDose()))
        .isEqualByComparingTo(Quantity.parse("0.35 mg/kg"))
        .isEqualTo(Quantity.parse("0.35 mg/kg"));
    assertThat(figures.infusionTime()).isInstanceOf(Derived.None.class);
  }

  @Test
  void a_total_without_a_time_may_be_a_bolus_so_the_bolus_dose_is_not_known() {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.ofTotal("0.5 mg/kg"));
    assertThat(missing(figures.bolusDose())).containsExactly("infusion time");
    assertThat(missing(figures.infusionRate())).containsExactly("infusion time");
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("35 mg"));
  }

  @Test
  void a_rate_without_a_time_is_an_infusion() {
    RegimenFigures figures = figures("70 kg", Phase.Infusion.atRate("0.5 mg/kg/h"));
    assertThat(figures.bolusDose()).isInstanceOf(Derived.None.class);
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.5 mg/kg/h"));
  }

  @Test
  void the_boluses_of_a_session_are_judged_together_so_that_none_can_be_split() {
    RegimenFigures figures = figures("70 kg", Phase.Bolus.of("0.2 mg/kg"), Phase.Bolus.of("21 mg"));
    assertThat(value(figures.bolusDose())).isEqualTo(Quantity.parse("0.5 mg/kg"));
    assertThat(figures.readings())
        .containsExactly(
            "The 2 boluses of a session are judged together, since nothing tells how far apart"
                + " they are.");
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("35 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("0.5 mg/kg"));
  }
}
