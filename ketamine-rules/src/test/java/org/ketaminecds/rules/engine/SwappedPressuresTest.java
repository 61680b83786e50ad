package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.BundledDecisionSupport;

class SwappedPressuresTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final Optional<LocalDateTime> THEN = Optional.of(NOW.minusHours(2));
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @ParameterizedTest
  @CsvSource({"120 mmHg, 119 mmHg, true", "120 mmHg, 120 mmHg, false", "120 mmHg, 121 mmHg, false"})
  void a_systolic_pressure_is_above_the_diastolic_one(
      String systolic, String diastolic, boolean taken) {
    assertThat(problems(THEN, systolic, THEN, diastolic).isEmpty()).isEqualTo(taken);
    assertThat(problems(Optional.empty(), systolic, Optional.empty(), diastolic).isEmpty())
        .isEqualTo(taken);
  }

  @Test
  void what_was_measured_at_another_time_is_not_held_against_it() {
    assertThat(problems(THEN, "80 mmHg", Optional.of(NOW), "90 mmHg")).isEmpty();
    assertThat(problems(THEN, "80 mmHg", Optional.empty(), "90 mmHg")).isEmpty();
  }

  @Test
  void neither_value_is_taken_and_both_are_told_with_a_guess() {
    assertThat(problems(THEN, "120 mmHg", THEN, "190 mmHg"))
        .containsExactly(
            Problem.of(
                "observations.systolic blood pressure",
                "120 mmHg beside a diastolic one of 190 mmHg",
                "a systolic pressure above the diastolic one of the same time",
                "the two were swapped"),
            Problem.of(
                "observations.diastolic blood pressure",
                "190 mmHg beside a systolic one of 120 mmHg",
                "a diastolic pressure below the systolic one of the same time",
                "the two were swapped"));
  }

  private static List<Problem> problems(
      Optional<LocalDateTime> systolicAt,
      String systolic,
      Optional<LocalDateTime> diastolicAt,
      String diastolic) {
    ClinicalCase given =
        ClinicalCase.asOf(NOW)
            .observation(pressure("systolic", systolic, systolicAt))
            .observation(pressure("diastolic", diastolic, diastolicAt))
            .build();
    InvalidCaseException refused =
        catchThrowableOfType(InvalidCaseException.class, () -> KETAMINE.assess(given));
    return refused == null ? List.of() : refused.problems();
  }

  private static Observation pressure(String which, String value, Optional<LocalDateTime> at) {
    return new Observation(which + " blood pressure", Quantity.parse(value), at);
  }
}
