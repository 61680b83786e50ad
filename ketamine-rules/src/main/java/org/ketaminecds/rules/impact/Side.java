package org.ketaminecds.rules.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;

/**
 * What became of a recommendation under one version of the guidance.
 *
 * @param outcome in words; the same words are the same result
 * @param because the lines that decided, each beside what the case holds
 */
public record Side(String outcome, List<Reason> because) {

  private static final Side SILENT = new Side("does not apply", List.of());

  /** Copies the lines, so that nobody can change them afterwards. */
  public Side {
    because = List.copyOf(because);
  }

  /** What was not considered, or is not in the guidance, says as little as what does not apply. */
  static Side of(Optional<RecommendationResult> result) {
    return result.map(Side::of).orElse(SILENT);
  }

  private static Side of(RecommendationResult result) {
    if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      return new Side(
          "cannot be judged without %s, raises %s"
              .formatted(String.join(", ", unjudged.missing()), unjudged.raises().label()),
          result.because());
    }
    if (!(result instanceof RecommendationResult.Applies applies)) {
      return new Side(SILENT.outcome(), result.because());
    }
    List<Reason> because = new ArrayList<>(result.because());
    applies.requirement().ifPresent(asked -> because.addAll(asked.because()));
    return new Side(
        "applies, raises "
            + applies.raises().label()
            + applies.requirement().map(Side::of).orElse(""),
        because);
  }

  private static String of(Requirement asked) {
    String missing =
        asked.missing().isEmpty() ? "" : " without " + String.join(", ", asked.missing());
    return ", what it asks for is %s%s".formatted(asked.state().label(), missing);
  }
}
