package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.Optional;
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
            "Found a start at 2026-03-02T09:00 and an end at 2026-03-02T08:59, wanted an end after"
                + " the start.");
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

  @Test
  void the_clock_times_are_kept_whatever_else_is_set_before_or_after() {
    ClockTimes times = new ClockTimes(NINE, NINE.plusHours(4));
    assertThat(INFUSION.atMost("25 mg/h").between(NINE, NINE.plusHours(4)).times()).contains(times);
    assertThat(INFUSION.between(NINE, NINE.plusHours(4)).atMost("25 mg/h").times()).contains(times);
    assertThat(Phase.Bolus.of("5 mg").between(NINE, NINE.plusHours(4)).times()).contains(times);
  }

  @Test
  void a_time_set_afterwards_takes_the_place_of_the_clock_times() {
    Phase.Infusion infusion = INFUSION.between(NINE, NINE.plusHours(4)).over("5 h");
    assertThat(infusion.times()).isEmpty();
    assertThat(infusion.over()).contains(Quantity.parse("5 h"));
    assertThat(Phase.Bolus.of("5 mg").between(NINE, NINE.plusHours(4)).over("5 min").times())
        .isEmpty();
  }

  @Test
  void a_time_that_the_clock_times_do_not_give_is_refused() {
    Optional<ClockTimes> times = Optional.of(new ClockTimes(NINE, NINE.plusHours(4)));
    Quantity dose = Quantity.parse("5 mg");
    assertThat(new Phase.Bolus(dose, Optional.of(Quantity.parse("240 min")), times).times())
        .isEqualTo(times);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Phase.Bolus(dose, Optional.of(Quantity.parse("241 min")), times))
        .withMessage(
            "Found 241 min from 2026-03-02T09:00 until 2026-03-02T13:00, wanted one time for"
                + " both.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Phase.Bolus(dose, Optional.empty(), times));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Phase.Bolus(dose, Optional.of(dose), times));
  }
}
