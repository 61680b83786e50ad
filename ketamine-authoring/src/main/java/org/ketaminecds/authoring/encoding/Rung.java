package org.ketaminecds.authoring.encoding;

import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/**
 * What one recommendation contributes to the answer for a patient, by itself, from mildest to
 * gravest.
 *
 * <p>Grave advice that is recalled or second-hand counts as a reason to defer, since it raises no
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
      return of(applies.raises());
    }
    return result instanceof RecommendationResult.CannotBeJudged unknown
        ? of(unknown.raises())
        : SILENT;
  }

  /** What a recommendation raises where it applies and nothing that it asks for is met. */
  public static Advisability raised(Recommendation recommendation) {
    return isUnchecked(recommendation.verification())
        ? recommendation.advises().atMost(Advisability.DEFER)
        : recommendation.advises();
  }

  /** Whether nobody saw the text itself, so that it raises no grave advice. */
  public static boolean isUnchecked(Verification verification) {
    return switch (verification) {
      case RECALLED, SECOND_HAND -> true;
      case LOCAL_POLICY, DERIVED, VERIFIED -> false;
    };
  }

  /** The graver of the two. */
  public Rung or(Rung other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
