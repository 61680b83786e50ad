package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;

class FindingsCheckTest {

  private static final LocalDateTime BEFORE = NOW.minusDays(1);

  private static Finding absent(LocalDateTime time) {
    return new Finding("pregnancy", FindingState.ABSENT, Optional.of(time));
  }

  @Test
  void a_finding_that_is_present_and_absent_is_refused() {
    assertThat(problems(at().present("pregnancy").absent("pregnancy")))
        .containsExactly(
            Problem.of(
                "findings.pregnancy",
                "present and absent at the same time",
                "one state, or the date of each"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pregnancy", "PREGNANCY", " pregnancy "})
  void case_and_blanks_do_not_make_another_finding(String name) {
    assertThat(problems(at().present("pregnancy").absent(name))).hasSize(1);
  }

  @Test
  void a_finding_that_is_present_and_absent_at_one_time_is_refused() {
    assertThat(problems(at().present("pregnancy", BEFORE).finding(absent(BEFORE)))).hasSize(1);
  }

  @Test
  void a_finding_that_changed_between_two_times_is_taken() {
    assertThatCode(at().present("pregnancy", BEFORE).finding(absent(NOW))::build)
        .doesNotThrowAnyException();
  }

  @Test
  void a_state_without_a_date_cannot_be_ordered_against_another_state() {
    assertThat(problems(at().present("pregnancy").finding(absent(BEFORE))))
        .containsExactly(
            Problem.of(
                "findings.pregnancy",
                "present and absent, one of them without a date",
                "one state, or the date of each"));
  }

  @Test
  void a_contradiction_is_found_behind_an_older_finding() {
    ClinicalCaseBuilder builder =
        at().present("pregnancy", BEFORE).finding(absent(NOW)).present("pregnancy", NOW);
    assertThat(problems(builder))
        .extracting(Problem::found)
        .containsExactly("absent and present at the same time");
  }

  @Test
  void the_same_state_twice_is_taken() {
    assertThat(at().present("pregnancy").present("pregnancy").build().findings()).hasSize(2);
  }

  @Test
  void present_and_unknown_at_the_same_time_is_refused() {
    Finding unknown = new Finding("pregnancy", FindingState.UNKNOWN, Optional.empty());
    assertThat(problems(at().finding(unknown).present("pregnancy")))
        .extracting(Problem::found)
        .containsExactly("unknown and present at the same time");
  }

  @Test
  void different_findings_do_not_contradict_each_other() {
    assertThatCode(at().present("pregnancy").absent("active psychosis")::build)
        .doesNotThrowAnyException();
  }
}
