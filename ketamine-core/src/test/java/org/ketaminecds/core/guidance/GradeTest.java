package org.ketaminecds.core.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradeTest {

  @Test
  void a_grade_that_was_not_seen_in_print_is_shown_with_a_question_mark() {
    assertThat(new Grade("A", false)).hasToString("A?");
    assertThat(new Grade("low to moderate", true)).hasToString("low to moderate");
  }

  @Test
  void a_statement_that_is_only_recalled_is_verified_least() {
    assertThat(Verification.values())
        .containsExactly(
            Verification.RECALLED,
            Verification.LOCAL_POLICY,
            Verification.DERIVED,
            Verification.SECOND_HAND,
            Verification.VERIFIED);
  }
}
