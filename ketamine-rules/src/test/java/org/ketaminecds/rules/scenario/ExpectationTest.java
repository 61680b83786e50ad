package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Each expectation is met by one sort of result and by no other. */
class ExpectationTest {

  private static final Recommendation ANY =
      TinyGuidance.valid().load().rules().get(0).recommendation();

  private static final List<Expectation> EXPECTATIONS =
      List.of(
          new Expectation.DoesNotApply(),
          new Expectation.Raises(Advisability.AVOID),
          new Expectation.Raises(Advisability.DEFER),
          new Expectation.Met(),
          new Expectation.Missing(Set.of("age", "weight")),
          new Expectation.RequirementNotKnown(Advisability.DEFER, Set.of("age", "weight")));

  @ParameterizedTest
  @CsvSource({
    "does not apply, YNNNNN",
    "applies, NYNNNN",
    "applies and is open, NYNNNN",
    "applies and defers, NNYNNN",
    "applies and is met, NNNYNN",
    "misses weight and age, NNNNYN",
    "misses age, NNNNNN",
    "misses more, NNNNNN",
    "requirement misses weight and age, NNNNNY",
    "requirement misses age, NNNNNN"
  })
  void an_expectation_is_met_by_just_what_it_says(String result, String met) {
    assertThat(EXPECTATIONS.stream().map(one -> one.isMetBy(result(result)) ? "Y" : "N"))
        .containsExactlyElementsOf(
            Stream.of(met.split("", -1)).filter(one -> !one.isEmpty()).toList());
  }

  private static RecommendationResult result(String described) {
    return switch (described) {
      case "does not apply" -> new RecommendationResult.DoesNotApply(ANY, List.of());
      case "applies" -> applies(Advisability.AVOID, Optional.empty());
      case "applies and is open" -> applies(Advisability.AVOID, asked(Requirement.State.OPEN));
      case "applies and defers" -> applies(Advisability.DEFER, Optional.empty());
      case "applies and is met" ->
          applies(Advisability.NO_CONCERN_IDENTIFIED, asked(Requirement.State.MET));
      case "misses weight and age" -> unjudged("weight", "age");
      case "misses age" -> unjudged("age");
      case "misses more" -> unjudged("age", "weight", "sex");
      case "requirement misses weight and age" ->
          applies(Advisability.DEFER, asked(Requirement.State.NOT_KNOWN, "weight", "age"));
      case "requirement misses age" ->
          applies(Advisability.DEFER, asked(Requirement.State.NOT_KNOWN, "age"));
      default -> throw new IllegalArgumentException(described);
    };
  }

  private static RecommendationResult applies(
      Advisability raises, Optional<Requirement> requirement) {
    return new RecommendationResult.Applies(ANY, List.of(), requirement, raises);
  }

  private static RecommendationResult unjudged(String... missing) {
    return new RecommendationResult.CannotBeJudged(
        ANY, List.of(), List.of(missing), Advisability.DEFER);
  }

  private static Optional<Requirement> asked(Requirement.State state, String... missing) {
    return Optional.of(new Requirement(state, List.of(), List.of(missing)));
  }
}
