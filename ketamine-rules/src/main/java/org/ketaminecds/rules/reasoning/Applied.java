package org.ketaminecds.rules.reasoning;

import java.util.List;
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
 * @param narrows the ids of the older recommendations that it narrows
 */
public record Applied(
    String id,
    String guideline,
    Advisability advises,
    Footing footing,
    Demand demand,
    String question,
    @Nullable Stance stance,
    List<String> narrows) {

  /** Whether a recommendation may raise grave advice by itself. */
  public enum Footing {
    /** It was seen in print, follows from what was, or is a labelled local policy. */
    CHECKED,
    /** It was written down from memory, or seen in a secondary source only. */
    UNCHECKED
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
        footing(recommendation.verification()),
        demand,
        recommendation.question().orElse(""),
        recommendation.stance().orElse(null),
        recommendation.narrows());
  }

  private static Footing footing(Verification verification) {
    return switch (verification) {
      case RECALLED, SECOND_HAND -> Footing.UNCHECKED;
      case LOCAL_POLICY, DERIVED, VERIFIED -> Footing.CHECKED;
    };
  }

  /** Whether it answers this question. */
  public boolean isAbout(String asked) {
    return question.equals(asked);
  }

  /** Whether it narrows another. */
  public boolean narrower() {
    return !narrows.isEmpty();
  }

  /** Whether it advises to avoid or to stop. */
  public boolean grave() {
    return advises.compareTo(Advisability.AVOID) >= 0;
  }
}
