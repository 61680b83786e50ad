package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;

class InfusionBetweenTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final Phase.Infusion INFUSION = Phase.Infusion.atRate("22 mg/h");

  @Test
  void the_time_runs_from_start_to_end() {
    assertThat(INFUSION.between(NINE, NINE.plusMinutes(45)).over())
        .contains(Quantity.parse("0.75 h"));
    assertThat(INFUSION.between(NINE, NINE.plusDays(4)).over()).contains(Quantity.parse("96 h"));
  }

  @Test
  void an_infusion_that_ends_before_it_starts_is_refused_with_both_times() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INFUSION.between(NINE, NINE.minusMinutes(1)))
        .withMessage(
            "Found an infusion that starts at 2026-03-02T09:00 and ends at 2026-03-02T08:59,"
                + " wanted an end after the start.");
  }

  @Test
  void an_infusion_that_ends_as_it_starts_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> INFUSION.between(NINE, NINE));
  }

  @Test
  void the_rest_of_the_order_is_kept() {
    Phase.Infusion timed = INFUSION.atMost("25 mg/h").between(NINE, NINE.plusHours(4));
    assertThat(timed.rate()).isEqualTo(INFUSION.rate());
    assertThat(timed.atMost()).contains(Quantity.parse("25 mg/h"));
    assertThat(timed.total()).isEmpty();
  }
}
