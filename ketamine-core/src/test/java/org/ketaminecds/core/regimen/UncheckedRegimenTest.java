package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.regimen;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;

/** Figures are never computed from what cannot be, even without a case around the regimen. */
class UncheckedRegimenTest {

  private static InvalidCaseException refused(Regimen regimen, Optional<Quantity> weight) {
    InvalidCaseException refusal =
        catchThrowableOfType(InvalidCaseException.class, () -> RegimenFigures.of(regimen, weight));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @ParameterizedTest
  @ValueSource(strings = {"70 mg", "0 kg", "-70 kg", "70"})
  void a_weight_that_is_none_gives_no_figures(String weight) {
    assertThat(refused(regimen(Phase.Infusion.atRate("150 mg/h")), at(weight)).problems())
        .extracting(Problem::where)
        .containsExactly("patient.weight");
  }

  @Test
  void an_amount_in_place_of_a_rate_gives_no_figures() {
    assertThat(refused(regimen(Phase.Infusion.atRate("10 mg").over("4 h")), at("70 kg")))
        .hasMessageContaining("the unit of time was left out, as in 10 mg/h");
  }

  @Test
  void a_time_of_nothing_gives_no_figures() {
    assertThat(refused(regimen(Phase.Infusion.ofTotal("80 mg").over("0 h")), at("70 kg")))
        .hasMessage("regimen.phases[0].over: found 0 h; wanted more than nothing.");
  }
}
