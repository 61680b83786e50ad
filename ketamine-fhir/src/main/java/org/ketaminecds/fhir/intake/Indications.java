package org.ketaminecds.fhir.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.intake.MeasuredValues.Measured;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Gathers the painful conditions, each once, with the longest duration that is known. */
final class Indications {

  private final IntakeDraft draft;
  private final Map<String, Optional<Quantity>> durations = new LinkedHashMap<>();
  private Optional<Quantity> score = Optional.empty();

  Indications(IntakeDraft draft) {
    this.draft = draft;
  }

  void add(String name, Optional<Quantity> duration) {
    durations.merge(name, duration, Indications::longer);
  }

  private static Optional<Quantity> longer(Optional<Quantity> one, Optional<Quantity> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) >= 0 ? one : other;
  }

  /**
   * Takes a pain score as that of the one painful condition, if it was asked on the day of the
   * case: a score of the case is the pain now, and belongs to a condition.
   */
  void score(Measured measured, String term) {
    boolean now =
        measured.at().filter(at -> at.toLocalDate().equals(draft.asOf().toLocalDate())).isPresent();
    if (now && durations.size() == 1) {
      score = Optional.of(measured.value());
      draft.sourced(term, measured.resource(), measured.how());
    } else {
      draft.notMapped(
          measured.resource(),
          Reason.NOT_READ,
          now
              ? "a pain score that belongs to one of %s painful conditions"
                  .formatted(durations.size())
              : "a pain score that is not of the day of the case");
    }
  }

  void finish() {
    durations.forEach(
        (name, duration) -> draft.builder().indication(new Indication(name, duration, score)));
  }
}
