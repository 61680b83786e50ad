package org.ketaminecds.core.assessment;

import org.ketaminecds.core.guidance.Verification;

/**
 * How an assessment is to be made.
 *
 * @param leastVerification recommendations that are verified less than this are left out, and the
 *     answer says so
 */
public record AssessmentOptions(Verification leastVerification) {

  private static final AssessmentOptions DEFAULTS = new AssessmentOptions(Verification.RECALLED);

  /** Every recommendation, verified or not; each answer marks those that are not. */
  public static AssessmentOptions defaults() {
    return DEFAULTS;
  }

  /** The same options, but leaving out recommendations that are verified less than this. */
  public AssessmentOptions withLeastVerification(Verification least) {
    return new AssessmentOptions(least);
  }
}
