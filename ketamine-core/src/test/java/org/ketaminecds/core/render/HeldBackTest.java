package org.ketaminecds.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Verification;

/** Which results raise less than they say because nobody has read them at their source. */
class HeldBackTest {

  @ParameterizedTest
  @CsvSource({
    "RECALLED, DEFER, true",
    "RECALLED, AVOID, false",
    "SECOND_HAND, DEFER, true",
    "VERIFIED, DEFER, false"
  })
  void what_nobody_read_is_held_back_where_it_raises_less_than_it_says(
      Verification verification, Advisability raises, boolean heldBack) {
    assertThat(HeldBack.is(result(verification, Optional.empty(), raises))).isEqualTo(heldBack);
  }

  @ParameterizedTest
  @CsvSource({"OPEN, true", "MET, false", "NOT_KNOWN, false"})
  void only_a_requirement_that_is_open_is_held_back(Requirement.State state, boolean heldBack) {
    Requirement requirement = new Requirement(state, List.of(), List.of());

    assertThat(
            HeldBack.is(
                result(Verification.RECALLED, Optional.of(requirement), Advisability.DEFER)))
        .isEqualTo(heldBack);
  }

  @Test
  void why_tells_both_advices_and_the_verification() {
    assertThat(HeldBack.why(result(Verification.RECALLED, Optional.empty(), Advisability.DEFER)))
        .isEqualTo("it says avoid and raises no more than defer: " + Verification.RECALLED.label());
  }

  private static Applies result(
      Verification verification, Optional<Requirement> requirement, Advisability raises) {
    return new Applies(
        SampleAssessments.recommendation("EX-CI-01", verification), List.of(), requirement, raises);
  }
}
