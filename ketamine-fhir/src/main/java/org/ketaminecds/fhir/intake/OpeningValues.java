package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /**
   * Of these diagnoses those that a value leaves open, which is then listed as the reason; or a
   * result that gave no value, which is listed already.
   *
   * @param hasResult whether there is a result of what is called so, read or not
   */
  Set<String> againstAbsenceOf(List<String> diagnoses, Predicate<String> hasResult) {
    List<OpenValue> limitsOfThese =
        limits.stream().filter(limit -> diagnoses.contains(limit.diagnosis())).toList();
    Set<String> open = new LinkedHashSet<>();
    limitsOfThese.stream()
        .filter(limit -> !isFound(limit.value()) && hasResult.test(limit.value()))
        .forEach(limit -> open.add(limit.diagnosis()));
    for (Found one : found) {
      List<OpenValue> exceeded =
          limitsOfThese.stream()
              .filter(limit -> limit.isExceeded(one.name(), one.value().value()))
              .toList();
      if (!exceeded.isEmpty()) {
        draft.notMapped(one.value().resource(), Reason.CONTRADICTED, against(one.name(), exceeded));
        exceeded.forEach(limit -> open.add(limit.diagnosis()));
      }
    }
    return open;
  }

  private boolean isFound(String name) {
    return found.stream().anyMatch(one -> one.name().equals(name));
  }

  private static String against(String value, List<OpenValue> exceeded) {
    return "no %s on the problem list; %s above %s"
        .formatted(
            exceeded.stream().map(OpenValue::diagnosis).collect(Collectors.joining(", ")),
            value,
            exceeded.get(0).above());
  }
}
