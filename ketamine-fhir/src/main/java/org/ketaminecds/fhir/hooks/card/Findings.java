package org.ketaminecds.fhir.hooks.card;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.fhir.intake.NotMapped;

/** What an assessment found against a plan, the gravest first. */
final class Findings {

  private Findings() {}

  /**
   * Everything that raises the advice, whether it applies or waits for data that are due by the
   * time of the order; of the same gravity first what applies.
   */
  static List<RecommendationResult> of(Assessment assessment) {
    return Stream.concat(
            assessment.applying().stream().map(RecommendationResult.class::cast),
            assessment.notJudged().stream().filter(Findings::isDue))
        .filter(result -> raises(result).compareTo(Advisability.NO_CONCERN_IDENTIFIED) > 0)
        .sorted(Comparator.comparing(Findings::raises).reversed())
        .toList();
  }

  /** What a card with these findings tells; values that are found count only where they decide. */
  static Matter matter(
      Assessment assessment, List<RecommendationResult> findings, OrderAsRead order) {
    return new Matter(
        assessment.advisability().label(),
        order.line()
            + order.unread().stream()
                .map(NotMapped::detail)
                .collect(Collectors.joining(" ", " ", "")),
        findings.stream().map(Findings::told).collect(Collectors.toSet()));
  }

  private static String told(RecommendationResult result) {
    String state =
        result instanceof RecommendationResult.Applies
            ? result.because().stream()
                .map(Reason::found)
                .collect(Collectors.joining("; ", "applies: ", ""))
            : "waits";
    return "%s %s %s".formatted(result.recommendation().id(), raises(result).label(), state);
  }

  /** What is missing and due by the time of the order. */
  static List<MissingDatum> missing(Assessment assessment) {
    Set<String> due =
        assessment.results().stream()
            .filter(Findings::isDue)
            .map(result -> result.recommendation().id())
            .collect(Collectors.toSet());
    return assessment.missing().stream()
        .filter(datum -> datum.recommendations().stream().anyMatch(due::contains))
        .toList();
  }

  /** What is known only while the drug runs, or after, cannot be asked of an order. */
  private static boolean isDue(RecommendationResult result) {
    return result.recommendation().stage().compareTo(Stage.INFUSION) < 0;
  }

  static Advisability raises(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return applies.raises();
    }
    return result instanceof RecommendationResult.CannotBeJudged unjudged
        ? unjudged.raises()
        : Advisability.NO_CONCERN_IDENTIFIED;
  }
}
