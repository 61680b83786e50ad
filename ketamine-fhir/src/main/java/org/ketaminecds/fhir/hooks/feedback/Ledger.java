package org.ketaminecds.fhir.hooks.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport.Tally;

/**
 * Counts of cards and of what became of them; not thread-safe.
 *
 * <p>The last cards are held one by one, since feedback may come again or change. What became of
 * older ones is settled, so that a service may run for years.
 */
final class Ledger {

  /** Weeks of a large hospital; feedback comes within minutes. */
  static final int MOST_OPEN = 20_000;

  private final Map<String, Entry> open = new LinkedHashMap<>();
  private final Map<String, Counter> settled = new TreeMap<>();

  private record Entry(CardShown shown, @Nullable CardFeedback given) {}

  boolean has(CardShown card) {
    return open.containsKey(card.card());
  }

  /** Whether this changes nothing. */
  boolean has(CardFeedback feedback) {
    Entry entry = open.get(feedback.card());
    return entry != null && feedback.equals(entry.given());
  }

  void add(CardShown card) {
    open.putIfAbsent(card.card(), new Entry(card, null));
    if (open.size() > MOST_OPEN) {
      String oldest = open.keySet().iterator().next();
      Entry entry = open.remove(oldest);
      if (entry != null) {
        count(entry, settled);
      }
    }
  }

  /** Feedback on a card that is not known, or no more, counts for no recommendation. */
  void add(CardFeedback feedback) {
    open.computeIfPresent(feedback.card(), (card, entry) -> new Entry(entry.shown(), feedback));
  }

  FeedbackReport report() {
    Map<String, Counter> counters = new TreeMap<>();
    settled.forEach((id, counter) -> counters.put(id, counter.copy()));
    open.values().forEach(entry -> count(entry, counters));
    SortedMap<String, Tally> tallies = new TreeMap<>();
    counters.forEach((id, counter) -> tallies.put(id, counter.tally()));
    return new FeedbackReport(tallies);
  }

  private static void count(Entry entry, Map<String, Counter> counters) {
    for (String id : entry.shown().recommendations()) {
      counters.computeIfAbsent(id, key -> new Counter()).count(entry.given());
    }
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

    Counter copy() {
      Counter copy = new Counter();
      copy.cards = cards;
      copy.accepted = accepted;
      copy.overridden = overridden;
      copy.reasons.putAll(reasons);
      return copy;
    }

    Tally tally() {
      return new Tally(cards, accepted, overridden, reasons);
    }
  }
}
