package org.ketaminecds.fhir.hooks.card;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;

/** What an assessment found against a plan, the gravest first. */
final class Findings {

  private Findings() {}

  /** Everything that raises the advice, whether it applies or waits for data. */
  static List<RecommendationResult> of(Assessment assessment) {
    return Stream.concat(
            assessment.applying().stream().map(RecommendationResult.class::cast),
            assessment.notJudged().stream())
        .filter(result -> raises(result).compareTo(Advisability.NO_CONCERN_IDENTIFIED) > 0)
        .sorted(Comparator.comparing(Findings::raises).reversed())
        .toList();
  }

  static Advisability raises(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return applies.raises();
    }
    return result instanceof RecommendationResult.CannotBeJudged unjudged
        ? unjudged.raises()
        : Advisability.NO_CONCERN_IDENTIFIED;
  }
}
