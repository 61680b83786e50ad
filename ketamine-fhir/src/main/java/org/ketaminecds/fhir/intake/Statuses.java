package org.ketaminecds.fhir.intake;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Status codes that FHIR keeps in a concept. */
final class Statuses {

  private Statuses() {}

  /** The code, whatever its system, or nothing. */
  static String code(CodeableConcept status) {
    return status.getCoding().stream()
        .filter(Coding::hasCode)
        .map(Coding::getCode)
        .findFirst()
        .orElse("");
  }
}
