package org.ketaminecds.authoring.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sosy_lab.java_smt.api.BooleanFormula;

class PatienceTest {

  /** So many pigeons in one hole less, each in a hole of its own: false, and very long to prove. */
  private static BooleanFormula pigeons(Logic logic, int number) {
    List<BooleanFormula> parts = new ArrayList<>();
    for (int one = 0; one < number; one++) {
      List<BooleanFormula> holes = new ArrayList<>();
      for (int hole = 0; hole < number - 1; hole++) {
        holes.add(logic.flag(one + " in " + hole));
        for (int other = 0; other < one; other++) {
          parts.add(
              logic.not(
                  logic.and(logic.flag(one + " in " + hole), logic.flag(other + " in " + hole))));
        }
      }
      parts.add(logic.or(holes));
    }
    return logic.and(parts);
  }

  private static String answer(Logic logic, int pigeons) {
    return logic.patiently(
        () -> {
          try (Prover prover = logic.prover()) {
            prover.push(pigeons(logic, pigeons));
            return prover.isPossible() ? "possible" : "impossible";
          }
        },
        "too long");
  }

  @Test
  void a_question_in_time_is_answered_and_the_next_one_too() {
    try (Logic logic = Logic.open(Patience.of(Duration.ofMinutes(5)))) {
      assertThat(answer(logic, 3)).isEqualTo("impossible");
      assertThat(answer(logic, 4)).isEqualTo("impossible");
      assertThat(logic.isStopped()).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void a_solver_is_stopped_amid_a_question_that_takes_too_long() {
    try (Logic logic = Logic.open(Patience.of(Duration.ofMillis(100)))) {
      assertThat(answer(logic, 30)).isEqualTo("too long");
      assertThat(logic.isStopped()).isTrue();
    }
  }

  @Test
  void a_stopped_solver_leaves_the_thread_as_it_was() {
    try (Logic logic = Logic.open(stop -> now(stop))) {
      assertThat(answer(logic, 3)).isEqualTo("too long");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  private static Patience.Wait now(Runnable stop) {
    stop.run();
    return () -> {};
  }
}
