package org.ketaminecds.fhir.intake;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumeration;

/**
 * Status codes of resources.
 *
 * <p>An element that holds nothing but the reason why its value is absent is there to HAPI, and its
 * value is null.
 */
final class Statuses {

  private Statuses() {}

  /** The code, or "unknown" if there is none. */
  static String code(Enumeration<?> status) {
    return status.hasValue() ? status.getValueAsString() : "unknown";
  }

  /** The code, whatever its system, or nothing. */
  static String code(CodeableConcept status) {
    return status.getCoding().stream()
        .flatMap(coding -> Stream.ofNullable(coding.getCode()))
        .findFirst()
        .orElse("");
  }
}
