package org.ketaminecds.fhir.intake;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

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

  /** The list in which a resource stands, if it stands in one. */
  static Optional<RecordPart> of(Resource resource) {
    return switch (resource.fhirType()) {
      case "Condition" -> Optional.of(PROBLEMS);
      case "MedicationRequest", "MedicationStatement" -> Optional.of(MEDICINES);
      case "AllergyIntolerance" -> Optional.of(ALLERGIES);
      case "MedicationAdministration" -> Optional.of(ADMINISTRATIONS);
      default -> Optional.empty();
    };
  }
}
