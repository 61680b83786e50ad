package org.ketaminecds.fhir.hooks.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport.Tally;

/** Cards and the last feedback on each; not thread-safe. */
final class Ledger {

  private final Map<String, CardShown> shown = new LinkedHashMap<>();
  private final Map<String, CardFeedback> given = new LinkedHashMap<>();

  /** Whether the card was not known before. */
  boolean add(CardShown card) {
    return shown.putIfAbsent(card.card(), card) == null;
  }

  /** Whether this changes anything. */
  boolean add(CardFeedback feedback) {
    return !feedback.equals(given.put(feedback.card(), feedback));
  }

  FeedbackReport report() {
    SortedMap<String, Counter> counters = new TreeMap<>();
    for (CardShown card : shown.values()) {
      for (String id : card.recommendations()) {
        counters.computeIfAbsent(id, key -> new Counter()).count(given.get(card.card()));
      }
    }
    SortedMap<String, Tally> tallies = new TreeMap<>();
    counters.forEach((id, counter) -> tallies.put(id, counter.tally()));
    return new FeedbackReport(tallies);
  }

  private static final class Counter {

    private int cards;
    private int accepted;
    private int overridden;
    private final Map<String, Integer> reasons = new TreeMap<>();

    void count(@Nullable CardFeedback feedback) {
      cards++;
      if (feedback == null) {
        return;
      }
      if (feedback.outcome() == Outcome.ACCEPTED) {
        accepted++;
      } else {
        overridden++;
        feedback.reason().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
      }
    }

    Tally tally() {
      return new Tally(cards, accepted, overridden, reasons);
    }
  }
}
