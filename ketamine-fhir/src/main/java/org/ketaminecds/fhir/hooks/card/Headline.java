package org.ketaminecds.fhir.hooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Support;

/** The line by which a card is known: the advice, what limits it, and the gravest finding. */
final class Headline {

  private Headline() {}

  static String ofOrder(
      Assessment assessment, List<RecommendationResult> findings, OrderAsRead order) {
    StringBuilder advice =
        new StringBuilder("Ketamine order: ").append(assessment.advisability().label());
    if (Ground.isUncovered(assessment)) {
      advice.append("; no guideline covers it");
    }
    if (order.isWithoutItsDose()) {
      advice.append("; its dose was not read");
    }
    if (findings.isEmpty()) {
      return Summaries.of(advice.toString(), "", ". Nothing else was found");
    }
    RecommendationResult first = findings.get(0);
    return Summaries.of(
        advice.append(CardDetail.waits(first) ? ". Cannot be judged yet: " : ". ").toString(),
        first.recommendation().title(),
        more(findings));
  }

  /** What else there is; what only waits for data is not counted as found. */
  private static String more(List<RecommendationResult> findings) {
    long waiting = findings.stream().filter(CardDetail::waits).count();
    long applying = findings.size() - waiting;
    List<String> parts = new ArrayList<>();
    if (applying > 1) {
      parts.add("+" + (applying - 1) + " more");
    }
    if (waiting > 0) {
      parts.add(waiting + " wait for data");
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  static String ofSupport(Assessment assessment) {
    String summary =
        assessment.support().stream()
            .map(one -> support(one, assessment))
            .collect(Collectors.joining("; "));
    return Summaries.of(
        "Ketamine for ", summary, assessment.conflicts().isEmpty() ? "" : ". Societies disagree");
  }

  private static String support(IndicationSupport one, Assessment assessment) {
    String label = one.indication() + ": " + one.support().label();
    List<String> lacking = Waiting.of(one, assessment).stream().map(MissingDatum::name).toList();
    return one.support() == Support.NOT_KNOWN && !lacking.isEmpty()
        ? label + " without " + String.join(", ", lacking)
        : label;
  }
}
