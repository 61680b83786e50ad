package org.ketaminecds.core.render;

import java.util.List;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.core.assessment.Narrowing;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.guidance.Recommendation;

/** What the answer rests on: conflicts, derived figures, assumptions and notices. */
final class BasisSection {

  private BasisSection() {}

  static void writeConflicts(Assessment assessment, Page page) {
    if (assessment.conflicts().isEmpty()) {
      return;
    }
    page.heading("Where guidelines disagree");
    for (Conflict conflict : assessment.conflicts()) {
      page.paragraph(2, conflict.question());
      sides(assessment, page, "For", conflict.inFavour());
      sides(assessment, page, "Against", conflict.against());
    }
  }

  private static void sides(Assessment assessment, Page page, String label, List<String> ids) {
    ids.forEach(
        id -> page.labelled(4, 9, Style.PLAIN, label, id + named(assessment, id, Sources::worth)));
  }

  static void writeNarrowings(Assessment assessment, Page page) {
    if (assessment.narrowings().isEmpty()) {
      return;
    }
    page.heading("Narrowed by a newer statement of the same body");
    for (Narrowing narrowing : assessment.narrowings()) {
      page.paragraph(
          2,
          "%s%s is narrowed by %s%s"
              .formatted(
                  narrowing.older(),
                  named(assessment, narrowing.older(), Recommendation::title),
                  narrowing.newer(),
                  named(assessment, narrowing.newer(), Recommendation::title)));
    }
  }

  private static String named(
      Assessment assessment, String id, Function<Recommendation, String> words) {
    return assessment
        .find(id)
        .map(result -> " (" + words.apply(result.recommendation()) + ")")
        .orElse("");
  }

  static void writeFigures(Assessment assessment, Page page) {
    if (assessment.figures().isEmpty()) {
      return;
    }
    page.heading("Derived figures");
    for (Figure figure : assessment.figures()) {
      String basis = figure.basis().isEmpty() ? "" : " (" + figure.basis() + ")";
      page.paragraph(2, figure.name() + ": " + figure.value() + basis);
    }
  }

  static void writeAssumptions(Assessment assessment, Page page) {
    if (assessment.assumptions().isEmpty()) {
      return;
    }
    page.heading("Assumptions");
    assessment
        .assumptions()
        .forEach(
            assumption -> page.paragraph(2, assumption.about() + ": " + assumption.statement()));
  }

  static void writeNotices(Assessment assessment, Page page) {
    if (assessment.notices().isEmpty()) {
      return;
    }
    page.heading("Notices");
    assessment
        .notices()
        .forEach(notice -> page.paragraph(2, label(notice.kind()) + ": " + notice.text()));
  }

  private static String label(Notice.Kind kind) {
    return switch (kind) {
      case NOT_APPROVED -> "Not approved";
      case SITE_POLICY -> "Site policy";
      case NOT_ADDRESSED -> "Not addressed";
      case REVIEW_OVERDUE -> "Review overdue";
      case NO_LONGER_IN_FORCE -> "No longer in force";
      case OTHER_JURISDICTION -> "Other country";
      case NOT_VERIFIED -> "Not verified";
      case SECOND_HAND -> "Second hand";
      case HELD_BACK -> "Held back";
      case LEFT_OUT -> "Left out";
      case NOT_MAPPED -> "Not mapped";
      case NOT_CONSIDERED -> "Not weighed";
      case ABOUT_THE_GUIDELINE -> "About the guideline";
    };
  }
}
