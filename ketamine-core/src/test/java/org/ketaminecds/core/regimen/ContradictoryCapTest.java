package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.problems;
import static org.ketaminecds.core.regimen.Figures.regimen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;

/**
 * A cap lowers a rate in heavy patients; one that is below the order in every patient is a slip.
 */
class ContradictoryCapTest {

  @Test
  void a_cap_below_a_rate_of_the_same_kind_is_refused_with_both() {
    Regimen regimen = regimen(Phase.Infusion.atRate("7 mg/kg/h").over("2 h").atMost("2 mg/kg/h"));
    assertThat(problems(regimen, at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.phases[0].atMost",
                "7 mg/kg/h ordered, but at most 2 mg/kg/h",
                "a rate and a cap that agree"));
  }

  @Test
  void a_cap_below_the_rate_that_total_and_time_give_is_refused() {
    Regimen regimen = regimen(Phase.Infusion.ofTotal("1000 mg").over("4 h").atMost("25 mg/h"));
    assertThat(problems(regimen, at("70 kg")))
        .extracting(Problem::found)
        .containsExactly("1000 mg and 4 h make 250 mg/h, but at most 25 mg/h");
  }

  @Test
  void a_cap_that_equals_the_rate_or_lies_above_it_is_taken() {
    Phase.Infusion infusion = Phase.Infusion.atRate("25 mg/h").over("4 h");
    assertThat(problems(regimen(infusion.atMost("25 mg/h")), at("70 kg"))).isEmpty();
    assertThat(problems(regimen(infusion.atMost("30 mg/h")), at("70 kg"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.1 mg/kg/h, 25 mg/h, true",
    "3.125 mg/kg/h, 25 mg/h, true",
    "3.126 mg/kg/h, 25 mg/h, false",
    "69 mg/kg/h, 25 mg/h, false",
    "240 mg/h, 0.3 mg/kg/h, true",
    "241 mg/h, 0.3 mg/kg/h, false"
  })
  void a_cap_of_less_than_a_tenth_of_the_rate_is_a_slip(String rate, String cap, boolean taken) {
    Phase.Infusion infusion = Phase.Infusion.atRate(rate).over("4 h").atMost(cap);

    assertThat(problems(regimen(infusion), at("80 kg")).isEmpty()).isEqualTo(taken);
  }

  @Test
  void a_cap_in_mg_on_a_rate_per_kg_is_taken_whatever_the_weight() {
    Phase.Infusion infusion = Phase.Infusion.atRate("0.35 mg/kg/h").over("4 h").atMost("25 mg/h");
    assertThat(problems(regimen(infusion), at("70 kg"))).isEmpty();
    assertThat(problems(regimen(infusion), at("200 kg"))).isEmpty();
  }
}
