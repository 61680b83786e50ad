package org.ketaminecds.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/** What a recommendation is worth, in words: first as its source says, then how far we checked. */
final class Worth {

  private Worth() {}

  /** Such as "Grade C, certainty low, in the scheme of example-2026". */
  static String asPublished(Recommendation recommendation) {
    List<String> parts = new ArrayList<>();
    recommendation.grade().ifPresent(grade -> parts.add("grade " + grade));
    recommendation.certainty().ifPresent(certainty -> parts.add("certainty " + certainty));
    if (parts.isEmpty()) {
      return "Without a grade in %s".formatted(recommendation.guideline());
    }
    String joined = String.join(", ", parts);
    return "%s%s, in the scheme of %s"
        .formatted(
            Character.toUpperCase(joined.charAt(0)),
            joined.substring(1),
            recommendation.guideline());
  }

  /** Such as "example-2026, table 2; VERIFIED S1". */
  static String source(Recommendation recommendation) {
    String mark = recommendation.verificationMark();
    return "%s, %s; %s"
        .formatted(
            recommendation.guideline(),
            recommendation.locator(),
            recommendation.verification() == Verification.VERIFIED
                ? mark
                : "%s (%s)".formatted(mark, recommendation.verification().label()));
  }
}
