package org.ketaminecds.rules.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;

/** Windows of time that end now, counted on the calendar; from a day on, in whole days. */
final class Calendar {

  private Calendar() {}

  static boolean isWithin(LocalDateTime time, Window window, LocalDateTime now) {
    LocalDateTime start = start(window, now);
    boolean byTheDay = window.unit() != Unit.MINUTE && window.unit() != Unit.HOUR;
    LocalDateTime first = byTheDay ? start.toLocalDate().atStartOfDay() : start;
    return !time.isAfter(now) && !time.isBefore(first);
  }

  static LocalDateTime start(Window window, LocalDateTime now) {
    int amount = window.amount();
    if (window.unit() == Unit.YEAR || window.unit() == Unit.MONTH) {
      return monthsBefore(now, window.unit() == Unit.YEAR ? 12L * amount : amount);
    }
    long minutes =
        switch (window.unit()) {
          case MINUTE -> 1;
          case HOUR -> 60;
          case DAY -> 24 * 60;
          case WEEK -> 7 * 24 * 60;
          default -> throw new IllegalArgumentException(window.toString());
        };
    return now.minus(amount * minutes, ChronoUnit.MINUTES);
  }

  /** The same day of an earlier month, or its last day if it is shorter. */
  private static LocalDateTime monthsBefore(LocalDateTime now, long months) {
    long month = now.getYear() * 12L + now.getMonthValue() - 1 - months;
    YearMonth then = YearMonth.of((int) Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    LocalDate day = then.atDay(Math.min(now.getDayOfMonth(), then.lengthOfMonth()));
    return day.atTime(now.toLocalTime());
  }
}
