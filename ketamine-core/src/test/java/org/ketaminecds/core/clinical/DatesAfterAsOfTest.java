package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.LATER;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;

class DatesAfterAsOfTest {

  private static ClinicalCaseBuilder everythingAt(LocalDateTime time) {
    Optional<LocalDateTime> at = Optional.of(time);
    return at().weight("70 kg", time)
        .reviews(new ListReviews(at, at, at))
        .ketamineHistory(
            List.of(KetamineTreatment.started(NOW.minusDays(1)), KetamineTreatment.started(time)))
        .present("pregnancy", time)
        .observation("systolic blood pressure", "128 mmHg", time);
  }

  @Test
  void every_date_that_is_after_as_of_is_refused_with_its_path() {
    assertThat(problems(everythingAt(LATER)))
        .allSatisfy(
            problem -> {
              assertThat(problem.found()).isEqualTo("2026-03-02T09:30:00.000000001");
              assertThat(problem.wanted())
                  .isEqualTo("a time that is not after asOf, 2026-03-02T09:30");
            })
        .extracting(Problem::where)
        .containsExactly(
            "patient.weight",
            "reviewed.problems",
            "reviewed.medicines",
            "reviewed.allergies",
            "ketamineHistory[1].started",
            "findings.pregnancy",
            "observations.systolic blood pressure");
  }

  @Test
  void dates_at_as_of_itself_are_taken() {
    assertThatCode(everythingAt(NOW)::build).doesNotThrowAnyException();
  }

  @Test
  void a_case_as_of_a_day_holds_what_happened_on_that_day() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    ClinicalCase given = ClinicalCase.asOf(day).weight("70 kg", day.atTime(23, 59)).build();
    assertThat(given.asOf().toLocalDate()).isEqualTo(day);
    assertThat(problems(ClinicalCase.asOf(day).weight("70 kg", day.plusDays(1)))).hasSize(1);
  }
}
