package org.ketaminecds.fhir.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** When an observation was made, as it says itself, or else when its result was given out. */
final class ObservedTime {

  private final IntakeDraft draft;

  ObservedTime(IntakeDraft draft) {
    this.draft = draft;
  }

  /** Its own time; or, where it has none, that of its issue, and of the day up to it. */
  Optional<When> of(Observation observation) {
    return own(observation).or(() -> issued(observation));
  }

  /** Whether only the time of its issue is known, and what was issued may be older. */
  boolean isThatOfIssue(Observation observation) {
    return own(observation).isEmpty() && issued(observation).isPresent();
  }

  private Optional<When> own(Observation observation) {
    Type effective = observation.getEffective();
    if (effective instanceof BaseDateTimeType time) {
      return draft.when(Optional.of(time));
    }
    if (effective instanceof Period period) {
      return of(period);
    }
    return effective instanceof Timing timing ? of(timing) : Optional.empty();
  }

  /** A result is given out some time after it was found. */
  private Optional<When> issued(Observation observation) {
    return draft.when(Optional.of(observation.getIssuedElement())).map(When::orEarlierThatDay);
  }

  /** As new as its end; what lies within it may be older or newer. */
  private Optional<When> of(Period period) {
    Optional<When> start = draft.when(Optional.of(period.getStartElement()));
    Optional<When> end = draft.when(Optional.of(period.getEndElement()));
    if (start.isPresent() && end.isPresent()) {
      return Optional.of(start.get().until(end.get()));
    }
    return end.or(() -> start.map(draft::goingOn));
  }

  private Optional<When> of(Timing timing) {
    List<When> events =
        timing.getEvent().stream()
            .flatMap(event -> draft.when(Optional.of(event)).stream())
            .toList();
    if (events.isEmpty()) {
      return timing.getRepeat().hasBoundsPeriod()
          ? of(timing.getRepeat().getBoundsPeriod())
          : Optional.empty();
    }
    When first = events.stream().min(Comparator.comparing(When::earliest)).orElseThrow();
    When last = events.stream().max(Comparator.comparing(When::latest)).orElseThrow();
    return Optional.of(first.until(last));
  }
}
