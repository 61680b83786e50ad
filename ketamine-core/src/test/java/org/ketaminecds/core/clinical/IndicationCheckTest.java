package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;

class IndicationCheckTest {

  private static ClinicalCaseBuilder indication(String duration, String score) {
    return at().indication("fibromyalgia")
        .indication(
            new Indication(
                "complex regional pain syndrome",
                Optional.of(Quantity.parse(duration)),
                Optional.of(Quantity.parse(score))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 points", "7 points", "10 points"})
  void a_pain_score_from_0_to_10_is_taken(String score) {
    assertThatCode(indication("3 months", score)::build).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1 points", "10.1 points", "70 points"})
  void a_pain_score_off_the_scale_is_refused(String score) {
    assertThat(problems(indication("3 months", score)))
        .containsExactly(Problem.of("indications[1].painScore", score, "0 points to 10 points"));
  }

  @Test
  void a_score_in_per_cent_and_a_duration_in_points_are_refused_together() {
    assertThat(problems(indication("3 points", "70%")))
        .containsExactly(
            Problem.of("indications[1].painDuration", "3 points, a score", "a duration in h"),
            Problem.of("indications[1].painScore", "70%, a percentage", "a score in points"));
  }

  @Test
  void pain_must_have_lasted_some_time() {
    assertThat(problems(indication("0 d", "7 points")))
        .containsExactly(Problem.of("indications[1].painDuration", "0 d", "more than nothing"));
  }
}
