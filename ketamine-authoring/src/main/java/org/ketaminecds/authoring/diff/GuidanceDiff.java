package org.ketaminecds.authoring.diff;

import java.util.List;

/**
 * What changed between two versions of the guidance.
 *
 * @param level what the change means for the version, the greatest of all its parts
 * @param changes what became of each recommendation that is not the same, in the order of the new
 *     version, and then those removed
 * @param advice whose advice over all is another
 * @param guidelines what changed about the guidelines and the vocabulary themselves, a sentence
 *     each
 */
public record GuidanceDiff(
    Level level, List<Change> changes, Shifts advice, List<String> guidelines) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public GuidanceDiff {
    changes = List.copyOf(changes);
    guidelines = List.copyOf(guidelines);
  }

  /** Whether every part of the answer is proved or shown. */
  public boolean isDecided() {
    return advice.undecided().isEmpty()
        && changes.stream().allMatch(change -> change.shifts().undecided().isEmpty());
  }
}
