package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.NO_WEIGHT;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.missing;
import static org.ketaminecds.core.regimen.Figures.regimen;
import static org.ketaminecds.core.regimen.Figures.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;

class MissingDataInFiguresTest {

  @Test
  void without_a_weight_an_order_in_mg_has_no_figure_per_kg_and_keeps_the_others() {
    Regimen regimen = regimen(Phase.Infusion.atRate("150 mg/h").over("2 h"));
    RegimenFigures figures = RegimenFigures.of(regimen, NO_WEIGHT);
    assertThat(missing(figures.infusionRate())).containsExactly("weight");
    assertThat(missing(figures.lowestInfusionRate())).containsExactly("weight");
    assertThat(missing(figures.sessionDosePerWeight())).containsExactly("weight");
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("150 mg/h"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("300 mg"));
    assertThat(value(figures.dailyDose())).isEqualTo(Quantity.parse("300 mg"));
  }

  @Test
  void without_a_weight_an_order_per_kg_keeps_its_figures_per_kg() {
    Regimen regimen = regimen(Phase.Infusion.atRate("0.5 mg/kg/h").over("2 h"));
    RegimenFigures figures = RegimenFigures.of(regimen, NO_WEIGHT);
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.5 mg/kg/h"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("1 mg/kg"));
    assertThat(missing(figures.infusionRateAbsolute())).containsExactly("weight");
    assertThat(missing(figures.sessionDose())).containsExactly("weight");
    assertThat(missing(figures.dailyDose())).containsExactly("weight");
  }

  @Test
  void a_rate_and_a_total_of_one_kind_give_the_time_without_a_weight() {
    Phase.Infusion perKilogram =
        new Phase.Infusion(
            Optional.of(Quantity.parse("0.5 mg/kg/h")),
            Optional.of(Quantity.parse("1 mg/kg")),
            Optional.empty(),
            Optional.empty());
    Phase.Infusion mixed =
        new Phase.Infusion(
            perKilogram.rate(),
            Optional.of(Quantity.parse("80 mg")),
            Optional.empty(),
            Optional.empty());
    assertThat(value(RegimenFigures.of(regimen(perKilogram), NO_WEIGHT).infusionTime()))
        .isEqualTo(Quantity.parse("2 h"));
    assertThat(missing(RegimenFigures.of(regimen(mixed), NO_WEIGHT).infusionTime()))
        .containsExactly("weight");
  }

  @Test
  void without_a_time_a_rate_gives_no_dose() {
    Regimen regimen = Regimen.builder().phase(Phase.Infusion.atRate("22 mg/h")).days(4).build();
    RegimenFigures figures = RegimenFigures.of(regimen, at("70 kg"));
    assertThat(missing(figures.infusionTime())).containsExactly("infusion time");
    assertThat(missing(figures.sessionDose())).containsExactly("infusion time");
    assertThat(missing(figures.dailyDose())).containsExactly("infusion time");
    assertThat(missing(figures.courseDose())).containsExactly("infusion time");
  }

  @Test
  void without_a_time_a_total_is_a_session_but_not_surely_a_day() {
    RegimenFigures figures =
        RegimenFigures.of(regimen(Phase.Infusion.ofTotal("80 mg")), at("70 kg"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("80 mg"));
    assertThat(missing(figures.dailyDose())).containsExactly("infusion time");
  }

  @Test
  void without_days_there_is_no_course() {
    RegimenFigures figures =
        RegimenFigures.of(regimen(Phase.Infusion.ofTotal("80 mg").over("5 h")), at("70 kg"));
    assertThat(missing(figures.courseDose())).containsExactly("infusion days");
    assertThat(value(figures.dailyDose())).isEqualTo(Quantity.parse("80 mg"));
  }

  @Test
  void everything_that_a_figure_lacks_is_named_at_once() {
    RegimenFigures figures =
        RegimenFigures.of(regimen(Phase.Infusion.atRate("0.5 mg/kg/h")), NO_WEIGHT);
    assertThat(missing(figures.sessionDose())).containsExactly("weight", "infusion time");
    assertThat(missing(figures.dailyDose())).containsExactly("weight", "infusion time");
    assertThat(missing(figures.courseDose()))
        .containsExactly("weight", "infusion time", "infusion days");
    assertThat(missing(figures.sessionDosePerWeight())).containsExactly("infusion time");
  }

  @Test
  void a_figure_per_kg_of_a_total_without_time_and_weight_names_both() {
    RegimenFigures figures = RegimenFigures.of(regimen(Phase.Infusion.ofTotal("80 mg")), NO_WEIGHT);
    assertThat(missing(figures.infusionRate())).containsExactly("weight", "infusion time");
    assertThat(missing(figures.bolusDose())).containsExactly("weight", "infusion time");
  }

  @Test
  void one_phase_without_a_time_leaves_the_sum_of_the_others_at_least() {
    Regimen regimen =
        regimen(Phase.Infusion.atRate("10 mg/h").over("1 h"), Phase.Infusion.atRate("20 mg/h"));
    RegimenFigures figures = RegimenFigures.of(regimen, at("70 kg"));
    List<String> time = List.of("infusion time");
    assertThat(figures.sessionDose())
        .isEqualTo(new Derived.AtLeast(Quantity.parse("10 mg"), "10 mg/h for 1 h", time));
    assertThat(figures.infusionTime())
        .isEqualTo(new Derived.AtLeast(Quantity.parse("1 h"), "as ordered", time));
    assertThat(missing(figures.dailyDose())).containsExactly("infusion time");
    assertThat(missing(figures.courseDose())).contains("infusion time");
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("20 mg/h"));
  }

