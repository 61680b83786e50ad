package org.ketaminecds.rules.view;

import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Refuses a blood pressure whose two values were swapped, or of which one is a slip: read so, a
 * pressure of 120 over 190 is no high one.
 */
final class BloodPressureCheck {

  private static final String SYSTOLIC = "systolic blood pressure";
  private static final String DIASTOLIC = "diastolic blood pressure";

  private BloodPressureCheck() {}

  /** Notes a problem if values of the same time cannot be of one heartbeat. */
  static void check(Problems problems, Map<Word, Observation> newest) {
    Optional<Observation> systolic = named(SYSTOLIC, newest);
    Optional<Observation> diastolic = named(DIASTOLIC, newest);
    if (systolic.isPresent()
        && diastolic.isPresent()
        && systolic.get().at().equals(diastolic.get().at())) {
      check(problems, systolic.get().value(), diastolic.get().value());
    }
  }

  private static void check(Problems problems, Quantity systolic, Quantity diastolic) {
    if (systolic.compareTo(diastolic) <= 0) {
      problems.add(
          Problem.of(
              "observations." + SYSTOLIC,
              "%s beside a diastolic one of %s".formatted(systolic, diastolic),
              "a systolic pressure above the diastolic one of the same time",
              "the two were swapped"));
      problems.add(
          Problem.of(
              "observations." + DIASTOLIC,
              "%s beside a systolic one of %s".formatted(diastolic, systolic),
              "a diastolic pressure below the systolic one of the same time",
              "the two were swapped"));
    }
  }

  private static Optional<Observation> named(String name, Map<Word, Observation> newest) {
    return newest.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
