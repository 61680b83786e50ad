package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.core.regimen.Figures.NO_WEIGHT;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.problems;
import static org.ketaminecds.core.regimen.Figures.regimen;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;

class RegimenDimensionCheckTest {

  private static final String A_RATE = "a rate in mg/h or a rate per body weight in mg/kg/h";
  private static final String A_DOSE = "an amount of drug in mg or a dose per body weight in mg/kg";

  @Test
  void the_strength_of_a_solution_is_no_rate() {
    assertThat(problems(regimen(Phase.Infusion.atRate("4.8 mg/mL")), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].infusion",
                "4.8 mg/mL, a concentration",
                A_RATE,
                "the strength of the solution was entered in place of the order"));
  }

  @Test
  void the_setting_of_a_pump_is_no_rate() {
    assertThat(problems(regimen(Phase.Infusion.atRate("5 mL/h")), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].infusion",
                "5 mL/h, a volume flow",
                A_RATE,
                "the pump's setting was entered; the strength turns it into mg/h"));
  }

  @ParameterizedTest
  @CsvSource({
    "22 mg, 'an amount of drug', 22 mg/h",
    "0.35 mg/kg, 'a dose per body weight', 0.35 mg/kg/h"
  })
  void a_rate_without_a_unit_of_time_is_named_as_such(String rate, String label, String meant) {
    assertThat(problems(regimen(Phase.Infusion.atRate(rate)), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].infusion",
                rate + ", " + label,
                A_RATE,
                "the unit of time was left out, as in " + meant));
  }

  @Test
  void a_rate_without_any_unit_is_refused() {
    assertThat(problems(regimen(Phase.Infusion.atRate("22")), at("70 kg")))
        .containsExactly(Problem.of("regimen.phases[0].infusion", "22, a count", A_RATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22 mg/h", "0.35 mg/kg/h", "5 ug/kg/min", "0.01 mg/kg/min", "1 mg/min"})
  void every_unit_of_a_rate_is_taken(String rate) {
    assertThat(problems(regimen(Phase.Infusion.atRate(rate)), at("70 kg"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22 mg/h", "70 kg", "5 mg/mL", "3", "2 h"})
  void a_bolus_and_a_total_must_be_doses(String dose) {
    assertThat(problems(regimen(Phase.Bolus.of(dose)), at("70 kg")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("regimen.phases[0].bolus");
              assertThat(problem.wanted()).isEqualTo(A_DOSE);
            });
    assertThat(problems(regimen(Phase.Infusion.ofTotal(dose)), at("70 kg")))
        .extracting(Problem::where, Problem::wanted)
        .containsExactly(tuple("regimen.phases[0].total", A_DOSE));
  }

  @Test
  void a_time_must_be_a_duration_and_a_cap_must_be_a_rate() {
    Regimen regimen =
        regimen(
            Phase.Bolus.of("10 mg").over("5 mg"),
            Phase.Infusion.atRate("22 mg/h").over("4 mg").atMost("25 mg"));
    assertThat(problems(regimen, at("70 kg")))
        .containsExactly(
            Problem.of("regimen.phases[0].over", "5 mg, an amount of drug", "a duration in h"),
            Problem.of("regimen.phases[1].over", "4 mg, an amount of drug", "a duration in h"),
            Problem.of(
                "regimen.phases[1].atMost",
                "25 mg, an amount of drug",
                A_RATE,
                "the unit of time was left out, as in 25 mg/h"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void what_is_not_more_than_nothing_is_refused_everywhere(String number) {
    Regimen regimen =
        regimen(
            Phase.Bolus.of(number + " mg").over(number + " min"),
            Phase.Infusion.atRate(number + " mg/h").over(number + " h").atMost(number + " mg/h"),
            Phase.Infusion.ofTotal(number + " mg/kg"));
    assertThat(problems(regimen, at("70 kg")))
        .allSatisfy(problem -> assertThat(problem.wanted()).isEqualTo("more than nothing"))
        .extracting(Problem::where)
        .containsExactly(
            "regimen.phases[0].bolus",
            "regimen.phases[0].over",
            "regimen.phases[1].infusion",
            "regimen.phases[1].over",
            "regimen.phases[1].atMost",
            "regimen.phases[2].total");
  }

  @Test
  void an_infusion_without_a_rate_and_a_total_says_nothing() {
    Phase infusion =
        new Phase.Infusion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(problems(regimen(infusion), NO_WEIGHT))
        .extracting(Problem::where, Problem::found)
        .containsExactly(tuple("regimen.phases[0]", "an infusion without a rate or a total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"70 mg", "0 kg", "-70 kg", "70"})
  void a_weight_that_is_none_is_refused_beside_the_regimen(String weight) {
    assertThat(problems(regimen(Phase.Infusion.atRate("22 mg/h")), at(weight)))
        .extracting(Problem::where)
        .containsExactly("patient.weight");
  }

  @Test
  void a_regimen_without_phases_is_incomplete_and_not_wrong() {
    assertThat(problems(regimen(), NO_WEIGHT)).isEmpty();
  }
}
