package org.ketaminecds.fhir.intake;

/** A part of a record that a system is asked for as a whole. */
public enum RecordPart {
  /** The list of problems: resources of type Condition. */
  PROBLEMS("problem list"),
  /** The list of medicines: resources of type MedicationRequest and MedicationStatement. */
  MEDICINES("medication list"),
  /** The list of allergies: resources of type AllergyIntolerance. */
  ALLERGIES("allergy list"),
  /** What was given to the patient: resources of type MedicationAdministration. */
  ADMINISTRATIONS("record of medicines given");

  private final String label;

  RecordPart(String label) {
    this.label = label;
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }
}
