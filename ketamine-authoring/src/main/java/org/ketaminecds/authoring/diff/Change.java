package org.ketaminecds.authoring.diff;

import java.util.List;

/**
 * What became of one recommendation.
 *
 * @param id its id
 * @param title its title, the new one if it has one
 * @param kind whether it was added, removed or changed
 * @param level what that means by itself
 * @param words what is different, a sentence each
 * @param shifts who gets another answer from it
 */
public record Change(
    String id, String title, Kind kind, Level level, List<String> words, Shifts shifts) {

  /** Copies the words, so that nobody can change them afterwards. */
  public Change {
    words = List.copyOf(words);
  }

  /** What can become of a recommendation. */
  public enum Kind {
    /** Only the new version has it. */
    ADDED("added"),
    /** Only the old version has it. */
    REMOVED("removed"),
    /** Both have it, but not the same. */
    CHANGED("changed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }
}
