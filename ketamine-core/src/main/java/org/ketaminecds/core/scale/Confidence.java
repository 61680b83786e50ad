package org.ketaminecds.core.scale;

/** How far the definition of a scale was checked, from least to most. */
public enum Confidence {
  /** Written down from memory; not yet seen in print. */
  RECALLED("RECALLED"),
  /** Seen in print, in a text that reports on the source. */
  VERIFIED_SECONDARY("VERIFIED-2"),
  /** Seen in print. */
  VERIFIED("VERIFIED");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  /** The mark as the fact base writes it. */
  public String label() {
    return label;
  }
}
