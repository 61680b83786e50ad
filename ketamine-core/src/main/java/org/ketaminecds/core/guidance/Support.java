package org.ketaminecds.core.guidance;

/** How well the guidance supports ketamine for an indication; it says nothing about harm. */
public enum Support {
  /** At least moderate support. */
  SUPPORTED("supported"),
  /** Weak support. */
  WEAK("weak"),
  /** Weak or no evidence; not a contraindication. */
  NOT_SUPPORTED("not supported"),
  /** The guidance does not speak of it. */
  NOT_ADDRESSED("not addressed"),
  /** The guidance may speak of it, but data are missing. */
  NOT_KNOWN("cannot be judged"),
  /** Guidelines disagree. */
  CONFLICTING("conflicting");

  private final String label;

  Support(String label) {
    this.label = label;
  }

  /** The words used in guidance files and answers. */
  public String label() {
    return label;
  }
}
