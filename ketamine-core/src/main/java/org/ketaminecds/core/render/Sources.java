package org.ketaminecds.core.render;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/** Where a recommendation stands, what it is worth there, and how far it has been checked. */
final class Sources {

  private Sources() {}

  static String of(Recommendation recommendation) {
    List<String> parts = new ArrayList<>();
    parts.add(recommendation.guideline() + ", " + recommendation.locator());
    recommendation.grade().ifPresent(grade -> parts.add("grade " + grade));
    recommendation.certainty().ifPresent(certainty -> parts.add("certainty " + certainty));
    recommendation.severity().ifPresent(severity -> parts.add("severity " + severity));
    parts.add(verification(recommendation));
    return String.join("; ", parts);
  }

  /** What it is worth beside another: whose it is, and its grade and certainty as published. */
  static String worth(Recommendation recommendation) {
    return "%s; %s; %s"
        .formatted(
            recommendation.guideline(),
            recommendation.grade().map(grade -> "grade " + grade).orElse("no grade"),
            recommendation
                .certainty()
                .map(certainty -> "certainty " + certainty)
                .orElse("no certainty"));
  }

  private static String verification(Recommendation recommendation) {
    Verification verification = recommendation.verification();
    return verification == Verification.VERIFIED
        ? recommendation.verificationMark()
        : "%s (%s)".formatted(recommendation.verificationMark(), verification.label());
  }
}
