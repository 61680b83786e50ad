package org.ketaminecds.core.render;

import java.util.EnumSet;
import java.util.Set;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/** Grave advice that raises less than it says, since nobody has read it at its source. */
final class HeldBack {

  private static final Set<Verification> UNREAD =
      EnumSet.of(Verification.RECALLED, Verification.SECOND_HAND);

  private HeldBack() {}

  /** Whether a result is held back; one whose requirement is met or not known has other reasons. */
  static boolean is(Applies result) {
    return UNREAD.contains(result.recommendation().verification())
        && result.raises().compareTo(result.recommendation().advises()) < 0
        && result.requirement().map(HeldBack::isOpen).orElse(true);
  }

  private static boolean isOpen(Requirement asked) {
    return asked.state() == Requirement.State.OPEN;
  }

  /** Why it raises less, for the place where the result is told. */
  static String why(Applies result) {
    Recommendation recommendation = result.recommendation();
    return "it says %s and raises no more than %s: %s"
        .formatted(
            recommendation.advises().label(),
            result.raises().label(),
            recommendation.verification().label());
  }
}
