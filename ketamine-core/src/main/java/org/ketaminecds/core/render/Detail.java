package org.ketaminecds.core.render;

/** How much of an answer is written out. */
public enum Detail {
  /** Everything that bears on the case; what does not apply is only counted. */
  WHAT_MATTERS,
  /** Also every recommendation that does not apply, with the reason. */
  EVERYTHING
}
