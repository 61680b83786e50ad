package org.ketaminecds.core.assessment;

import java.util.List;

/**
 * A question that two guidelines answer differently; nothing is averaged.
 *
 * @param question the clinical question
 * @param inFavour the ids of the recommendations that speak for it
 * @param against the ids of the recommendations that speak against it
 */
public record Conflict(String question, List<String> inFavour, List<String> against) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public Conflict {
    inFavour = List.copyOf(inFavour);
    against = List.copyOf(against);
  }
}
