package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.core.clinical.Cases.LATER;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;

class WeightCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"0 kg", "-70 kg", "0 lb"})
  void a_weight_of_nothing_or_less_is_refused(String weight) {
    assertThat(problems(at().weight(weight, NOW)))
        .containsExactly(
            Problem.of("patient.weight", Quantity.parse(weight).toString(), "more than nothing"));
  }

  @Test
  void a_weight_without_a_unit_is_refused_and_not_taken_as_kilograms() {
    assertThat(problems(at().weight("154", NOW)))
        .containsExactly(Problem.of("patient.weight", "154, a count", "a body weight in kg"));
  }

  @Test
  void a_weight_in_a_unit_of_drug_is_refused() {
    assertThat(problems(at().weight("70000 g", NOW)))
        .containsExactly(
            Problem.of("patient.weight", "70000 g, an amount of drug", "a body weight in kg"));
  }

  @Test
  void a_weight_in_pounds_is_kept_in_pounds_and_converted_exactly() {
    ClinicalCase given = at().weight("154 lb", NOW).build();
    Quantity weight = given.weight().orElseThrow().value();
    assertThat(weight).hasToString("154 lb");
    assertThat(weight).isEqualByComparingTo(Quantity.parse("69.85322498 kg"));
  }

  @Test
  void a_weight_in_unknown_or_miswritten_units_is_refused_at_once() {
    assertThatThrownBy(() -> at().weight("70 KG", NOW))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("Maybe 70 kg.");
    assertThatThrownBy(() -> at().weight("11 stone", NOW))
        .isInstanceOf(QuantityFormatException.class);
  }

  @Test
  void a_weight_that_was_taken_after_as_of_is_refused() {
    assertThat(problems(at().weight("70 kg", LATER)))
        .extracting(Problem::where)
        .containsExactly("patient.weight");
    assertThat(at().weight("70 kg", NOW).build().weight()).isPresent();
  }

  @Test
  void a_weight_of_a_day_was_taken_at_its_start() {
    ClinicalCase given = at().weight("70 kg", LocalDate.of(2026, 3, 2)).build();
    assertThat(given.weight().orElseThrow().at()).contains(LocalDate.of(2026, 3, 2).atStartOfDay());
  }

  @Test
  void a_weight_that_is_not_given_stays_unknown() {
    assertThat(at().build().weight()).isEmpty();
  }
}
