package org.ketaminecds.fhir.order;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Reads how often a session is given; each dosage instruction of an order must say the same. */
final class ScheduleReader {

  private static final Quantity DAY = Quantity.of(1, Unit.DAY);

  /** More sessions than any plan holds; it keeps the number within an int. */
  private static final Rational MOST = Rational.of(100_000, 1);

  private static final String WANTED = "once a day for some days, or once every so many days";

  private final FhirQuantities quantities;

  ScheduleReader(FhirQuantities quantities) {
    this.quantities = quantities;
  }

  Schedule read(List<Dosage> dosage, Problems problems) {
    List<Schedule> schedules = new ArrayList<>();
    for (int index = 0; index < dosage.size(); index++) {
      String path = "dosageInstruction[" + index + "].timing";
      Schedule schedule = read(path, dosage.get(index), problems);
      if (!schedule.equals(Schedule.UNKNOWN) && !schedules.contains(schedule)) {
        schedules.add(schedule);
      }
    }
    if (schedules.size() > 1) {
      problems.add(
          Problem.of(
              "dosageInstruction.timing", "timings that differ", "one schedule for all steps"));
    }
    return schedules.isEmpty() ? Schedule.UNKNOWN : schedules.get(0);
  }

  private Schedule read(String path, Dosage dosage, Problems problems) {
    TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
    Optional<Quantity> every = every(path, repeat, problems);
    Optional<Integer> sessions = sessions(path, repeat, every, problems);
    Optional<Extension> plan = CoursePlan.find(dosage);
    Optional<Integer> courses = plan.flatMap(CoursePlan::courses);
    Optional<Quantity> hours = plan.flatMap(one -> CoursePlan.hoursPerDay(quantities, one));
    if (every.filter(time -> time.compareTo(DAY) > 0).isEmpty()) {
      return new Schedule(
          hours, sessions, courses, plan.flatMap(one -> CoursePlan.interval(quantities, one)));
    }
    if (courses.isPresent()) {
      problems.add(
          Problem.of(path, "an interval both in the timing and in the course plan", "one of them"));
    }
    return new Schedule(hours, Optional.of(1), sessions, every);
  }

  /** From one session to the next. */
  private Optional<Quantity> every(String path, TimingRepeatComponent repeat, Problems problems) {
    if (!repeat.hasFrequency() && !repeat.hasPeriod()) {
      return Optional.empty();
    }
    boolean range = repeat.hasFrequencyMax() || repeat.hasPeriodMax();
    boolean once = !repeat.hasFrequency() || isOne(repeat.getFrequencyElement());
    Optional<Quantity> period =
        repeat.hasPeriod()
            ? Times.of(quantities, repeat.getPeriod(), repeat.getPeriodUnit())
            : Optional.empty();
    if (range || !once || period.filter(time -> time.compareTo(DAY) >= 0).isEmpty()) {
      problems.add(Problem.of(path + ".repeat", "another frequency", WANTED));
      return Optional.empty();
    }
    return period;
  }

  private Optional<Integer> sessions(
      String path, TimingRepeatComponent repeat, Optional<Quantity> every, Problems problems) {
    if (!repeat.hasCount() && !repeat.hasBounds()) {
      return Optional.empty();
    }
    Optional<Integer> sessions =
        repeat.hasCount()
            ? Optional.ofNullable(repeat.getCountElement().getValue())
            : length(repeat).flatMap(time -> whole(time, every.orElse(DAY)));
    boolean apart = every.isPresent() || sessions.filter(count -> count == 1).isPresent();
    if (sessions.filter(count -> count > 0).isEmpty() || !apart) {
      problems.add(Problem.of(path + ".repeat", "no number of sessions that is clear", WANTED));
      return Optional.empty();
    }
    return sessions;
  }

  private Optional<Quantity> length(TimingRepeatComponent repeat) {
    if (repeat.getBounds() instanceof Duration length) {
      return quantities.read(length, Dimension.DURATION) instanceof Read read
          ? Optional.of(read.quantity())
          : Optional.empty();
    }
    return repeat.getBounds() instanceof Period period
            && isDay(period.getStartElement())
            && isDay(period.getEndElement())
        ? Optional.of(Quantity.of(days(period.getStartElement(), period.getEndElement()), Unit.DAY))
        : Optional.empty();
  }

  private static boolean isOne(PositiveIntType frequency) {
    return frequency.hasValue() && frequency.getValue() == 1;
  }

  private static boolean isDay(DateTimeType time) {
    return time.hasValue() && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) >= 0;
  }

  private static Optional<Integer> whole(Quantity length, Quantity each) {
    Rational times = length.canonicalValue().dividedBy(each.canonicalValue());
    return times.isInteger() && times.compareTo(MOST) <= 0
        ? Optional.of(times.toDecimal().intValueExact())
        : Optional.empty();
  }

  /** The last day of a period belongs to it. */
  private static long days(DateTimeType start, DateTimeType end) {
    return ChronoUnit.DAYS.between(day(start), day(end)) + 1;
  }

  private static LocalDate day(DateTimeType time) {
    return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay());
  }
}
