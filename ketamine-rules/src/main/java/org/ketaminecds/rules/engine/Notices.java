package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Conclusions;
import org.ketaminecds.rules.view.CaseView;

/** Writes what a reader must know about an answer itself. */
final class Notices {

  private final List<Notice> notices = new ArrayList<>();

  private Notices() {}

  /** What every answer says of a guideline, whatever the case. */
  static List<Notice> about(Guidance.ScopedGuideline scoped) {
    Notices notices = new Notices();
    Guideline guideline = scoped.guideline();
    scoped
        .shownFacts()
        .forEach(
            id ->
                notices.add(
                    Notice.Kind.ABOUT_THE_GUIDELINE,
                    "%s (%s)".formatted(guideline.facts().get(id), id)));
    guideline
        .limitations()
        .forEach(
            text ->
                notices.add(
                    Notice.Kind.ABOUT_THE_GUIDELINE, "%s: %s".formatted(guideline.id(), text)));
    return List.copyOf(notices.notices);
  }

  static List<Notice> of(
      ClinicalCase given,
      CaseView view,
      Guidance guidance,
      List<List<Notice>> about,
      List<String> notRead,
      AssessmentOptions options,
      List<Judgement> judgements,
      List<Coverage> coverage,
      Conclusions conclusions) {
    Notices notices = new Notices();
    notices.notices.addAll(guidance.notices());
    notices.coverage(coverage, conclusions);
    view.unmapped()
        .forEach(
            name ->
                notices.add(
                    Notice.Kind.NOT_MAPPED,
                    "The vocabulary has no word for %s; nothing was concluded from it."
                        .formatted(name)));
    if (!notRead.isEmpty()) {
      notices.add(
          Notice.Kind.NOT_CONSIDERED,
          "Entered, but read by no recommendation in use, so it was not weighed: "
              + String.join(", ", notRead)
              + ".");
    }
    notices.verification(judgements, conclusions);
    notices.leftOut(guidance, options);
    for (int index = 0; index < about.size(); index++) {
      notices.guideline(given, guidance.guidelines().get(index).guideline());
      notices.notices.addAll(about.get(index));
    }
    return notices.notices;
  }

  private void coverage(List<Coverage> coverage, Conclusions conclusions) {
    for (Coverage one : coverage) {
      if (one.scope() == Coverage.Scope.OUTSIDE) {
        add(
            Notice.Kind.NOT_ADDRESSED,
            "This case lies outside the scope of %s; only its contraindications were judged."
                .formatted(one.guideline()));
      }
    }
    if (!conclusions.isCovered()) {
      add(
          Notice.Kind.NOT_ADDRESSED,
          "No guideline in use covers this case, so nothing can be said for the plan.");
    }
  }

  private void verification(List<Judgement> judgements, Conclusions conclusions) {
    List<String> recalled = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Recommendation recommendation = judgement.rule().recommendation();
      if (judgement.truth() == Truth.TRUE
          && recommendation.verification() == Verification.RECALLED) {
        recalled.add(recommendation.id());
      }
    }
    if (!recalled.isEmpty()) {
      add(
          Notice.Kind.NOT_VERIFIED,
          "Written from memory and not yet checked in print: " + String.join(", ", recalled) + ".");
    }
    if (!conclusions.heldBack().isEmpty()) {
      add(
          Notice.Kind.HELD_BACK,
          "Advice to avoid was held back to defer, since nothing checked stands behind it: %s."
              .formatted(String.join(", ", conclusions.heldBack())));
    }
  }

  private void leftOut(Guidance guidance, AssessmentOptions options) {
    if (options.leastVerification() == Verification.RECALLED) {
      return;
    }
    List<String> left =
        guidance.rules().stream()
            .map(Guidance.GuidanceRule::recommendation)
            .filter(one -> one.verification().compareTo(options.leastVerification()) < 0)
            .map(one -> one.id())
            .toList();
    if (!left.isEmpty()) {
      add(
          Notice.Kind.LEFT_OUT,
          "Left out as asked, being less than %s: %s."
              .formatted(options.leastVerification().label(), String.join(", ", left)));
    }
  }

  private void guideline(ClinicalCase given, Guideline guideline) {
    if (guideline.reviewDue().isPresent()
        && given.asOf().toLocalDate().isAfter(guideline.reviewDue().get())) {
      add(
          Notice.Kind.REVIEW_OVERDUE,
          guideline.id()
              + " is past the date of its stated review, "
              + guideline.reviewDue().get()
              + ".");
    }
    if (given.jurisdiction().isEmpty()) {
      add(
          Notice.Kind.OTHER_JURISDICTION,
          "%s was written for %s; the case names no country."
              .formatted(guideline.id(), guideline.jurisdiction()));
    } else if (!given.jurisdiction().get().code().equals(guideline.jurisdiction())) {
      add(
          Notice.Kind.OTHER_JURISDICTION,
          "%s was written for %s; the case is in %s."
              .formatted(
                  guideline.id(), guideline.jurisdiction(), given.jurisdiction().get().code()));
    }
  }

  private void add(Notice.Kind kind, String text) {
    notices.add(new Notice(kind, text));
  }
}
