package org.ketaminecds.authoring.diff;

/** What a change means for the version of the guidance, from least to most. */
public enum Level {
  /** Nothing changed. */
  NONE,
  /** Words and citations only: no patient gets another answer. */
  PATCH,
  /** New or stricter: no patient gets a milder answer. */
  MINOR,
  /** Some patient may now get a milder answer. */
  MAJOR;

  /** The greater of the two. */
  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
