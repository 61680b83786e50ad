package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;

class HistoryCheckTest {

  private static ClinicalCaseBuilder history(
      String dose, String time, String relief, String reliefTime) {
    return at().ketamineHistory(
            List.of(
                KetamineTreatment.started(NOW),
                new KetamineTreatment(
                    NOW.minusDays(21),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Quantity.parse(dose)),
                    Optional.of(Quantity.parse(time)),
                    Optional.of(Quantity.parse(relief)),
                    Optional.of(Quantity.parse(reliefTime)))));
  }

  @Test
  void a_treatment_with_figures_that_can_be_is_taken() {
    assertThatCode(history("80 mg", "2 h", "30%", "3 wk")::build).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"100%, 0 wk", "0%, 3 wk", "-100%, 0 h"})
  void relief_may_be_whole_none_or_a_worsening_and_last_no_time(String relief, String time) {
    assertThatCode(history("80 mg", "2 h", relief, time)::build).doesNotThrowAnyException();
  }

  @Test
  void figures_of_the_wrong_dimension_are_refused_with_their_paths() {
    assertThat(problems(history("1.2 mg/kg", "2 mg", "3 points", "30%")))
        .containsExactly(
            Problem.of(
                "ketamineHistory[1].sessionDose",
                "1.2 mg/kg, a dose per body weight",
                "an amount of drug in mg"),
            Problem.of(
                "ketamineHistory[1].sessionDuration", "2 mg, an amount of drug", "a duration in h"),
            Problem.of("ketamineHistory[1].relief", "3 points, a score", "a percentage in %"),
            Problem.of(
                "ketamineHistory[1].reliefDuration", "30%, a percentage", "a duration in h"));
  }

  @Test
  void figures_that_cannot_be_are_refused_with_their_paths() {
    assertThat(problems(history("0 mg", "0 h", "100.1%", "-1 wk")))
        .containsExactly(
            Problem.of("ketamineHistory[1].sessionDose", "0 mg", "more than nothing"),
            Problem.of("ketamineHistory[1].sessionDuration", "0 h", "more than nothing"),
            Problem.of("ketamineHistory[1].relief", "100.1%", "-100% to 100%"),
            Problem.of("ketamineHistory[1].reliefDuration", "-1 wk", "nothing or more"));
  }

  @ParameterizedTest
  @CsvSource({
    "3 wk, true",
    "21 d, true",
    "22 d, false",
    "504 h, true",
    "528 h, false",
    "1 y, false",
    "1000000000000 y, false"
  })
  void relief_lasts_no_longer_than_the_time_since_the_treatment(String time, boolean taken) {
    assertThat(isTaken(history("80 mg", "2 h", "30%", time))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-04-30, 3 mo, true",
    "2026-01-30, 2026-04-29, 3 mo, false",
    "2025-03-01, 2026-03-01, 1 y, true",
    "2025-03-02, 2026-03-01, 1 y, false",
    "2023-03-02, 2024-03-02, 1 y, true",
    "2024-08-30, 2026-02-28, 1.5 y, true"
  })
  void months_and_years_are_counted_on_the_calendar(
      LocalDate started, LocalDate asOf, String time, boolean taken) {
    KetamineTreatment treatment =
        new KetamineTreatment(
            started.atStartOfDay(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Quantity.parse(time)));

    assertThat(isTaken(ClinicalCase.asOf(asOf).ketamineHistory(List.of(treatment))))
        .isEqualTo(taken);
    assertThat(treatment.reliefLastsOn(asOf.atTime(23, 0))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"2 h, 5, false", "23 h, 23, false", "24 h, 24, true", "1 d, 24, true"})
  void relief_of_less_than_a_day_is_over(String time, int hoursLater, boolean lasts) {
    assertThat(
            new KetamineTreatment(
                    NOW,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Quantity.parse(time)))
                .reliefLastsOn(NOW.plusHours(hoursLater)))
        .isEqualTo(lasts);
  }

  @Test
  void two_treatments_do_not_begin_at_the_same_time() {
    KetamineTreatment one = KetamineTreatment.started(NOW.minusDays(2));

    assertThat(problems(at().ketamineHistory(List.of(one, one))))
        .containsExactly(
            Problem.of(
                "ketamineHistory[1].started",
                one.started() + ", when another treatment began too",
                "one treatment, or the time of each"));
    assertThat(
            isTaken(
                at().ketamineHistory(
                        List.of(one, KetamineTreatment.started(one.started().plusMinutes(1))))))
        .isTrue();
  }

  @Test
  void no_history_stated_is_not_the_same_as_none() {
    assertThat(at().build().ketamineHistory()).isEmpty();
    assertThat(at().ketamineHistory(List.of()).build().ketamineHistory()).contains(List.of());
    assertThat(at().build().treatments()).isEmpty();
    assertThat(at().treatments(List.of()).build().treatments()).contains(List.of());
  }

  @Test
  void relief_is_counted_from_the_end_where_that_is_stated() {
    assertThat(isTaken(endedTenDaysAgo("10 d"))).isTrue();
    assertThat(problems(endedTenDaysAgo("11 d")))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.found()).startsWith("11 d, but the treatment ended on "));
  }

  private static ClinicalCaseBuilder endedTenDaysAgo(String relief) {
    return ClinicalCase.asOf(NOW)
        .ketamineHistory(
            List.of(
                new KetamineTreatment(
                    NOW.minusDays(15),
                    Optional.of(NOW.minusDays(10)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Quantity.parse(relief)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ketamine infusion", "S-Ketamin", "Esketamine spray", "Ketalar", "Spravato"})
  void ketamine_is_no_conventional_treatment(String name) {
    assertThat(
            problems(
                ClinicalCase.asOf(NOW)
                    .treatments(
                        List.of(
                            new PreviousTreatment(
                                name, FindingState.PRESENT, PreviousTreatment.Result.FAILED)))))
        .containsExactly(
            Problem.of(
                "treatments[0]",
                "\"" + name + "\"",
                "ketamine under ketamineHistory, and here what was tried without it"));
  }

  private static boolean isTaken(ClinicalCaseBuilder builder) {
    try {
      builder.build();
      return true;
    } catch (InvalidCaseException refused) {
      return false;
    }
  }
}
