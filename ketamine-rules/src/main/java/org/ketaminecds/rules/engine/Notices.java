package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Conclusions;
import org.ketaminecds.rules.view.CaseView;

/** Writes what a reader must know about an answer itself. */
final class Notices {

  private final List<Notice> notices = new ArrayList<>();

  private Notices() {}

  static List<Notice> of(
      ClinicalCase given,
      CaseView view,
      Guidance guidance,
      AssessmentOptions options,
      List<Judgement> judgements,
      List<Coverage> coverage,
      Conclusions conclusions) {
    Notices notices = new Notices();
    notices.coverage(coverage, conclusions);
    view.unmapped()
        .forEach(
            name ->
                notices.add(
                    Notice.Kind.NOT_MAPPED,
                    "The vocabulary has no word for %s; nothing was concluded from it."
                        .formatted(name)));
    notices.verification(judgements, conclusions);
    notices.leftOut(guidance, options);
    for (Guidance.ScopedGuideline scoped : guidance.guidelines()) {
      notices.guideline(given, scoped.guideline(), scoped.shownFacts());
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
    List<String> recalled =
        judgements.stream()
            .filter(judgement -> judgement.truth() == Truth.TRUE)
            .map(judgement -> judgement.rule().recommendation())
            .filter(one -> one.verification() == Verification.RECALLED)
            .map(one -> one.id())
            .toList();
    if (!recalled.isEmpty()) {
      add(
          Notice.Kind.NOT_VERIFIED,
          "Written from memory and not yet checked in print: %s."
              .formatted(String.join(", ", recalled)));
    }
    if (!conclusions.heldBack().isEmpty()) {
      add(
          Notice.Kind.HELD_BACK,
          "Advice to avoid was held back to defer, since nothing checked stands behind it: %s."
              .formatted(String.join(", ", conclusions.heldBack())));
    }
  }

  private void leftOut(Guidance guidance, AssessmentOptions options) {
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

  private void guideline(ClinicalCase given, Guideline guideline, List<String> shownFacts) {
    Optional<String> overdue =
        guideline
            .reviewDue()
            .filter(due -> given.asOf().toLocalDate().isAfter(due))
            .map(
                due ->
                    "%s is past the date of its stated review, %s.".formatted(guideline.id(), due));
    overdue.ifPresent(text -> add(Notice.Kind.REVIEW_OVERDUE, text));
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
    shownFacts.forEach(
        id ->
            add(
                Notice.Kind.ABOUT_THE_GUIDELINE,
                "%s (%s)".formatted(guideline.facts().get(id), id)));
    guideline
        .limitations()
        .forEach(
            text -> add(Notice.Kind.ABOUT_THE_GUIDELINE, "%s: %s".formatted(guideline.id(), text)));
  }

  private void add(Notice.Kind kind, String text) {
    notices.add(new Notice(kind, text));
  }
}
