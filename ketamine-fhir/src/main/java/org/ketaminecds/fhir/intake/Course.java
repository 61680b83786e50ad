package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Condition;

/** Whether a problem holds at the time of a case. */
enum Course {
  /** It is active, or nothing is said against it. */
  GOES_ON,
  /** It is resolved, or ended. */
  OVER,
  /** It is quiet but not gone, or the record contradicts itself, or does not say when it ended. */
  OPEN;

  private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");

  /** Without symptoms now, and so neither there nor gone. */
  private static final Set<String> QUIET = Set.of("inactive", "remission");

  static Course of(Condition condition, LocalDateTime asOf) {
    String status = Statuses.code(condition.getClinicalStatus());
    Course byEnd = byEnd(condition, asOf);
    if (status.equals("resolved")) {
      return OVER;
    }
    if (QUIET.contains(status)) {
      return byEnd == OVER ? OVER : OPEN;
    }
    return ACTIVE.contains(status) && byEnd == OVER ? OPEN : byEnd;
  }

  private static Course byEnd(Condition condition, LocalDateTime asOf) {
    if (condition.hasAbatementDateTimeType()) {
      return byEnd(condition.getAbatementDateTimeType(), asOf);
    }
    if (condition.hasAbatementPeriod() && condition.getAbatementPeriod().hasEnd()) {
      return byEnd(condition.getAbatementPeriod().getEndElement(), asOf);
    }
    return condition.hasAbatement() ? OPEN : GOES_ON;
  }

  /** A month or year may end before the case or after it. */
  private static Course byEnd(BaseDateTimeType end, LocalDateTime asOf) {
    if (!end.hasValue()) {
      return OPEN;
    }
    boolean before =
        switch (end.getPrecision()) {
          case YEAR -> end.getYear() < asOf.getYear();
          case MONTH ->
              end.getYear() < asOf.getYear()
                  || (end.getYear() == asOf.getYear() && end.getMonth() + 1 < asOf.getMonthValue());
          default -> FhirTimes.date(end).compareTo(asOf.toLocalDate()) <= 0;
        };
    if (before) {
      return OVER;
    }
    return FhirTimes.isToTheDay(end) || end.getYear() > asOf.getYear() ? GOES_ON : OPEN;
  }
}
