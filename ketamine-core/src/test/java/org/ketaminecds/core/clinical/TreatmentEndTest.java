package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Quantity;

/** Until when a treatment was given, and whether it may go on. */
class TreatmentEndTest {

  private static KetamineTreatment treatment(
      LocalDateTime started,
      Optional<LocalDateTime> ended,
      Optional<KetamineTreatment.Pattern> pattern,
      Optional<Quantity> session) {
    return new KetamineTreatment(
        started,
        ended,
        Optional.empty(),
        pattern,
        Optional.empty(),
        session,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "720, , , true",
    "721, , , false",
    "24, single outpatient infusion, , true",
    "25, single outpatient infusion, , false",
    "2, single outpatient infusion, 1 h, false",
    "720, inpatient or serial treatment, 4 h, true",
    "721, inpatient or serial treatment, 4 h, false"
  })
  void without_a_stated_end_a_treatment_may_go_on_for_a_while(
      int hoursAgo, String pattern, String session, boolean may) {
    KetamineTreatment treatment =
        treatment(
            NOW.minusHours(hoursAgo),
            Optional.empty(),
            Stream.of(KetamineTreatment.Pattern.values())
                .filter(one -> one.label().equals(pattern))
                .findFirst(),
            Optional.ofNullable(session).map(Quantity::parse));

    assertThat(treatment.mayRunAt(NOW)).isEqualTo(may);
  }

  @Test
  void a_stated_end_is_an_end() {
    LocalDateTime end = NOW.minusMinutes(1);
    KetamineTreatment treatment =
        treatment(
            NOW.minusDays(3),
            Optional.of(end),
            Optional.empty(),
            Optional.of(Quantity.parse("4 h")));

    assertThat(treatment.mayRunAt(NOW)).isFalse();
    assertThat(treatment.givenUntil(NOW)).isEqualTo(end);
  }

  @Test
  void a_session_is_given_for_its_duration_but_not_beyond_now() {
    assertThat(running("4 h").givenUntil(NOW)).isEqualTo(NOW.minusHours(1));
    assertThat(running("5 h").givenUntil(NOW)).isEqualTo(NOW);
    assertThat(running("100 h").givenUntil(NOW)).isEqualTo(NOW);
  }

  private static KetamineTreatment running(String session) {
    return treatment(
        NOW.minusHours(5),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Quantity.parse(session)));
  }

  @Test
  void an_end_lies_between_the_start_and_now() {
    assertThat(
            problems(
                of(
                    NOW.minusDays(2),
                    Optional.of(NOW.minusDays(2).minusMinutes(1)),
                    Optional.empty(),
                    Optional.empty())))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("ketamineHistory[0].ended");
              assertThat(problem.wanted()).startsWith("a time that is not before it started");
            });
    assertThat(
            problems(
                of(
                    NOW.minusDays(2),
                    Optional.of(NOW.plusMinutes(1)),
                    Optional.empty(),
                    Optional.empty())))
        .singleElement()
        .satisfies(problem -> assertThat(problem.where()).isEqualTo("ketamineHistory[0].ended"));
  }

  @ParameterizedTest
  @CsvSource({"4 h, true", "241 min, false"})
  void an_end_is_not_before_a_session_was_over(String session, boolean taken) {
    ClinicalCaseBuilder given =
        of(
            NOW.minusHours(10),
            Optional.of(NOW.minusHours(6)),
            Optional.empty(),
            Optional.of(Quantity.parse(session)));

    if (taken) {
      assertThatCode(given::build).doesNotThrowAnyException();
    } else {
      assertThat(problems(given))
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.found()).endsWith("before a session of 241 min was over"));
    }
  }

  @ParameterizedTest
  @CsvSource({"120, true", "121, false"})
  void treatments_do_not_overlap(int minutes, boolean taken) {
    LocalDateTime first = NOW.minusDays(1);
    ClinicalCaseBuilder given =
        ClinicalCase.asOf(NOW)
            .ketamineHistory(
                List.of(
                    treatment(
                        first,
                        Optional.of(first.plusMinutes(minutes)),
                        Optional.empty(),
                        Optional.empty()),
                    KetamineTreatment.started(first.plusHours(2))));

    if (taken) {
      assertThatCode(given::build).doesNotThrowAnyException();
    } else {
      assertThat(problems(given))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.where()).isEqualTo("ketamineHistory[0]");
                assertThat(problem.wanted()).isEqualTo("one treatment, or an end before the next");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"2 h, true", "121 min, false"})
  void a_session_is_over_before_the_next_treatment_begins(String session, boolean taken) {
    LocalDateTime first = NOW.minusDays(1);
    ClinicalCaseBuilder given =
        ClinicalCase.asOf(NOW)
            .ketamineHistory(
                List.of(
                    treatment(
                        first,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Quantity.parse(session))),
                    KetamineTreatment.started(first.plusHours(2))));

    if (taken) {
      assertThatCode(given::build).doesNotThrowAnyException();
    } else {
      assertThat(problems(given))
          .singleElement()
          .satisfies(problem -> assertThat(problem.where()).isEqualTo("ketamineHistory[0]"));
    }
  }

  @Test
  void a_treatment_that_ended_as_it_began_had_no_session() {
    assertThat(
            problems(
                of(
                    NOW.minusDays(2),
                    Optional.of(NOW.minusDays(2)),
                    Optional.empty(),
                    Optional.of(Quantity.parse("1 min")))))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.found()).endsWith("before a session of 1 min was over"));
  }

  @Test
  void a_session_in_a_wrong_unit_is_told_once_beside_a_stated_end() {
    assertThat(
            problems(
                of(
                    NOW.minusDays(2),
                    Optional.of(NOW.minusDays(1)),
                    Optional.empty(),
                    Optional.of(Quantity.parse("80 mg")))))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.where()).isEqualTo("ketamineHistory[0].sessionDuration"));
  }

  private static ClinicalCaseBuilder of(
      LocalDateTime started,
      Optional<LocalDateTime> ended,
      Optional<KetamineTreatment.Pattern> pattern,
      Optional<Quantity> session) {
    return ClinicalCase.asOf(NOW)
        .ketamineHistory(List.of(treatment(started, ended, pattern, session)));
  }
}
