package org.ketaminecds.core.regimen;

import java.time.Duration;
import java.time.LocalDateTime;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/**
 * The local times from which and until which a step of a session runs.
 *
 * @param start when it begins
 * @param end when it ends, which is after the start
 */
public record ClockTimes(LocalDateTime start, LocalDateTime end) {

  /**
   * Refuses an end that is not after the start.
   *
   * @throws IllegalArgumentException if it ends before it starts, or as it starts
   */
  public ClockTimes {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "Found a start at %s and an end at %s, wanted an end after the start."
              .formatted(start, end));
    }
  }

  /** How long it runs, in h. */
  public Quantity length() {
    return Quantity.of(Duration.between(start, end).toSeconds(), Unit.SECOND).in(Unit.HOUR);
  }

  boolean takes(Quantity time) {
    return time.dimension() == Dimension.DURATION && time.compareTo(length()) == 0;
  }

  boolean isBefore(ClockTimes other) {
    return !end.isAfter(other.start);
  }

  boolean overlaps(ClockTimes other) {
    return !isBefore(other) && !other.isBefore(this);
  }

  /** Both times, such as "2026-11-24T09:00 until 2026-11-24T13:00". */
  @Override
  public String toString() {
    return start + " until " + end;
  }
}
