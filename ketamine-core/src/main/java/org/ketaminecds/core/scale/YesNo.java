package org.ketaminecds.core.scale;

/** An answer that was given; a question that was not asked has none. */
public enum YesNo {
  /** It is so. */
  YES("yes"),
  /** It is not so, and somebody asked. */
  NO("no");

  private final String label;

  YesNo(String label) {
    this.label = label;
  }

  /** The word used in answers. */
  public String label() {
    return label;
  }
}
