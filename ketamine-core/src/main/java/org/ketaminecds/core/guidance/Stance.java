package org.ketaminecds.core.guidance;

/** Which answer a recommendation gives to a clinical question. */
public enum Stance {
  /** It speaks for it. */
  FOR("for"),
  /** It speaks against it. */
  AGAINST("against");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  /** The word used in guidance files and answers. */
  public String label() {
    return label;
  }
}
