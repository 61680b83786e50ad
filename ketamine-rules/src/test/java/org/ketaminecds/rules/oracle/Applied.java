package org.ketaminecds.rules.oracle;

import java.util.Optional;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.oracle.Ruling.Verdict;

/**
 * A recommendation that applies.
 *
 * @param recommendation the recommendation
 * @param requirement what was found of what it asks for
 */
record Applied(Recommendation recommendation, Optional<Ruling> requirement) {

  boolean isRecalled() {
    return recommendation.verification() == Verification.RECALLED;
  }

  /** Whether it speaks for avoiding or stopping, and nothing meets it. */
  boolean isGrave() {
    return recommendation.advises().ordinal() >= Advisability.AVOID.ordinal()
        && requirement.map(ruling -> ruling.verdict() == Verdict.NO).orElse(true);
  }
}
