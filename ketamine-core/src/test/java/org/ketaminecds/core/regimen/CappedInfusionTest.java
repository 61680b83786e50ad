package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.basis;
import static org.ketaminecds.core.regimen.Figures.exact;
import static org.ketaminecds.core.regimen.Figures.figures;
import static org.ketaminecds.core.regimen.Figures.missing;
import static org.ketaminecds.core.regimen.Figures.value;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** 0.35 mg/kg/h, at most 25 mg/h, 4 h a day on 10 days; the cap is reached at 500/7 kg. */
class CappedInfusionTest {

  private static final Regimen REGIMEN =
      Regimen.builder()
          .phase(Phase.Infusion.atRate("0.35 mg/kg/h").over("4 h").atMost("25 mg/h"))
          .days(10)
          .build();

  @Test
  void at_70_kg_the_cap_is_not_reached() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, at("70 kg"));
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.35 mg/kg/h"));
    assertThat(basis(figures.infusionRate())).isEqualTo("as ordered");
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("24.5 mg/h"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("98 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("1.4 mg/kg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("980 mg"));
  }

  @Test
  void at_exactly_500_sevenths_of_a_kg_the_cap_changes_nothing() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, Optional.of(exact(500, 7, Unit.KILOGRAM)));
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.35 mg/kg/h"));
    assertThat(basis(figures.infusionRate())).isEqualTo("as ordered");
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("25 mg/h"));
    assertThat(basis(figures.infusionRateAbsolute())).doesNotContain("capped");
  }

  @Test
  void at_71_4286_kg_the_cap_has_just_been_reached() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, at("71.4286 kg"));
    assertThat(value(figures.infusionRate()))
        .isLessThan(Quantity.parse("0.35 mg/kg/h"))
        .isGreaterThan(Quantity.parse("0.349999 mg/kg/h"));
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("25 mg/h"));
    assertThat(basis(figures.infusionRateAbsolute())).endsWith("capped at 25 mg/h");
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("100 mg"));
  }

  @Test
  void at_80_kg_the_cap_holds_in_every_figure() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, at("80 kg"));
    assertThat(value(figures.infusionRate())).isEqualTo(Quantity.parse("0.3125 mg/kg/h"));
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("25 mg/h"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("100 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("1.25 mg/kg"));
    assertThat(value(figures.courseDose())).isEqualTo(Quantity.parse("1000 mg"));
  }

  @Test
  void the_basis_shows_the_order_and_the_cap() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, at("80 kg"));
    assertThat(basis(figures.infusionRate())).isEqualTo("0.35 mg/kg/h, capped at 25 mg/h at 80 kg");
    assertThat(basis(figures.infusionRateAbsolute()))
        .isEqualTo("28 mg/h (0.35 mg/kg/h at 80 kg), capped at 25 mg/h");
  }

  @Test
  void without_a_weight_nobody_knows_whether_the_cap_holds() {
    RegimenFigures figures = RegimenFigures.of(REGIMEN, Optional.empty());
    assertThat(missing(figures.infusionRate())).containsExactly("weight");
    assertThat(missing(figures.infusionRateAbsolute())).containsExactly("weight");
    assertThat(missing(figures.courseDose())).containsExactly("weight");
    assertThat(value(figures.infusionTime())).isEqualTo(Quantity.parse("4 h"));
  }

  @Test
  void a_total_that_is_ordered_with_a_capped_rate_takes_the_time_that_the_cap_leaves() {
    Phase infusion =
        new Phase.Infusion(
            Optional.of(Quantity.parse("0.35 mg/kg/h")),
            Optional.of(Quantity.parse("100 mg")),
            Optional.empty(),
            Optional.of(Quantity.parse("25 mg/h")));
    RegimenFigures figures = Figures.figures("100 kg", infusion);
    assertThat(value(figures.infusionTime())).isEqualTo(Quantity.parse("4 h"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("100 mg"));
  }

  @Test
  void a_total_that_the_cap_leaves_no_time_for_is_refused_in_this_patient() {
    Phase infusion = Phase.Infusion.ofTotal("2 mg/kg").over("4 h").atMost("25 mg/h");

    assertThat(problems(infusion, "70 kg"))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].atMost",
                "140 mg (2 mg/kg at 70 kg) and 4 h make 35 mg/h, but at most 25 mg/h",
                "a total, a time and a cap that agree"));
    assertThat(problems(infusion, "50 kg")).isEmpty();
    assertThat(problems(infusion, "50.6 kg")).hasSize(1);
    assertThat(problems(Phase.Infusion.ofTotal("500 mg/kg").over("4 h").atMost("25 mg/h"), "79 kg"))
        .hasSize(1);
  }

  @Test
  void hours_a_day_are_the_time_of_a_capped_total_without_one() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Infusion.ofTotal("200 mg").atMost("25 mg/h"))
            .hoursPerDay("4 h")
            .build();
    Problems problems = new Problems();
    RegimenCheck.check(regimen, Optional.empty(), problems);

    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void a_total_that_the_cap_allows_is_given_whole() {
    Phase infusion = Phase.Infusion.ofTotal("2 mg/kg").over("4 h").atMost("25 mg/h");
    RegimenFigures figures = Figures.figures("50 kg", infusion);
    assertThat(value(figures.infusionRateAbsolute())).isEqualTo(Quantity.parse("25 mg/h"));
    assertThat(value(figures.sessionDose())).isEqualTo(Quantity.parse("100 mg"));
    assertThat(value(figures.sessionDosePerWeight())).isEqualTo(Quantity.parse("2 mg/kg"));
  }

  private static List<Problem> problems(Phase infusion, String weight) {
    Problems problems = new Problems();
    RegimenCheck.check(Regimen.builder().phase(infusion).build(), at(weight), problems);
    return problems.list();
  }

  @ParameterizedTest
  @CsvSource({"99 kg, false", "100 kg, false", "101 kg, true"})
  void an_infusion_that_its_cap_slows_is_judged_by_the_cap_and_says_so(
      String weight, boolean slowed) {
    RegimenFigures figures =
        figures(weight, Phase.Infusion.atRate("0.25 mg/kg/h").over("4 h").atMost("25 mg/h"));

    assertThat(figures.readings())
        .isEqualTo(
            slowed
                ? List.of(
                    "The infusion of 0.25 mg/kg/h is judged by its cap of 25 mg/h, which is less.")
                : List.of());
  }
}
