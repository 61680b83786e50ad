package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/** A time to build cases at, and what is wrong with them. */
final class Cases {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 30);
  static final LocalDateTime LATER = NOW.plusNanos(1);

  private Cases() {}

  static ClinicalCaseBuilder at() {
    return ClinicalCase.asOf(NOW);
  }

  static List<Problem> problems(ClinicalCaseBuilder builder) {
    InvalidCaseException refusal = catchThrowableOfType(InvalidCaseException.class, builder::build);
    assertThat(refusal).as("refusal of the case").isNotNull();
    return refusal.problems();
  }
}
