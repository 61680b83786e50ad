package org.ketaminecds.core.render;

import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.DoesNotApply;

/** What is settled: requirements that are met, what does not apply, and the fingerprint. */
final class RestSection {

  private static final int SHORT_HASH = 12;

  private RestSection() {}

  static void writeMet(Assessment assessment, Page page) {
    List<Applies> met = assessment.applying().stream().filter(AppliesSection::isMet).toList();
    if (met.isEmpty()) {
      return;
    }
    page.heading("Requirements met");
    for (Applies result : met) {
      page.paragraph(
          2, "%s [%s]".formatted(result.recommendation().title(), result.recommendation().id()));
      result.requirement().ifPresent(requirement -> Reasons.write(page, 4, requirement.because()));
    }
  }

  static void writeNotApplying(Assessment assessment, Page page) {
    List<DoesNotApply> results = assessment.notApplying();
    page.heading("Does not apply: " + count(results.size()));
    if (page.layout().detail() == Detail.EVERYTHING) {
      for (DoesNotApply result : results) {
        page.paragraph(
            2, "%s [%s]".formatted(result.recommendation().title(), result.recommendation().id()));
        Reasons.write(page, 4, result.because());
      }
    }
  }

  private static String count(int number) {
    return number == 1 ? "1 recommendation" : number + " recommendations";
  }

  static void writeFingerprint(Assessment assessment, Page page) {
    Fingerprint fingerprint = assessment.fingerprint();
    page.heading("Fingerprint");
    page.paragraph(
        2,
        fingerprint.guidance().stream()
            .map(RestSection::shortForm)
            .collect(Collectors.joining(", ")));
    page.paragraph(
        2,
        "Ketamine CDS %s; case as of %s; least verification: %s%s"
            .formatted(
                fingerprint.engine(),
                fingerprint.asOf(),
                fingerprint.options().leastVerification().label(),
                fingerprint
                    .options()
                    .sources()
                    .map(ids -> "; sources: " + String.join(", ", ids))
                    .orElse("")));
  }

  private static String shortForm(GuidanceVersion part) {
    String hash = part.contentHash();
    return "%s %s (%s)"
        .formatted(
            part.id(), part.version(), hash.substring(0, Math.min(SHORT_HASH, hash.length())));
  }
}
