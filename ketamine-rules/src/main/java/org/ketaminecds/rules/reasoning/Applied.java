package org.ketaminecds.rules.reasoning;

import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Verification;

/**
 * A recommendation that applies.
 *
 * @param id its id
 * @param guideline the guideline it belongs to
 * @param advises what it advises
 * @param footing whether it may raise grave advice by itself
 * @param demand whether what it asks for is met
 * @param question the question it answers; empty if it answers none that guidelines share
 * @param stance which answer it gives; null, as rules compare it, if it answers none
 */
public record Applied(
    String id,
    String guideline,
    Advisability advises,
    Footing footing,
    Demand demand,
    String question,
    @Nullable Stance stance) {

  /** Whether a recommendation may raise grave advice by itself. */
  public enum Footing {
    /** It was seen in print, follows from what was, or is a labelled local policy. */
    CHECKED,
    /** It was written down from memory. */
    RECALLED
  }

  /** Whether what a recommendation asks for is met. */
  public enum Demand {
    /** It asks for nothing. */
    NONE,
    /** It is met. */
    MET,
    /** It is not met. */
    OPEN,
    /** It is not known. */
    NOT_KNOWN
  }

  /** The fact of a recommendation that applies. */
  public static Applied of(Recommendation recommendation, Demand demand) {
    return new Applied(
        recommendation.id(),
        recommendation.guideline(),
        recommendation.advises(),
        recommendation.verification() == Verification.RECALLED ? Footing.RECALLED : Footing.CHECKED,
        demand,
        recommendation.question().orElse(""),
        recommendation.stance().orElse(null));
  }

  /** Whether it advises to avoid or to stop. */
  public boolean grave() {
    return advises.compareTo(Advisability.AVOID) >= 0;
  }
}
