package org.ketaminecds.fhir.hooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.NotMapped;

/**
 * The text of a card: whether a guideline speaks of the case and what was read of the order, what,
 * why with the data behind it, source and grade, what is missing, what else could be done, and what
 * it all stands on. The gravest findings stand in full and the rest folded into a line.
 */
final class CardDetail {

  private static final int IN_FULL = 3;
  private static final int NAMED = 8;
  private static final int MOST_UNREAD = 8;
  private static final int UNREAD = 300;
  private static final String ALWAYS = "always";
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
    lines.add("**Advice: " + Markdown.within(assessment.advisability().label()) + "**");
    return this;
  }

  CardDetail coverage(Assessment assessment) {
    Ground.coverage(assessment, sources).ifPresent(text -> paragraph("Coverage", text));
    return this;
  }

  CardDetail unread(OrderAsRead order) {
    if (order.isWithoutItsDose()) {
      paragraph(
          "The dose of the order could not be read",
          "No dose, rate or time was held against any limit. " + details(order));
    } else if (!order.unread().isEmpty()) {
      paragraph("Of the order could not be read", details(order));
    }
    return this;
  }

  CardDetail order(OrderAsRead order, ClinicalCase patient) {
    return paragraph(
        "Read of the order", "%s; %s".formatted(order.line(), ValuesRead.weight(patient)));
  }

  private static String details(OrderAsRead order) {
    int more = order.unread().size() - MOST_UNREAD;
    return order.unread().stream()
            .limit(MOST_UNREAD)
            .map(one -> Summaries.shortened(one.detail(), UNREAD))
            .collect(Collectors.joining(" "))
        + (more > 0 ? " And %s more.".formatted(more) : "");
  }

  CardDetail values(ClinicalCase patient) {
    List<String> values = ValuesRead.of(patient);
    if (!values.isEmpty()) {
      paragraph(
          "Values read, of which only what a finding names was held against a limit",
          String.join("; ", values));
    }
    return this;
  }

  CardDetail findings(List<RecommendationResult> findings) {
    findings.stream().limit(IN_FULL).forEach(this::inFull);
    List<RecommendationResult> rest = findings.stream().skip(IN_FULL).toList();
    section("Applies too", rest.stream().filter(one -> !waits(one)).map(CardDetail::brief));
    section("Cannot be judged yet", rest.stream().filter(CardDetail::waits).map(CardDetail::brief));
    return this;
  }

  static boolean waits(RecommendationResult result) {
    return result instanceof RecommendationResult.CannotBeJudged;
  }

  private static String brief(RecommendationResult result) {
    return "%s: %s (%s)"
        .formatted(
            Findings.raises(result).label(),
            result.recommendation().title(),
            result.recommendation().id());
  }

  private void inFull(RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    lines.add("");
    lines.add(
        "- **%s: %s**"
            .formatted(
                Markdown.within(Findings.raises(result).label()),
                Markdown.within(recommendation.title())));
    lines.add("  - " + Markdown.atBeginning(recommendation.statement()));
    recommendation.action().ifPresent(action -> add("Do: ", action));
    if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      add("Cannot be judged without: ", String.join(", ", unjudged.missing()));
    } else {
      result.because().forEach(this::because);
    }
    add("Source: ", source(recommendation));
  }

  private void because(Reason reason) {
    add(
        "Because: ",
        reason.required().equals(ALWAYS)
            ? reason.found()
            : "%s (found: %s)".formatted(reason.required(), reason.found()));
  }

  private void add(String label, String text) {
    lines.add("  - " + label + Markdown.within(text));
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

  CardDetail missing(List<MissingDatum> missing, OrderAsRead order) {
    return section(
        "Missing, the gravest first",
        missing.stream()
            .map(
                datum ->
                    "%s, %s (could raise the advice to %s)"
                        .formatted(datum.name(), order.why(datum), datum.couldRaise().label())));
  }

  CardDetail support(Assessment assessment) {
    return section(
        "Support of the indication",
        assessment.support().stream().map(one -> support(one, assessment)));
  }

  private static String support(IndicationSupport one, Assessment assessment) {
    String waiting =
        one.undecided().isEmpty()
            ? ""
            : "; waiting for %s (%s)"
                .formatted(
                    Waiting.of(one, assessment).stream()
                        .map(datum -> "%s, %s".formatted(datum.name(), datum.why().label()))
                        .collect(Collectors.joining("; ")),
                    String.join(", ", one.undecided()));
    return "%s: %s (%s)%s"
        .formatted(
            one.indication(),
            one.support().label(),
            one.recommendations().isEmpty()
                ? "no statement applies"
                : String.join(", ", one.recommendations()),
            waiting);
  }

  CardDetail conflicts(List<Conflict> conflicts) {
    return section(
        "Societies disagree",
        conflicts.stream()
            .map(
                one ->
                    "%s for: %s; against: %s"
                        .formatted(
                            one.question(),
                            String.join(", ", one.inFavour()),
                            String.join(", ", one.against()))));
  }

  CardDetail alternatives(List<PlanChange> changes) {
    return section(
        "What would change it",
        changes.stream()
            .map(
                change ->
                    "%s: then %s"
                        .formatted(
                            String.join(", and ", change.steps()), change.advisability().label())));
  }

  /** What was read of the order in part stands beside the order. */
  CardDetail notUsed(List<NotMapped> notMapped, OrderAsRead order) {
    return section(
        "In the record but not used",
        NotUsed.of(notMapped.stream().filter(one -> !order.unread().contains(one)).toList())
            .stream());
  }

  /** What the case holds since the site states it. */
  CardDetail stated(List<String> assumed) {
    return section("Assumed", assumed.stream());
  }

  CardDetail ground(Assessment assessment, Intake intake) {
    section("Assumed", Ground.assumed(assessment, intake).stream());
    return section("Of this answer", Ground.notices(assessment).stream());
  }

  private CardDetail paragraph(String title, String text) {
    lines.add("");
    lines.add("**" + title + ":** " + Markdown.within(text));
    return this;
  }

  private CardDetail section(String title, Stream<String> texts) {
    List<String> items = texts.toList();
    if (items.isEmpty()) {
      return this;
    }
    lines.add("");
    lines.add("**" + title + "**");
    lines.add("");
    items.stream().limit(NAMED).forEach(item -> lines.add("- " + Markdown.atBeginning(item)));
    if (items.size() > NAMED) {
      lines.add("- and " + (items.size() - NAMED) + " more");
    }
    return this;
  }
}
