package org.ketaminecds.fhir.hooks.card;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.intake.NotMapped;

/**
 * The text of a card: what, why with the data behind it, source and grade, what is missing, what
 * else could be done. The gravest findings stand in full and the rest folded into a line.
 */
final class CardDetail {

  private static final int IN_FULL = 3;
  private static final int NAMED = 8;
  private static final String SUPPORTS =
      "_This supports a clinician and never replaces one. Silence of the guidance is not"
          + " permission._";

  private final List<String> lines = new ArrayList<>();
  private final SourceNames sources;

  CardDetail(SourceNames sources) {
    this.sources = sources;
  }

  String text() {
    return String.join("\n", lines) + "\n\n" + SUPPORTS;
  }

  CardDetail advice(Assessment assessment) {
    lines.add("**Advice: " + Markdown.plain(assessment.advisability().label()) + "**");
    return this;
  }

  CardDetail findings(List<RecommendationResult> findings) {
    findings.stream().limit(IN_FULL).forEach(this::inFull);
    List<String> rest =
        findings.stream()
            .skip(IN_FULL)
            .map(
                result ->
                    "%s: %s (%s)"
                        .formatted(
                            Findings.raises(result).label(),
                            result.recommendation().title(),
                            result.recommendation().id()))
            .toList();
    section("Also", rest);
    return this;
  }

  private void inFull(RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    lines.add("");
    lines.add(
        "- **%s: %s**"
            .formatted(
                Markdown.plain(Findings.raises(result).label()),
                Markdown.plain(recommendation.title())));
    add("", recommendation.statement());
    recommendation.action().ifPresent(action -> add("Do: ", action));
    if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      add("Cannot be judged without: ", String.join(", ", unjudged.missing()));
    } else {
      result.because().forEach(this::because);
    }
    add("Source: ", source(recommendation));
  }

  private void because(Reason reason) {
    add("Because: ", "%s (found: %s)".formatted(reason.required(), reason.found()));
  }

  private void add(String label, String text) {
    lines.add("  - " + label + Markdown.plain(text));
  }

  private String source(Recommendation recommendation) {
    return "%s, %s; %s; %s; %s"
        .formatted(
            sources.title(recommendation.guideline()),
            recommendation.locator(),
            grade("grade ", recommendation.grade()),
            grade("certainty ", recommendation.certainty()),
            recommendation.verification().label());
  }

  private static String grade(String label, Optional<Grade> grade) {
    return grade.map(value -> label + value).orElse("no " + label.strip());
  }

  CardDetail missing(List<MissingDatum> missing) {
    section(
        "Missing, the gravest first",
        missing.stream()
            .map(
                datum ->
                    "%s, %s (could raise the advice to %s)"
                        .formatted(datum.name(), datum.why().label(), datum.couldRaise().label()))
            .toList());
    return this;
  }

  CardDetail support(List<IndicationSupport> support) {
    section(
        "Support of the indication",
        support.stream()
            .map(
                one ->
                    "%s: %s (%s)%s"
                        .formatted(
                            one.indication(),
                            one.support().label(),
                            one.recommendations().isEmpty()
                                ? "no statement applies"
                                : String.join(", ", one.recommendations()),
                            one.undecided().isEmpty()
                                ? ""
                                : "; waiting for data: " + String.join(", ", one.undecided())))
            .toList());
    return this;
  }

  CardDetail conflicts(List<Conflict> conflicts) {
    section(
        "Societies disagree",
        conflicts.stream()
            .map(
                one ->
                    "%s for: %s; against: %s"
                        .formatted(
                            one.question(),
                            String.join(", ", one.inFavour()),
                            String.join(", ", one.against())))
            .toList());
    return this;
  }

  CardDetail alternatives(List<PlanChange> changes) {
    section(
        "What would change it",
        changes.stream()
            .map(
                change ->
                    "%s: then %s"
                        .formatted(
                            String.join(", and ", change.steps()), change.advisability().label()))
            .toList());
    return this;
  }

  /** Counts only: the list itself belongs to the record and can be long. */
  CardDetail notRead(List<NotMapped> notMapped) {
    Map<NotMapped.Reason, Integer> counts = new EnumMap<>(NotMapped.Reason.class);
    notMapped.forEach(one -> counts.merge(one.reason(), 1, Integer::sum));
    List<String> items = new ArrayList<>();
    counts.forEach((reason, count) -> items.add("%s %s".formatted(count, reason.label())));
    if (!items.isEmpty()) {
      lines.add("");
      lines.add("**In the record but not used:** " + Markdown.plain(String.join(", ", items)));
    }
    return this;
  }

  private void section(String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("**" + title + "**");
    lines.add("");
    items.stream().limit(NAMED).forEach(item -> lines.add("- " + Markdown.plain(item)));
    if (items.size() > NAMED) {
      lines.add("- and " + (items.size() - NAMED) + " more");
    }
  }

  /** Whether the advice is one that a clinician has to override. */
  static boolean isAgainst(Advisability advice) {
    return advice.compareTo(Advisability.AVOID) >= 0;
  }
}
