package org.ketaminecds.rules.oracle;

import java.util.Optional;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/**
 * A recommendation that applies.
 *
 * @param recommendation the recommendation
 * @param requirement what was found of what it asks for
 */
record Applied(Recommendation recommendation, Optional<Ruling> requirement) {

  /** Whether nobody saw it at first hand and nobody answers for it. */
  boolean isUnchecked() {
    return recommendation.verification() == Verification.RECALLED
        || recommendation.verification() == Verification.SECOND_HAND;
  }
}
