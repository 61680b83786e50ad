package org.ketaminecds.fhir.answer;

import org.ketaminecds.core.assessment.Reason;

/** A line of a condition beside what the case holds. */
final class ReasonText {

  private ReasonText() {}

  static String of(Reason reason) {
    return reason.found().isEmpty()
        ? reason.required()
        : reason.required() + "; found " + reason.found();
  }
}
