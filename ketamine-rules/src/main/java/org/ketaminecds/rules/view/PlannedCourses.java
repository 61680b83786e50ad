package org.ketaminecds.rules.view;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Schedule;

/**
 * The days on which the courses of a plan begin: the first now, each other an interval later.
 *
 * @param first when the first course begins
 * @param schedule how many there are, and how far apart, as far as it is stated
 */
record PlannedCourses(LocalDateTime first, Schedule schedule) {

  private static final Rational MONTHS_OF_A_YEAR = Rational.of(12, 1);

  /** How many there are; a plan is one course at least. */
  int stated() {
    return schedule.courses().orElse(1);
  }

  /** Whether it is known when each course begins. */
  boolean isTimed() {
    return stated() == 1 || schedule.interval().isPresent();
  }

  /**
   * How many courses are sure to have begun at the end of a day that is not before the first.
   *
   * <p>They begin in order, so halving their number again and again finds it, however many there
   * are.
   */
  int begunBy(LocalDate day) {
    if (stated() == 1 || schedule.interval().isEmpty()) {
      return 1;
    }
    Quantity interval = schedule.interval().get();
    int least = 1;
    int most = stated();
    while (least < most) {
      int middle = most - (most - least) / 2;
      if (hasBegun(middle - 1, interval, day)) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  /** Whole months are counted on the calendar, as windows are; any other time by the clock. */
  private boolean hasBegun(int intervals, Quantity interval, LocalDate day) {
    Rational passed = Rational.of(intervals, 1);
    Optional<Rational> months = months(interval).map(passed::times);
    if (months.isPresent()) {
      long until = first.toLocalDate().until(day).toTotalMonths() + 1;
      return months.get().compareTo(Rational.of(until, 1)) <= 0
          && !first
              .toLocalDate()
              .plusMonths(months.get().toDecimal().longValueExact())
              .isAfter(day);
    }
    long nanos = Duration.between(first, day.plusDays(1).atStartOfDay()).toNanos();
    Rational hours = Rational.of(nanos, Duration.ofHours(1).toNanos());
    return interval.in(Unit.HOUR).value().times(passed).compareTo(hours) < 0;
  }

  private static Optional<Rational> months(Quantity interval) {
    if (interval.unit() == Unit.YEAR && interval.value().isInteger()) {
      return Optional.of(interval.value().times(MONTHS_OF_A_YEAR));
    }
    return interval.unit() == Unit.MONTH && interval.value().isInteger()
        ? Optional.of(interval.value())
        : Optional.empty();
  }
}
