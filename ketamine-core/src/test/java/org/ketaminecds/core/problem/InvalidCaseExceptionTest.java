package org.ketaminecds.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidCaseExceptionTest {

  private static final Problem FIRST = Problem.of("patient.weight", "0 kg", "more than nothing");
  private static final Problem SECOND = Problem.of("age", "200 y", "0 to 130 years", "20 y");

  @Test
  void a_problem_says_where_what_was_found_what_was_wanted_and_what_may_be_meant() {
    assertThat(FIRST).hasToString("patient.weight: found 0 kg; wanted more than nothing.");
    assertThat(SECOND).hasToString("age: found 200 y; wanted 0 to 130 years. Maybe 20 y.");
  }

  @Test
  void a_problem_can_be_moved_to_another_place() {
    assertThat(SECOND.at("case.yaml:3:7"))
        .isEqualTo(Problem.of("case.yaml:3:7", "200 y", "0 to 130 years", "20 y"));
  }

  @Test
  void an_exception_names_every_problem_in_order_one_on_a_line() {
    Problems problems = new Problems();
    problems.add(SECOND);
    problems.addAll(List.of(FIRST));
    assertThat(problems.isEmpty()).isFalse();
    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(InvalidCaseException.class)
        .hasMessage(SECOND + "\n" + FIRST)
        .satisfies(
            thrown ->
                assertThat(((InvalidCaseException) thrown).problems())
                    .containsExactly(SECOND, FIRST));
  }

  @Test
  void no_problem_refuses_nothing() {
    assertThat(new Problems().isEmpty()).isTrue();
    assertThatCode(new Problems()::throwIfAny).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> new InvalidCaseException(List.of()));
  }

  @Test
  void what_was_noted_before_does_not_grow_afterwards() {
    Problems problems = new Problems();
    problems.add(FIRST);
    List<Problem> noted = problems.list();
    InvalidCaseException thrown = new InvalidCaseException(noted);
    problems.add(SECOND);
    assertThat(noted).containsExactly(FIRST);
    assertThat(thrown.problems()).containsExactly(FIRST);
  }
}
