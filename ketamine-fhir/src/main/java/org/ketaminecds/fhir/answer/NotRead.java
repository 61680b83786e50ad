package org.ketaminecds.fhir.answer;

/**
 * Something of the patient's record that could not be used.
 *
 * @param reference the resource, such as "Observation/bp1"
 * @param reason why, for people; it may hold data of the patient
 */
public record NotRead(String reference, String reason) {

  /** The resource only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return reference;
  }
}
