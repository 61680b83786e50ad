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
import org.ketaminecds.core.quantity.Quantity;

/** A total that rate and time do not give; a hundredth of the total is taken as rounding. */
class ContradictoryTotalTest {

  private static Phase.Infusion infusion(String rate, String total) {
    return new Phase.Infusion(
        Optional.of(Quantity.parse(rate)),
        Optional.of(Quantity.parse(total)),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25 mg/h", "25.25 mg/h", "24.75 mg/h"})
  void a_total_within_a_hundredth_of_rate_times_time_is_taken(String rate) {
    assertThat(problems(regimen(infusion(rate, "100 mg").over("4 h")), at("70 kg"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.2500001 mg/h", "24.7499999 mg/h", "2.5 mg/h", "250 mg/h"})
  void a_total_further_off_is_refused(String rate) {
    assertThat(problems(regimen(infusion(rate, "100 mg").over("4 h")), at("70 kg")))
        .extracting(Problem::where)
        .containsExactly("regimen.phases[0].total");
  }

  @Test
  void the_problem_shows_both_figures_and_what_they_rest_on() {
    assertThat(problems(regimen(infusion("22 mg/h", "80 mg").over("4 h")), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].total",
                "80 mg ordered, but 22 mg/h for 4 h gives 88 mg",
                "a rate, a time and a total that agree"));
  }

  @Test
  void a_total_contradicts_the_hours_a_day_as_well() {
    Regimen regimen =
        Regimen.builder().phase(infusion("10 mg/h", "80 mg")).hoursPerDay("4 h").build();
    assertThat(problems(regimen, at("70 kg")))
        .extracting(Problem::where, Problem::found)
        .containsExactly(
            tuple("regimen.phases[0].total", "80 mg ordered, but 10 mg/h for 4 h gives 40 mg"));
  }

  @ParameterizedTest
  @CsvSource({"239 min, true", "4 h, false", "5 h, false"})
  void an_infusion_without_a_time_needs_some_of_the_hours_a_day(String other, boolean agree) {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Infusion.atRate("10 mg/h").over(other))
            .phase(Phase.Infusion.atRate("20 mg/h"))
            .hoursPerDay("4 h")
            .build();

    assertThat(problems(regimen, at("70 kg")).isEmpty()).isEqualTo(agree);
  }

  @Test
  void figures_per_kg_contradict_each_other_without_a_weight() {
    assertThat(problems(regimen(infusion("0.5 mg/kg/h", "2 mg/kg").over("2 h")), NO_WEIGHT))
        .extracting(Problem::found)
        .containsExactly("2 mg/kg ordered, but 0.5 mg/kg/h for 2 h gives 1 mg/kg");
  }

  @Test
  void a_rate_per_kg_and_a_total_in_mg_are_judged_once_the_weight_is_known() {
    Regimen regimen = regimen(infusion("0.5 mg/kg/h", "80 mg").over("2 h"));
    assertThat(problems(regimen, NO_WEIGHT)).isEmpty();
    assertThat(problems(regimen, at("80 kg"))).isEmpty();
    assertThat(problems(regimen, at("70 kg")))
        .extracting(Problem::found)
        .containsExactly("80 mg ordered, but 35 mg/h (0.5 mg/kg/h at 70 kg) for 2 h gives 70 mg");
  }

  @Test
  void the_cap_counts_when_the_total_is_judged() {
    Phase.Infusion capped = infusion("0.35 mg/kg/h", "100 mg").over("4 h").atMost("25 mg/h");
    assertThat(problems(regimen(capped), at("100 kg"))).isEmpty();
    assertThat(problems(regimen(capped.atMost("30 mg/h")), at("100 kg")))
        .extracting(Problem::where)
        .containsExactly("regimen.phases[0].total");
  }

  @Test
  void a_rate_and_a_total_without_a_time_do_not_contradict_each_other() {
    assertThat(problems(regimen(infusion("22 mg/h", "80 mg")), at("70 kg"))).isEmpty();
  }
}
