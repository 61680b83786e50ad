package org.ketaminecds.core.render;

import java.util.List;
import java.util.Locale;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Support;

/** Whether the guidance speaks of the case, and how well it supports the indication. */
final class ScopeSection {

  private ScopeSection() {}

  static void writeCoverage(Assessment assessment, Page page) {
    if (assessment.coverage().isEmpty()) {
      return;
    }
    page.heading("Coverage");
    for (Coverage coverage : assessment.coverage()) {
      page.paragraph(
          2,
          "%s (%s): %s"
              .formatted(coverage.guideline(), coverage.role().label(), coverage.scope().label()));
      if (coverage.scope() == Coverage.Scope.NOT_KNOWN) {
        page.paragraph(4, "Needs " + String.join(", ", coverage.missing()) + ".");
      } else if (coverage.scope() != Coverage.Scope.WITHIN) {
        Reasons.write(page, 4, coverage.because());
      }
    }
    boolean allSpeak =
        assessment.coverage().stream().allMatch(one -> one.scope() == Coverage.Scope.WITHIN);
    if (!allSpeak) {
      page.paragraph(
          2,
          "Outside the scope of a source only its contraindications were judged; of a source for"
              + " other countries nothing was.");
    }
  }

  static void writeSupport(Assessment assessment, Page page) {
    page.heading("Support of the indication");
    if (assessment.support().isEmpty()) {
      page.paragraph(2, "No indication was entered.");
    }
    for (IndicationSupport support : assessment.support()) {
      page.paragraph(
          2,
          "%s: %s%s"
              .formatted(
                  support.indication(), words(support.support()), ids(support.recommendations())));
      if (!support.undecided().isEmpty()) {
        page.paragraph(4, "May change once these can be judged:" + ids(support.undecided()) + ".");
      }
    }
    if (assessment.support().stream().anyMatch(ScopeSection::isSpokenFor)) {
      writeEvidence(assessment, page);
    }
  }

  private static boolean isSpokenFor(IndicationSupport one) {
    return switch (one.support()) {
      case SUPPORTED, WEAK, CONFLICTING -> true;
      case NOT_SUPPORTED, NOT_ADDRESSED, NOT_KNOWN -> false;
    };
  }

  private static void writeEvidence(Assessment assessment, Page page) {
    if (assessment.evidence().isEmpty()) {
      return;
    }
    page.paragraph(2, "Beside it stands this evidence, which recommends nothing:");
    for (RecommendationResult.Applies result : assessment.evidence()) {
      Recommendation one = result.recommendation();
      page.paragraph(4, one.title() + " [" + one.id() + "]" + certainty(one));
    }
  }

  private static String certainty(Recommendation one) {
    return one.certainty().map(certainty -> ", certainty " + certainty).orElse("");
  }

  private static String words(Support support) {
    String label = support.label().toUpperCase(Locale.ROOT);
    return switch (support) {
      case NOT_SUPPORTED -> label + ", which is no contraindication";
      case NOT_ADDRESSED -> label + " by the guidance in use";
      case NOT_KNOWN -> label + " for want of data";
      case CONFLICTING -> label + ", guidelines disagree";
      case SUPPORTED, WEAK -> label;
    };
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
  }
}
