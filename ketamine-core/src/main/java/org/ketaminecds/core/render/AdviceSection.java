package org.ketaminecds.core.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;

/** What the guidance advises on the whole. */
final class AdviceSection {

  private AdviceSection() {}

  static void write(Assessment assessment, Page page) {
    Advisability advice = assessment.advisability();
    page.paragraph(0, Style.of(advice), "Advice: " + advice.label().toUpperCase(Locale.ROOT));
    page.paragraph(0, meaning(advice));
    if (assessment.coverage().stream().noneMatch(Coverage::mayCover)) {
      page.paragraph(0, "No guideline in use covers this case.");
    }
    List<String> deciding = deciding(assessment);
    if (!deciding.isEmpty()) {
      page.paragraph(0, "Decided by " + String.join(", ", deciding) + ".");
    }
    List<String> heldBack = heldBack(assessment);
    if (advice == Advisability.DEFER && !heldBack.isEmpty()) {
      page.paragraph(
          0,
          "It would be AVOID by "
              + String.join(", ", heldBack)
              + ", but nobody has read that at its source. It is a reason against the plan until a"
              + " specialist has weighed it.");
    }
    int open = assessment.notJudged().size();
    if (open > 0) {
      page.paragraph(
          0,
          open == 1
              ? "1 recommendation could not be judged for want of data."
              : open + " recommendations could not be judged for want of data.");
    }
  }

  private static List<String> deciding(Assessment assessment) {
    Advisability advice = assessment.advisability();
    Stream<RecommendationResult> raising =
        Stream.concat(
            assessment.applying().stream().filter(result -> result.raises() == advice),
            assessment.notJudged().stream().filter(result -> result.raises() == advice));
    return advice == Advisability.NO_CONCERN_IDENTIFIED
        ? List.of()
        : raising.map(result -> result.recommendation().id()).toList();
  }

  private static List<String> heldBack(Assessment assessment) {
    return assessment.applying().stream()
        .filter(HeldBack::is)
        .map(result -> result.recommendation().id())
        .toList();
  }

  private static String meaning(Advisability advice) {
    return switch (advice) {
      case NO_CONCERN_IDENTIFIED ->
          "No recommendation in use speaks against the plan as it was entered. That is not"
              + " permission: the guidance does not cover every risk, and weighs only what the"
              + " answer names.";
      case CAUTION -> "The plan needs care in the respects that are named below.";
      case DEFER ->
          "Not yet: a decisive fact is missing, or a problem that can be mended comes first.";
      case AVOID ->
          "The guidance gives a reason against the plan; only a specialist may override it.";
      case STOP -> "An event during the treatment: stop the infusion now and treat the patient.";
    };
  }
}
