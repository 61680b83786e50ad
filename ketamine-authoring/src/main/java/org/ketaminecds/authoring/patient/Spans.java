package org.ketaminecds.authoring.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;

/**
 * Tells which spans of time lie within each other whatever the day; a month is no fixed number of
 * days.
 */
final class Spans {

  private static final long MINUTES_OF_A_DAY = 24 * 60;
  private static final int MONTHS_OF_400_YEARS = 4800;
  private static final LocalDate ANY_MONTH = LocalDate.of(2000, 1, 1);

  private final Map<Long, Days> daysOfMonths = new HashMap<>();

  /** How many whole days a span has at least and at most. */
  record Days(long least, long most) {}

  /** Whether what lies within one span surely lies within the other, as of every time. */
  boolean surelyWithin(Window one, Window other) {
    if (sort(one) == sort(other)) {
      return size(one) <= size(other);
    }
    if (sort(other) == Unit.MINUTE) {
      // A span of days starts with its first day, which may be nearly a day earlier.
      return (days(one).most() + 1) * MINUTES_OF_A_DAY <= size(other);
    }
    return sort(one) == Unit.MINUTE
        ? size(one) <= days(other).least() * MINUTES_OF_A_DAY
        : days(one).most() <= days(other).least();
  }

  private static Unit sort(Window window) {
    return switch (window.unit()) {
      case MINUTE, HOUR -> Unit.MINUTE;
      case DAY, WEEK -> Unit.DAY;
      default -> Unit.MONTH;
    };
  }

  /** The number of minutes, days or months. */
  private static long size(Window window) {
    return switch (window.unit()) {
      case HOUR -> window.amount() * 60L;
      case WEEK -> window.amount() * 7L;
      case YEAR -> window.amount() * 12L;
      default -> window.amount();
    };
  }

  /** How many whole days a span has, which depends on the day where it is one of months. */
  Days days(Window window) {
    long size = size(window);
    return switch (sort(window)) {
      case MINUTE -> new Days(size / MINUTES_OF_A_DAY, size / MINUTES_OF_A_DAY);
      case DAY -> new Days(size, size);
      default -> daysOfMonths.computeIfAbsent(size, Spans::counted);
    };
  }

  private static Days counted(long months) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int month = 0; month < MONTHS_OF_400_YEARS; month++) {
      LocalDate first = ANY_MONTH.plusMonths(month);
      for (LocalDate day = first.withDayOfMonth(27);
          day.isBefore(first.plusMonths(1).plusDays(1));
          day = day.plusDays(1)) {
        long days = ChronoUnit.DAYS.between(day.minusMonths(months), day);
        least = Math.min(least, days);
        most = Math.max(most, days);
      }
    }
    return new Days(least, most);
  }
}
