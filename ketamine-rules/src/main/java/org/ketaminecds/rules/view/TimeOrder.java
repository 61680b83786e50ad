package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.Optional;

/** The order in time of two statements about the same. */
final class TimeOrder {

  private TimeOrder() {}

  /** Whether one of two was made after the other, as far as their times tell. */
  static boolean isKnown(Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** Whether a statement takes the place of an earlier one; of two that agree, a date says more. */
  static boolean replaces(Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
    return one.isPresent() && other.map(at -> one.get().isAfter(at)).orElse(true);
  }
}