  @Test
  void a_dose_that_needs_the_weight_leaves_the_others_at_least_by_day_and_course() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Bolus.of("20 mg"))
            .phase(Phase.Infusion.atRate("0.5 mg/kg/h").over("4 h"))
            .days(3)
            .build();
    RegimenFigures figures = RegimenFigures.of(regimen, Optional.empty());
    List<String> weight = List.of("weight");

    assertThat(figures.sessionDose())
        .isEqualTo(new Derived.AtLeast(Quantity.parse("20 mg"), "as ordered", weight));
    assertThat(figures.dailyDose()).isEqualTo(figures.sessionDose());
    assertThat(figures.courseDose())
        .isEqualTo(new Derived.AtLeast(Quantity.parse("60 mg"), "20 mg or more on 3 days", weight));
    assertThat(figures.sessionDosePerWeight())
        .isEqualTo(new Derived.AtLeast(Quantity.parse("2 mg/kg"), "0.5 mg/kg/h for 4 h", weight));
  }

  @Test
  void one_rate_that_needs_the_weight_leaves_the_highest_at_least_and_the_lowest_not_known() {
    Regimen regimen =
        regimen(
            Phase.Infusion.atRate("0.5 mg/kg/h").over("1 h"),
            Phase.Infusion.atRate("20 mg/h").over("1 h"));
    RegimenFigures figures = RegimenFigures.of(regimen, NO_WEIGHT);

    assertThat(figures.infusionRate())
        .isEqualTo(
            new Derived.AtLeast(Quantity.parse("0.5 mg/kg/h"), "as ordered", List.of("weight")));
    assertThat(missing(figures.lowestInfusionRate())).containsExactly("weight");
  }

  @Test
  void hours_a_day_are_not_shared_out_among_several_infusions() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Infusion.atRate("10 mg/h"))
            .phase(Phase.Infusion.atRate("20 mg/h"))
            .hoursPerDay("4 h")
            .build();
    assertThat(missing(RegimenFigures.of(regimen, at("70 kg")).sessionDose()))
        .containsExactly("infusion time");
  }

  @Test
  void a_regimen_without_phases_lacks_the_doses() {
    RegimenFigures figures = RegimenFigures.of(regimen(), at("70 kg"));
    assertThat(
            List.of(
                figures.bolusDose(),
                figures.infusionRate(),
                figures.lowestInfusionRate(),
                figures.infusionRateAbsolute(),
                figures.sessionDose(),
                figures.sessionDosePerWeight(),
                figures.infusionTime(),
                figures.dailyDose(),
                figures.courseDose()))
        .allSatisfy(figure -> assertThat(missing(figure)).contains("proposed doses"));
  }

  @Test
  void what_is_missing_cannot_be_changed_afterwards() {
    List<String> names = new ArrayList<>(List.of("weight"));
    Derived.NotKnown figure = new Derived.NotKnown(names);
    names.clear();
    assertThat(figure.missing()).containsExactly("weight");
  }

  @Test
  void what_is_missing_from_a_part_cannot_be_changed_afterwards() {
    List<String> names = new ArrayList<>(List.of("weight"));
    Derived.AtLeast figure = new Derived.AtLeast(Quantity.parse("20 mg"), "as ordered", names);
    names.clear();
    assertThat(figure.missing()).containsExactly("weight");
  }
}
