package org.ketaminecds.authoring.encoding;

import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/**
 * What one recommendation contributes to the answer for a patient, by itself, from mildest to
 * gravest.
 *
 * <p>Grave advice that is only recalled counts as a reason to defer, since by itself it raises no
 * more.
 */
public enum Rung {
  /** It does not apply: the answer says nothing of it. */
  SILENT("says nothing"),
  /** It is told, or is met, or cannot be judged; and it raises nothing. */
  TOLD("is told and raises nothing"),
  /** It raises caution. */
  CAUTION("raises caution"),
  /** It raises defer. */
  DEFER("raises defer"),
  /** It raises avoid. */
  AVOID("raises avoid"),
  /** It raises stop. */
  STOP("raises stop");

  private final String label;

  Rung(String label) {
    this.label = label;
  }

  /** In words, after the name of a recommendation. */
  public String label() {
    return label;
  }

  /** What a level of advice makes of a recommendation that is told. */
  public static Rung of(Advisability level) {
    return switch (level) {
      case NO_CONCERN_IDENTIFIED -> TOLD;
      case CAUTION -> CAUTION;
      case DEFER -> DEFER;
      case AVOID -> AVOID;
      case STOP -> STOP;
    };
  }

  /** What the engine found of a recommendation. */
  public static Rung of(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return of(byItself(applies.recommendation(), applies.raises()));
    }
    return result instanceof RecommendationResult.CannotBeJudged unknown
        ? of(unknown.raises())
        : SILENT;
  }

  /** What a recommendation raises where no verified grave advice stands beside it. */
  static Advisability byItself(Recommendation recommendation, Advisability level) {
    return recommendation.verification() == Verification.RECALLED
        ? level.atMost(Advisability.DEFER)
        : level;
  }

  /** The graver of the two. */
  public Rung or(Rung other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
