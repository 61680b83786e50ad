package org.ketaminecds.core.guidance;

/**
 * A grade or a certainty in the guideline's own scheme, as published.
 *
 * @param value a value of the scheme, such as "B" or "low to moderate"
 * @param confirmed whether it was seen in print; if not it is shown with a question mark
 */
public record Grade(String value, boolean confirmed) {

  /** The value, with a question mark if it was not seen in print. */
  @Override
  public String toString() {
    return confirmed ? value : value + "?";
  }
}
