package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.ketaminecds.rules.vocabulary.CaseList;

/** Writes what a reader must know about an answer itself; one notice for each matter. */
final class Notices {

  private final Guidance guidance;
  private final Considered considered;
  private final Drafts drafts;
  private final Ended ended;
  private final List<List<Notice>> aboutSources;
  private final List<Optional<Notice>> overdue;

  Notices(Guidance guidance) {
    this.guidance = guidance;
    this.considered = new Considered(guidance);
    this.drafts = new Drafts(guidance);
    this.ended = new Ended(guidance);
    this.aboutSources = guidance.guidelines().stream().map(Notices::about).toList();
    this.overdue =
        guidance.guidelines().stream().map(source -> overdue(source.guideline())).toList();
  }

  /** What an answer says of a source on which it draws, whatever the case. */
  private static List<Notice> about(Guidance.ScopedGuideline scoped) {
    List<Notice> notices = new ArrayList<>();
    Guideline guideline = scoped.guideline();
    scoped
        .shownFacts()
        .forEach(
            id ->
                notices.add(
                    new Notice(
                        Notice.Kind.ABOUT_THE_GUIDELINE,
                        "%s (%s)".formatted(guideline.facts().get(id), id))));
    guideline
        .limitations()
        .forEach(
            text ->
                notices.add(
                    new Notice(
                        Notice.Kind.ABOUT_THE_GUIDELINE,
                        "%s: %s".formatted(guideline.id(), text))));
    return List.copyOf(notices);
  }

  List<Notice> of(
      ClinicalCase given,
      CaseView view,
      AssessmentOptions options,
      Consultation consultation,
      List<Judgement> judgements,
      List<Coverage> coverage,
      Conclusions conclusions) {
    List<Notice> notices = new ArrayList<>();
    drafts.notice(consultation).ifPresent(notices::add);
    notices.addAll(guidance.notices());
    coverage(coverage, conclusions, notices);
    input(given, view, consultation, judgements, notices);
    verification(judgements, conclusions, notices);
    leftOut(options, notices);
    notices.addAll(ended.notices(given.asOf().toLocalDate(), consultation));
    sources(given, consultation, judgements, notices);
    return notices;
  }

  private static void coverage(
      List<Coverage> coverage, Conclusions conclusions, List<Notice> notices) {
    List<String> outside = withScope(coverage, Coverage.Scope.OUTSIDE);
    List<String> elsewhere = withScope(coverage, Coverage.Scope.ELSEWHERE);
    if (!outside.isEmpty()) {
      add(
          notices,
          Notice.Kind.NOT_ADDRESSED,
          "This case lies outside the scope of ",
          outside,
          "; only contraindications were judged there.");
    }
    if (!conclusions.isCovered()) {
      add(
          notices,
          Notice.Kind.NOT_ADDRESSED,
          "No guideline in use covers this case, so nothing can be said for the plan.");
    }
    if (!elsewhere.isEmpty()) {
      add(
          notices,
          Notice.Kind.OTHER_JURISDICTION,
          "For other countries and so not considered: ",
          elsewhere,
          ".");
    }
  }

  private static List<String> withScope(List<Coverage> coverage, Coverage.Scope scope) {
    List<String> ids = new ArrayList<>();
    for (Coverage one : coverage) {
      if (one.scope() == scope) {
        ids.add(one.guideline());
      }
    }
    return ids;
  }

  private void input(
      ClinicalCase given,
      CaseView view,
      Consultation consultation,
      List<Judgement> judgements,
      List<Notice> notices) {
    for (CaseList list : CaseList.values()) {
      view.unmapped(list).forEach(name -> unmapped(list, name, notices));
    }
    Considered.NotWeighed notWeighed = considered.notWeighed(given, consultation, judgements);
    if (!notWeighed.unread().isEmpty()) {
      add(
          notices,
          Notice.Kind.NOT_CONSIDERED,
          "Entered, but read by no recommendation in use, so it was not weighed: ",
          notWeighed.unread(),
          ".");
    }
    if (!notWeighed.settled().isEmpty()) {
      add(
          notices,
          Notice.Kind.NOT_CONSIDERED,
          "Entered, but what reads it does not turn on it here, so it changed nothing: ",
          notWeighed.settled(),
          ".");
    }
  }

  private void unmapped(CaseList list, String name, List<Notice> notices) {
    String guess =
        guidance
            .lexicon()
            .vocabulary()
            .suggest(name, list.kind())
            .map(" Maybe %s."::formatted)
            .orElse("");
    String settled =
        list == CaseList.INDICATIONS
            ? ""
            : " If it is none of those that are asked for, by name or by class such as opioid, say"
                + " so under \"otherSubstances\"; else name its class instead.";
    add(
        notices,
        Notice.Kind.NOT_MAPPED,
        "The vocabulary has no word for %s: %s; nothing was concluded from it.%s%s"
            .formatted(list.label(), name, guess, settled));
  }

