package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.basis;
import static org.ketaminecds.core.regimen.Figures.exact;
import static org.ketaminecds.core.regimen.Figures.value;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** The regimens that the clinical file cites, with figures worked out by hand. */
class PublishedRegimensTest {

  @Test
  void crps_22_mg_per_h_for_4_days_is_0_31_mg_per_kg_per_h_at_70_kg() {
    RegimenFigures figures = fourDays(Regimen.builder(), true);
    assertThat(value(figures.infusionRate()))
        .isEqualTo(exact(22, 70, Unit.MILLIGRAM_PER_KILOGRAM_HOUR))
        .hasToString("≈0.3143 mg/kg/h");
    assertThat(basis(figures.infusionRate())).isEqualTo("22 mg/h at 70 kg");
    assertThat(figures.lowestInfusionRate()).isEqualTo(figures.infusionRate());
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("22 mg/h"));
    assertThat(value(figures.infusionTime())).isEqualTo(Quantity.parse("96 h"));
    assertThat(figures.bolusDose()).isEqualTo(new Derived.None("no bolus in the regimen"));
    assertThat(figures.readings()).isEmpty();
  }

  @Test
  void crps_22_mg_per_h_for_4_days_gives_528_mg_a_day_and_2112_mg_in_all() {
    RegimenFigures figures = fourDays(Regimen.builder(), true);
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("2112 mg"));
    assertThat(value(figures.sessionDosePerWeight()))
        .isEqualTo(exact(2112, 70, Unit.MILLIGRAM_PER_KILOGRAM));
    assertThat(value(figures.dailyDose())).isEqualTo(Quantity.parse("528 mg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("2112 mg"));
  }

  @Test
  void the_same_order_as_24_h_a_day_on_4_days_gives_the_same_day_course_and_rate() {
    RegimenFigures inOne = fourDays(Regimen.builder(), true);
    RegimenFigures byDay = fourDays(Regimen.builder().hoursPerDay("24 h").days(4), false);
    assertThat(value(byDay.infusionRate())).isEqualTo(value(inOne.infusionRate()));
    assertThat(value(byDay.dailyDose())).isEqualTo(value(inOne.dailyDose()));
    assertThat(value(byDay.courseDose())).isEqualTo(value(inOne.courseDose()));
  }

  private static RegimenFigures fourDays(Regimen.Builder builder, boolean inOne) {
    Phase.Infusion infusion = Phase.Infusion.atRate("22 mg/h");
    Regimen regimen =
        builder
            .form(KetamineForm.S_KETAMINE)
            .phase(inOne ? infusion.over("4 d") : infusion)
            .build();
    return RegimenFigures.of(regimen, at("70 kg"));
  }

  @Test
  void spinal_cord_injury_80_mg_over_5_h_on_7_days_is_16_mg_per_h_and_560_mg_in_all() {
    Regimen regimen =
        Regimen.builder().phase(Phase.Infusion.ofTotal("80 mg").over("5 h")).days(7).build();
    RegimenFigures figures = RegimenFigures.of(regimen, at("70 kg"));
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("16 mg/h"));
    assertThat(value(figures.infusionRate()))
        .isEqualTo(exact(8, 35, Unit.MILLIGRAM_PER_KILOGRAM_HOUR));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("80 mg"));
    assertThat(value(figures.sessionDosePerWeight()))
        .isEqualTo(exact(8, 7, Unit.MILLIGRAM_PER_KILOGRAM));
    assertThat(value(figures.dailyDose())).isEqualTo(Quantity.parse("80 mg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("560 mg"));
    assertThat(basis(figures.courseDose())).isEqualTo("80 mg on 7 days");
  }

  @Test
  void half_a_mg_per_kg_over_45_min_is_two_thirds_of_a_mg_per_kg_per_h() {
    Phase infusion = Phase.Infusion.ofTotal("0.5 mg/kg").over("45 min");
    RegimenFigures figures = Figures.figures("70 kg", infusion);
    assertThat(value(figures.infusionRate()))
        .isEqualTo(exact(2, 3, Unit.MILLIGRAM_PER_KILOGRAM_HOUR))
        .hasToString("≈0.6667 mg/kg/h");
    assertThat(value(figures.infusionRateAbsolute()))
        .isEqualTo(exact(140, 3, Unit.MILLIGRAM_PER_HOUR));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("35 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("0.5 mg/kg"));
    assertThat(value(figures.infusionTime())).isEqualTo(Quantity.parse("0.75 h"));
    assertThat(figures.bolusDose()).isInstanceOf(Derived.None.class);
  }

  @Test
  void the_figures_of_one_session_do_not_depend_on_the_number_of_days() {
    Phase infusion = Phase.Infusion.ofTotal("80 mg").over("5 h");
    Regimen once = Regimen.builder().phase(infusion).days(1).build();
    RegimenFigures figures = RegimenFigures.of(once, at("70 kg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("80 mg"));
    assertThat(basis(figures.courseDose())).isEqualTo("80 mg on 1 day");
  }
}
