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

  /** When the window of a case that stands at this time began. */
  public LocalDateTime start(LocalDateTime asOf) {
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
