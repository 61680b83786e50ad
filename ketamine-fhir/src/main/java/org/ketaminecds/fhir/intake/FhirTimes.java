package org.ketaminecds.fhir.intake;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Times of FHIR as local times of the place of treatment. */
final class FhirTimes {

  private final ZoneId zone;

  FhirTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The local time; a day without a time is its start, and so are a month and a year, which makes a
   * value older and never fresher than it is.
   */
  Optional<LocalDateTime> local(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (time.getPrecision()) {
          case YEAR -> LocalDate.of(time.getYear(), 1, 1).atStartOfDay();
          case MONTH -> LocalDate.of(time.getYear(), time.getMonth() + 1, 1).atStartOfDay();
          case DAY -> date(time).atStartOfDay();
          default -> LocalDateTime.ofInstant(time.getValue().toInstant(), zone);
        });
  }

  /** The day as it is written, in whatever zone. */
  static LocalDate date(BaseDateTimeType time) {
    return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay());
  }

  /** The last moment that a time may mean: the end of its day, month or year. */
  Optional<LocalDateTime> atTheLatest(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return Optional.empty();
    }
    LocalDateTime start = local(time).orElseThrow();
    return Optional.of(
        switch (time.getPrecision()) {
          case YEAR -> start.plusYears(1).minusNanos(1);
          case MONTH -> start.plusMonths(1).minusNanos(1);
          case DAY -> start.plusDays(1).minusNanos(1);
          default -> start;
        });
  }

  static boolean isToTheMinute(BaseDateTimeType time) {
    return time.hasValue() && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0;
  }

  static boolean isToTheDay(BaseDateTimeType time) {
    return time.hasValue() && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) >= 0;
  }
}
