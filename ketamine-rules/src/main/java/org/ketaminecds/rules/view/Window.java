package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import org.ketaminecds.core.quantity.Unit;

/**
 * A span of time that ends with the case, counted on the calendar: within 12 months means since the
 * same day of last year.
 *
 * @param amount how many units
 * @param unit a unit of time
 */
public record Window(int amount, Unit unit) {

  /**
   * Whether a time lies in the window of a case that stands at another time; in a window of days or
   * more whole days count, since a date without a time stands for its day.
   */
  public boolean holds(LocalDateTime time, LocalDateTime asOf) {
    if (time.isAfter(asOf)) {
      return false;
    }
    LocalDateTime start = start(asOf);
    return (unit == Unit.MINUTE || unit == Unit.HOUR)
        ? !time.isBefore(start)
        : !time.toLocalDate().isBefore(start.toLocalDate());
  }

  private LocalDateTime start(LocalDateTime asOf) {
    return switch (unit) {
      case MINUTE -> asOf.minusMinutes(amount);
      case HOUR -> asOf.minusHours(amount);
      case DAY -> asOf.minusDays(amount);
      case WEEK -> asOf.minusWeeks(amount);
      case MONTH -> asOf.minusMonths(amount);
      case YEAR -> asOf.minusYears(amount);
      default -> throw new IllegalStateException("Found a window in " + unit.symbol());
    };
  }
}
