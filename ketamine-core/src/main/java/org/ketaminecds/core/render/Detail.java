package org.ketaminecds.core.render;

/** How much of an answer is written out. */
public enum Detail {
  /** What bears on the case; what does not apply is only counted. */
  WHAT_MATTERS,
  /** Everything: also why each note applies, and why each other recommendation does not. */
  EVERYTHING
}
