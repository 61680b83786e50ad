package org.ketaminecds.examples.serve;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What a service that may be killed at any time has promised to its clients. Thread-safe. */
final class Promises {

  private final Set<String> firings = ConcurrentHashMap.newKeySet();
  private final Set<String> cards = ConcurrentHashMap.newKeySet();
  private final Set<String> feedback = ConcurrentHashMap.newKeySet();
  private final Queue<Feedback> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledgments = new AtomicInteger();

  /** Feedback on cards, as it is sent. */
  record Feedback(Set<String> cards, String body) {

    Feedback {
      cards = Set.copyOf(cards);
    }
  }

  /** A firing was answered with these cards. */
  void answered(String firing, Set<String> given) {
    firings.add(firing);
    cards.addAll(given);
  }

  /** Feedback was acknowledged. */
  void acknowledged(Feedback sent) {
    feedback.addAll(sent.cards());
    acknowledgments.incrementAndGet();
  }

  /** Feedback was sent, and the service was killed before its answer came. */
  void leftOpen(Feedback sent) {
    unanswered.add(sent);
  }

  /** What is to be sent again, as a client of CDS Hooks would; each is given out once. */
  Queue<Feedback> unanswered() {
    return unanswered;
  }

  /** How often feedback was acknowledged so far. */
  int acknowledgments() {
    return acknowledgments.get();
  }

  Set<String> firings() {
    return Set.copyOf(firings);
  }

  Set<String> cards() {
    return Set.copyOf(cards);
  }

  /** The cards of which feedback was acknowledged. */
  Set<String> feedback() {
    return Set.copyOf(feedback);
  }
}
