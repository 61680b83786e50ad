package org.ketaminecds.fhir.hooks.feedback;

/**
 * Where it is kept what became of the cards.
 *
 * <p>Implementations are thread-safe. A client may send the same feedback again; it counts once.
 */
public interface FeedbackStore {

  /** Notes that a card was sent; no if it was known, so that there was nothing to keep. */
  boolean shown(CardShown shown);

  /** Notes what was done with a card; no if it was known, so that there was nothing to keep. */
  boolean given(CardFeedback feedback);

  /** What is known so far, for each recommendation. */
  FeedbackReport report();
}
