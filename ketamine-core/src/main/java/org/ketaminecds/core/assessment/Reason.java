package org.ketaminecds.core.assessment;

/**
 * One line of a condition beside what the case holds.
 *
 * <p>{@link #toString()} leaves out what the case holds, so that a log shows no patient value.
 *
 * @param required the line of the condition, such as "infusion rate > 2 mg/kg/h"
 * @param found what the case holds, such as "≈2.143 mg/kg/h (150 mg/h at 70 kg)"
 */
public record Reason(String required, String found) {

  @Override
  public String toString() {
    return required;
  }
}
