package org.ketaminecds.core.guidance;

/**
 * How far a statement has been checked against its source, from least to most.
 *
 * <p>A recommendation that is only recalled, or was seen in a secondary source only, never raises
 * {@code AVOID} by itself.
 */
public enum Verification {
  /** Written down from memory; not yet seen in print. */
  RECALLED("recalled, not yet checked in print"),
  /** A choice of this library or of a site, where the source gives no figure. */
  LOCAL_POLICY("local policy"),
  /** Arithmetic or logic from statements that were verified. */
  DERIVED("derived from verified statements"),
  /** Seen in print, but in a secondary source such as a news report, a summary or a copy. */
  SECOND_HAND("seen in a secondary source only"),
  /** Seen in print. */
  VERIFIED("verified");

  private final String label;

  Verification(String label) {
    this.label = label;
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }
}