  private static void verification(
      List<Judgement> judgements, Conclusions conclusions, List<Notice> notices) {
    List<String> recalled = applying(judgements, Verification.RECALLED);
    List<String> secondHand = applying(judgements, Verification.SECOND_HAND);
    if (!recalled.isEmpty()) {
      add(
          notices,
          Notice.Kind.NOT_VERIFIED,
          "Written from memory and not yet checked in print: ",
          recalled,
          ".");
    }
    if (!secondHand.isEmpty()) {
      add(
          notices,
          Notice.Kind.SECOND_HAND,
          "Seen in a secondary source only, such as a summary or a copy: ",
          secondHand,
          ".");
    }
    if (!conclusions.heldBack().isEmpty()) {
      add(
          notices,
          Notice.Kind.HELD_BACK,
          "Advice to avoid was held back to defer, since nothing checked stands behind it: ",
          conclusions.heldBack(),
          ".");
    }
  }

  private static List<String> applying(List<Judgement> judgements, Verification verification) {
    List<String> ids = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Recommendation recommendation = judgement.rule().recommendation();
      if (judgement.truth() == Truth.TRUE && recommendation.verification() == verification) {
        ids.add(recommendation.id());
      }
    }
    return ids;
  }

  private void leftOut(AssessmentOptions options, List<Notice> notices) {
    if (options.leastVerification() != Verification.RECALLED) {
      List<String> left =
          guidance.rules().stream()
              .map(Guidance.GuidanceRule::recommendation)
              .filter(one -> one.verification().compareTo(options.leastVerification()) < 0)
              .filter(
                  one -> options.sources().map(ids -> ids.contains(one.guideline())).orElse(true))
              .map(Recommendation::id)
              .toList();
      if (!left.isEmpty()) {
        add(
            notices,
            Notice.Kind.LEFT_OUT,
            "Left out as asked, being less than " + options.leastVerification().label() + ": ",
            left,
            ".");
      }
    }
    options.sources().ifPresent(chosen -> unused(chosen, notices));
  }

  private void unused(List<String> chosen, List<Notice> notices) {
    List<String> unused = new ArrayList<>(guidance.guidelines().size());
    for (Guidance.ScopedGuideline source : guidance.guidelines()) {
      if (!chosen.contains(source.guideline().id())) {
        unused.add(source.guideline().id());
      }
    }
    if (!unused.isEmpty()) {
      add(notices, Notice.Kind.LEFT_OUT, "Sources not used, as asked: ", unused, ".");
    }
  }

  private void sources(
      ClinicalCase given,
      Consultation consultation,
      List<Judgement> judgements,
      List<Notice> notices) {
    Set<Integer> drawnOn = new HashSet<>();
    for (Judgement judgement : judgements) {
      if (judgement.truth() == Truth.TRUE) {
        drawnOn.add(judgement.rule().guideline());
      }
    }
    Map<String, List<String>> byCountry = new TreeMap<>();
    for (int source = 0; source < aboutSources.size(); source++) {
      Guideline guideline = guidance.guidelines().get(source).guideline();
      if (consultation.isWithinReach(source) && drawnOn.contains(source)) {
        if (guideline
            .reviewDue()
            .filter(due -> given.asOf().toLocalDate().isAfter(due))
            .isPresent()) {
          notices.add(overdue.get(source).orElseThrow());
        }
        if (guideline.role().isOfACountry() && guideline.appliesIn().isEmpty()) {
          guideline
              .jurisdiction()
              .filter(
                  country ->
                      given.jurisdiction().filter(one -> one.code().equals(country)).isEmpty())
              .ifPresent(
                  country ->
                      byCountry
                          .computeIfAbsent(country, unused -> new ArrayList<>())
                          .add(guideline.id()));
        }
        notices.addAll(aboutSources.get(source));
      }
    }
    String here =
        given
            .jurisdiction()
            .map(country -> "the case is in " + country.code())
            .orElse("the case names no country");
    byCountry.forEach(
        (country, ids) ->
            add(
                notices,
                Notice.Kind.OTHER_JURISDICTION,
                "Written for " + country + ", and " + here + ": ",
                ids,
                "."));
  }

  private static Optional<Notice> overdue(Guideline guideline) {
    return guideline
        .reviewDue()
        .map(
            due ->
                new Notice(
                    Notice.Kind.REVIEW_OVERDUE,
                    "%s is past the date of its stated review, %s."
                        .formatted(guideline.id(), due)));
  }

  private static void add(
      List<Notice> notices, Notice.Kind kind, String before, List<String> names, String after) {
    add(notices, kind, before + String.join(", ", names) + after);
  }

  private static void add(List<Notice> notices, Notice.Kind kind, String text) {
    notices.add(new Notice(kind, text));
  }
}
