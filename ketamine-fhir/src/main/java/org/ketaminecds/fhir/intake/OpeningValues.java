package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.fhir.intake.MeasuredValues.Measured;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.terminology.OpenValue;

/**
 * The measured values that speak against the absence of a diagnosis which a problem list does not
 * name, such as abnormal enzymes of the liver against that of its diseases.
 */
final class OpeningValues {

  private final IntakeDraft draft;
  private final List<OpenValue> limits;
  private final List<Found> found = new ArrayList<>();

  OpeningValues(IntakeDraft draft, List<OpenValue> limits) {
    this.draft = draft;
    this.limits = limits;
  }

  private record Found(String name, Measured value) {}

  void add(String name, Measured value) {
    found.add(new Found(name, value));
  }

  /** Of these diagnoses those that a value leaves open; the value is listed as the reason. */
  Set<String> againstAbsenceOf(Set<String> diagnoses) {
    Set<String> open = new LinkedHashSet<>();
    for (Found one : found) {
      List<OpenValue> exceeded =
          limits.stream()
              .filter(limit -> diagnoses.contains(limit.diagnosis()))
              .filter(limit -> limit.isExceeded(one.name(), one.value().value()))
              .toList();
      if (!exceeded.isEmpty()) {
        draft.notMapped(one.value().resource(), Reason.CONTRADICTED, against(one.name(), exceeded));
        exceeded.forEach(limit -> open.add(limit.diagnosis()));
      }
    }
    return open;
  }

  private static String against(String value, List<OpenValue> exceeded) {
    return "no %s on the problem list; %s above %s"
        .formatted(
            exceeded.stream().map(OpenValue::diagnosis).collect(Collectors.joining(", ")),
            value,
            exceeded.get(0).above());
  }
}
