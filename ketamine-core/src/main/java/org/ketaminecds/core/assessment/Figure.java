package org.ketaminecds.core.assessment;

/**
 * A figure that follows from the case, shown so that it can be checked.
 *
 * @param name such as "infusion rate"
 * @param value such as "≈2.143 mg/kg/h", or why it is not known
 * @param basis what it was computed from
 */
public record Figure(String name, String value, String basis) {

  /** The name only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return name;
  }
}
