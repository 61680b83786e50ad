package org.ketaminecds.fhir.order;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** How long a timing goes on. */
final class Bounds {

  private static final long SECONDS_A_DAY = ChronoUnit.DAYS.getDuration().toSeconds();

  private Bounds() {}

  /** A start alone, which tells no length. */
  static boolean isOpen(TimingRepeatComponent repeat) {
    return repeat.getBounds() instanceof Period period && period.hasStart() && !period.hasEnd();
  }

  static Optional<Quantity> length(FhirQuantities quantities, TimingRepeatComponent repeat) {
    if (repeat.getBounds() instanceof Duration length) {
      return quantities.read(length, Dimension.DURATION) instanceof Read read
          ? Optional.of(read.quantity())
          : Optional.empty();
    }
    return repeat.getBounds() instanceof Period period
            && isToTheDay(period.getStartElement())
            && isToTheDay(period.getEndElement())
        ? days(period.getStartElement(), period.getEndElement())
            .map(days -> Quantity.of(days, Unit.DAY))
        : Optional.empty();
  }

  /**
   * The last day of a period belongs to it. With times, the days of the calendar and those of 24
   * hours have to be as many, but hours of one session over midnight are one day.
   */
  private static Optional<Long> days(DateTimeType start, DateTimeType end) {
    long calendar = ChronoUnit.DAYS.between(day(start), day(end)) + 1;
    if (!hasTime(start) || !hasTime(end)) {
      return Optional.of(calendar);
    }
    long seconds = ChronoUnit.SECONDS.between(time(start), time(end));
    long begun = -Math.floorDiv(-seconds, SECONDS_A_DAY);
    return begun == calendar || begun == 1 ? Optional.of(begun) : Optional.empty();
  }

  private static boolean isToTheDay(DateTimeType time) {
    return time.hasValue() && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) >= 0;
  }

  private static boolean hasTime(DateTimeType time) {
    return time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0;
  }

  private static LocalDate day(DateTimeType time) {
    return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay());
  }

  private static LocalDateTime time(DateTimeType time) {
    return day(time).atTime(time.getHour(), time.getMinute(), time.getSecond());
  }
}
