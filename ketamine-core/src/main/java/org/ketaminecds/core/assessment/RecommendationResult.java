package org.ketaminecds.core.assessment;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;

/** What became of one recommendation that was considered. */
public sealed interface RecommendationResult {

  /** The recommendation. */
  Recommendation recommendation();

  /** The lines of the condition that decided, beside what the case holds. */
  List<Reason> because();

  /**
   * It applies.
   *
   * @param recommendation the recommendation
   * @param because the facts that made it apply
   * @param requirement whether what it asks for is met; empty if it asks for nothing
   * @param raises what it contributes to the advisability
   */
  record Applies(
      Recommendation recommendation,
      List<Reason> because,
      Optional<Requirement> requirement,
      Advisability raises)
      implements RecommendationResult {}

  /**
   * It does not apply.
   *
   * @param recommendation the recommendation
   * @param because the conditions that failed
   */
  record DoesNotApply(Recommendation recommendation, List<Reason> because)
      implements RecommendationResult {}

  /**
   * It cannot be judged for want of data.
   *
   * @param recommendation the recommendation
   * @param because the conditions that could not be decided
   * @param missing the names of the data it needs
   * @param raises what it contributes to the advisability while the data are missing
   */
  record CannotBeJudged(
      Recommendation recommendation,
      List<Reason> because,
      List<String> missing,
      Advisability raises)
      implements RecommendationResult {}
}
