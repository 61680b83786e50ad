package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.core.regimen.Figures.NO_WEIGHT;
import static org.ketaminecds.core.regimen.Figures.problems;
import static org.ketaminecds.core.regimen.Figures.regimen;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/** Infusions at the same time give more together than each of them shows. */
class OverlappingPhasesTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 24, 9, 0);
  private static final LocalDateTime TWELVE = NINE.plusHours(3);
  private static final Phase.Infusion INFUSION = Phase.Infusion.atRate("1.5 mg/kg/h");
  private static final Phase.Infusion MORNING = INFUSION.between(NINE, TWELVE);

  @Test
  void infusions_that_overlap_are_refused_with_both_times() {
    Regimen regimen = regimen(MORNING, INFUSION.between(NINE.plusHours(2), TWELVE.plusHours(1)));

    assertThat(problems(regimen, NO_WEIGHT))
        .containsExactly(
            Problem.of(
                "regimen.phases[1]",
                "2026-11-24T11:00 until 2026-11-24T13:00, which overlaps with regimen.phases[0]"
                    + " from 2026-11-24T09:00 until 2026-11-24T12:00",
                "phases that follow each other in time"));
  }

  @Test
  void an_overlap_of_one_second_is_refused_and_touching_is_not() {
    LocalDateTime end = TWELVE.plusHours(1);
    assertThat(problems(regimen(MORNING, INFUSION.between(TWELVE.minusSeconds(1), end)), NO_WEIGHT))
        .hasSize(1);
    assertThat(problems(regimen(MORNING, INFUSION.between(TWELVE, end)), NO_WEIGHT)).isEmpty();
    assertThat(problems(regimen(MORNING, INFUSION.between(TWELVE.plusSeconds(1), end)), NO_WEIGHT))
        .isEmpty();
  }

  @Test
  void one_infusion_within_another_or_at_the_same_time_is_refused() {
    Phase within = INFUSION.between(NINE.plusHours(1), NINE.plusHours(2));
    assertThat(problems(regimen(MORNING, within), NO_WEIGHT)).hasSize(1);
    assertThat(problems(regimen(within, MORNING), NO_WEIGHT)).hasSize(1);
    assertThat(problems(regimen(MORNING, MORNING), NO_WEIGHT)).hasSize(1);
  }

  @Test
  void infusions_out_of_order_are_refused_with_both_times() {
    Regimen regimen = regimen(INFUSION.between(TWELVE, TWELVE.plusHours(1)), MORNING);

    assertThat(problems(regimen, NO_WEIGHT))
        .extracting(Problem::where, Problem::found)
        .containsExactly(
            tuple(
                "regimen.phases[1]",
                "2026-11-24T09:00 until 2026-11-24T12:00, before regimen.phases[0] from"
                    + " 2026-11-24T12:00 until 2026-11-24T13:00"));
  }

  @Test
  void every_phase_is_held_against_every_earlier_one() {
    Phase apart = INFUSION.between(TWELVE, TWELVE.plusHours(1));
    Phase untimed = INFUSION.over("1 h");

    assertThat(problems(regimen(MORNING, untimed, apart, MORNING, apart), NO_WEIGHT))
        .extracting(Problem::where)
        .containsExactly("regimen.phases[3]", "regimen.phases[4]");
  }

  @Test
  void a_bolus_during_an_infusion_is_taken_unless_it_is_slow_enough_to_be_judged_as_one() {
    Phase.Bolus bolus = Phase.Bolus.of("0.2 mg/kg");
    LocalDateTime ten = NINE.plusHours(1);
    assertThat(problems(regimen(MORNING, bolus.between(ten, ten.plusMinutes(10))), NO_WEIGHT))
        .isEmpty();
    assertThat(problems(regimen(bolus.between(NINE, NINE.plusMinutes(10)), MORNING), NO_WEIGHT))
        .isEmpty();
    assertThat(
            problems(
                regimen(MORNING, bolus.between(ten, ten.plusMinutes(10).plusSeconds(1))),
                NO_WEIGHT))
        .hasSize(1);
  }

  @Test
  void a_case_with_such_a_regimen_is_not_built() {
    InvalidCaseException refused =
        catchThrowableOfType(
            InvalidCaseException.class,
            () -> ClinicalCase.asOf(NINE).regimen(regimen(MORNING, MORNING)).build());

    assertThat(refused.problems()).extracting(Problem::where).containsExactly("regimen.phases[1]");
  }
}
