package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.at;
import static org.ketaminecds.core.regimen.Figures.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;

class ScheduleCheckTest {

  private static Regimen.Builder infusion(String time) {
    return Regimen.builder().phase(Phase.Infusion.atRate("22 mg/h").over(time));
  }

  @Test
  void counts_below_one_and_times_of_nothing_are_refused_all_at_once() {
    Regimen regimen =
        Regimen.builder().hoursPerDay("0 h").days(0).courses(-1).interval("-1 wk").build();
    assertThat(problems(regimen, at("70 kg")))
        .containsExactly(
            Problem.of("regimen.hoursPerDay", "0 h", "more than nothing"),
            Problem.of("regimen.days", "0", "1 or more"),
            Problem.of("regimen.courses", "-1", "1 or more"),
            Problem.of("regimen.interval", "-1 wk", "more than nothing"));
  }

  @Test
  void one_day_and_one_course_are_taken() {
    assertThat(problems(Regimen.builder().days(1).courses(1).build(), at("70 kg"))).isEmpty();
  }

  @Test
  void a_course_ends_before_the_next_begins() {
    assertThat(problems(Regimen.builder().days(10).interval("10 d").build(), at("70 kg")))
        .isEmpty();
    assertThat(problems(Regimen.builder().days(10).interval("9.9 d").build(), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.interval",
                "9.9 d from the start of one course to the start of the next, but days: 10",
                "at least as long as a course"));
  }

  @Test
  void hours_a_day_and_interval_must_be_durations() {
    Regimen regimen = Regimen.builder().hoursPerDay("4 mg").interval("12").build();
    assertThat(problems(regimen, at("70 kg")))
        .containsExactly(
            Problem.of("regimen.hoursPerDay", "4 mg, an amount of drug", "a duration in h"),
            Problem.of("regimen.interval", "12, a count", "a duration in h"));
  }

  @Test
  void an_interval_in_a_wrong_unit_is_told_beside_the_days_of_a_course() {
    assertThat(problems(Regimen.builder().days(10).interval("12 mg").build(), at("70 kg")))
        .containsExactly(
            Problem.of("regimen.interval", "12 mg, an amount of drug", "a duration in h"));
  }

  @Test
  void a_day_has_24_hours() {
    assertThat(problems(Regimen.builder().hoursPerDay("24 h").build(), at("70 kg"))).isEmpty();
    assertThat(problems(Regimen.builder().hoursPerDay("24.001 h").build(), at("70 kg")))
        .containsExactly(Problem.of("regimen.hoursPerDay", "24.001 h", "24 h or less"));
  }

  @Test
  void hours_a_day_that_the_infusion_does_not_run_are_refused_with_both() {
    assertThat(problems(infusion("5 h").hoursPerDay("4 h").build(), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.hoursPerDay",
                "4 h a day, but the infusions run for 5 h",
                "one time for both"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 h", "4.04 h", "3.96 h"})
  void hours_a_day_within_a_hundredth_are_taken(String time) {
    assertThat(problems(infusion(time).hoursPerDay("4 h").build(), at("70 kg"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0401 h", "3.9599 h"})
  void hours_a_day_further_off_are_refused(String time) {
    assertThat(problems(infusion(time).hoursPerDay("4 h").build(), at("70 kg"))).hasSize(1);
  }

  @Test
  void the_times_of_several_infusions_are_summed_for_the_hours_a_day() {
    Regimen.Builder builder = infusion("1 h").phase(Phase.Infusion.atRate("30 mg/h").over("3 h"));
    assertThat(problems(builder.hoursPerDay("4 h").build(), at("70 kg"))).isEmpty();
    assertThat(problems(builder.hoursPerDay("3 h").build(), at("70 kg"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"4.1 h, true", "4 h, false", "3.9 h, false"})
  void an_infusion_of_unknown_time_needs_some_of_the_hours_a_day(String hours, boolean taken) {
    Regimen.Builder builder = infusion("4 h").phase(Phase.Infusion.atRate("30 mg/h"));
    assertThat(problems(builder.hoursPerDay(hours).build(), at("70 kg"))).hasSize(taken ? 0 : 1);
  }

  @Test
  void an_infusion_of_unknown_time_may_follow_one_that_runs_24_hours_a_day() {
    Regimen.Builder one = infusion("24 h").phase(Phase.Infusion.atRate("30 mg/h"));
    Regimen.Builder two = infusion("48 h").phase(Phase.Infusion.atRate("30 mg/h"));
    assertThat(problems(one.hoursPerDay("24 h").build(), at("70 kg"))).isEmpty();
    assertThat(problems(two.hoursPerDay("24 h").build(), at("70 kg"))).isEmpty();
    assertThat(problems(two.hoursPerDay("23 h").build(), at("70 kg")))
        .extracting(Problem::found)
        .containsExactly("23 h a day, but the infusions run for 48 h and more");
  }

  @Test
  void an_infusion_of_days_runs_24_hours_a_day() {
    assertThat(problems(infusion("4 d").hoursPerDay("24 h").days(4).build(), at("70 kg")))
        .isEmpty();
    assertThat(problems(infusion("4 d").hoursPerDay("4 h").build(), at("70 kg")))
        .extracting(Problem::where)
        .containsExactly("regimen.hoursPerDay");
  }

  @ParameterizedTest
  @CsvSource({"96 h, 4", "73 h, 4", "100 h, 5", "24 h, 10", "24.1 h, 2"})
  void days_that_a_continuous_infusion_takes_are_taken(String time, int days) {
    assertThat(problems(infusion(time).days(days).build(), at("70 kg"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"96 h, 3", "96 h, 5", "72 h, 4", "25 h, 10"})
  void days_that_a_continuous_infusion_does_not_take_are_refused(String time, int days) {
    assertThat(problems(infusion(time).days(days).build(), at("70 kg")))
        .extracting(Problem::where)
        .containsExactly("regimen.days");
  }

  @Test
  void phases_that_only_together_outlast_a_day_contradict_the_days_too() {
    Regimen.Builder builder = infusion("24 h").phase(Phase.Infusion.atRate("30 mg/h").over("24 h"));
    assertThat(problems(builder.days(2).build(), at("70 kg"))).isEmpty();
    assertThat(problems(builder.days(10).build(), at("70 kg")))
        .containsExactly(
            Problem.of(
                "regimen.days",
                "10 days, but one session runs for 48 h without a break",
                "days that a continuous infusion takes, or an infusion time of 24 h or less"));
  }

  @Test
  void a_slow_bolus_before_24_hours_a_day_does_not_turn_ten_days_into_one_session() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Bolus.of("10 mg").over("30 min"))
            .phase(Phase.Infusion.atRate("22 mg/h"))
            .hoursPerDay("24 h")
            .days(10)
            .build();
    assertThat(problems(regimen, at("70 kg")))
        .extracting(Problem::found)
        .containsExactly("10 days, but one session runs for 24.5 h without a break");
  }
}
