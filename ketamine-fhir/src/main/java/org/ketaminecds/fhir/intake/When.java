package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When something was so, as far as a record tells.
 *
 * <p>A day without a time has no order against a time within it, and neither has a month, a year or
 * a period against what lies within.
 *
 * @param at the time that stands in the case
 * @param earliest the first moment that may be meant
 * @param latest the last moment that may be meant
 */
record When(LocalDateTime at, LocalDateTime earliest, LocalDateTime latest) {

  /** A time that was told to the moment. */
  static When moment(LocalDateTime at) {
    return new When(at, at, at);
  }

  /** Whether it certainly came before the other. */
  boolean isBefore(When other) {
    return latest.isBefore(other.earliest);
  }

  /**
   * Tells what none of these certainly came after; what has no time may be newer than any. A record
   * may hold thousands, so each is held against one bound.
   */
  static Predicate<Optional<When>> newestBeside(Stream<Optional<When>> others) {
    Optional<LocalDateTime> bound =
        others.flatMap(Optional::stream).map(When::earliest).max(Comparator.naturalOrder());
    return one ->
        one.map(When::latest)
            .filter(latest -> bound.filter(latest::isBefore).isPresent())
            .isEmpty();
  }

  /** All that both may mean, and as new as the end. */
  When until(When end) {
    return new When(
        end.at,
        earliest.isBefore(end.earliest) ? earliest : end.earliest,
        latest.isAfter(end.latest) ? latest : end.latest);
  }

  /** The same, or any time of that day before it. */
  When orEarlierThatDay() {
    return new When(at, at.toLocalDate().atStartOfDay(), latest);
  }
}
