package org.ketaminecds.core.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;

/** What applies and is not met already, gravest first. */
final class AppliesSection {

  private static final int INDENT = 2;
  private static final int LABEL = 9;
  private static final int BODY = INDENT + LABEL;

  private AppliesSection() {}

  static void write(Assessment assessment, Page page) {
    List<Applies> open =
        assessment.applying().stream()
            .filter(result -> !isMet(result))
            .sorted(Comparator.comparing(Applies::raises).reversed())
            .toList();
    page.heading("What applies");
    if (open.isEmpty()) {
      page.paragraph(INDENT, "No recommendation applies that is not met already.");
    }
    for (Applies result : open) {
      if (result.raises() == Advisability.NO_CONCERN_IDENTIFIED
          && page.layout().detail() == Detail.WHAT_MATTERS) {
        writeBriefly(result.recommendation(), page);
      } else {
        write(result, page);
      }
    }
  }

  /** What raises nothing is told in a line, so that what does raise something is not lost in it. */
  private static void writeBriefly(Recommendation recommendation, Page page) {
    page.labelled(
        INDENT,
        LABEL,
        Style.PLAIN,
        label(Advisability.NO_CONCERN_IDENTIFIED),
        "%s [%s] (%s)"
            .formatted(recommendation.title(), recommendation.id(), Sources.of(recommendation)));
  }

  static boolean isMet(Applies result) {
    return result.requirement().map(Requirement::state).equals(Optional.of(Requirement.State.MET));
  }

  private static void write(Applies result, Page page) {
    Recommendation recommendation = result.recommendation();
    page.labelled(
        INDENT,
        LABEL,
        Style.of(result.raises()),
        label(result.raises()),
        "%s [%s]".formatted(recommendation.title(), recommendation.id()));
    page.paragraph(BODY, recommendation.statement());
    recommendation.interpretation().ifPresent(text -> detail(page, "Read as", text));
    details(page, "Because", result.because());
    if (HeldBack.is(result)) {
      detail(page, "Held back", HeldBack.why(result));
    }
    result.requirement().ifPresent(requirement -> write(requirement, page));
    recommendation.action().ifPresent(text -> detail(page, "Do", text));
    detail(page, "Source", Sources.of(recommendation));
  }

  private static void write(Requirement requirement, Page page) {
    if (requirement.state() == Requirement.State.NOT_KNOWN) {
      detail(
          page,
          "Not known",
          "whether it is met: needs " + String.join(", ", requirement.missing()));
    }
    if (requirement.state() == Requirement.State.OPEN) {
      details(page, "Not met", requirement.because());
    }
  }

  private static void details(Page page, String label, List<Reason> reasons) {
    String shown = label;
    for (Reason reason : reasons) {
      detail(page, shown, Reasons.line(reason));
      shown = "";
    }
  }

  private static void detail(Page page, String label, String text) {
    page.labelled(BODY, LABEL + 1, Style.FAINT, label, text);
  }

  private static String label(Advisability raises) {
    return raises == Advisability.NO_CONCERN_IDENTIFIED
        ? "NOTE"
        : raises.label().toUpperCase(Locale.ROOT);
  }
}
