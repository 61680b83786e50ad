package org.ketaminecds.rules.scenario;

import org.ketaminecds.rules.text.Position;

/**
 * A scenario that a recommendation lacks.
 *
 * @param recommendation the id of the recommendation
 * @param position where the recommendation stands
 * @param kind what is not reached
 * @param what what is so in the scenario that is missing, in words
 */
public record Gap(String recommendation, Position position, Kind kind, String what) {

  /** What no scenario reaches. */
  public enum Kind {
    /** What can become of a recommendation, such as that it applies. */
    OUTCOME("outcome"),
    /** A line of a condition, true or false, where it alone decides. */
    BRANCH("branch"),
    /** A value just below, at or just above a limit. */
    LIMIT("limit"),
    /** A line that cannot be judged for want of its datum. */
    MISSING_DATUM("missing datum");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** The recommendation, its place, and what is missing. */
  @Override
  public String toString() {
    return "%s (%s) has no scenario in which %s".formatted(recommendation, position, what);
  }
}
