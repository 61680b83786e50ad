package org.ketaminecds.fhir.hooks.feedback;

import java.util.List;

/**
 * Where it is kept what became of the cards.
 *
 * <p>Implementations are thread-safe. A client may send the same feedback again; it counts once.
 */
public interface FeedbackStore {

  /** Notes that a card was sent; no if it was known, so that there was nothing to keep. */
  boolean shown(CardShown shown);

  /**
   * Notes what was done with cards: all of it, or nothing if it throws. Of several about one card
   * the last counts.
   *
   * @return no if all of it was known, so that there was nothing to keep
   */
  boolean given(List<CardFeedback> feedback);

  /** What is known so far, for each recommendation. */
  FeedbackReport report();
}
