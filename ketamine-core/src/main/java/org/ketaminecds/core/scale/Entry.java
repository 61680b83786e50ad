package org.ketaminecds.core.scale;

/**
 * A named value that went into a result or came up on the way to it.
 *
 * @param name such as "creatinine"
 * @param value in words, such as "1.2 mg/dL"
 */
public record Entry(String name, String value) {

  /** The name only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return name;
  }
}
