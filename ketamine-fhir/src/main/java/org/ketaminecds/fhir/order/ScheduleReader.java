package org.ketaminecds.fhir.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;

/** Reads how often a session is given; each dosage instruction of an order must say the same. */
final class ScheduleReader {

  private static final Quantity DAY = Quantity.of(1, Unit.DAY);

  /** More sessions than any plan holds; it keeps the number within an int. */
  private static final Rational MOST = Rational.of(100_000, 1);

  static final String WANTED = "once a day for some days, or once every so many days";

  private final FhirQuantities quantities;

  ScheduleReader(FhirQuantities quantities) {
    this.quantities = quantities;
  }

  Schedule read(List<Instruction> instructions, Problems problems) {
    List<Schedule> schedules = new ArrayList<>();
    for (Instruction one : instructions) {
      Schedule schedule = read(one.path() + ".timing", one.dosage(), problems);
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
    TimingRefusals.add(path, dosage.getTiming(), problems);
    TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
    Optional<Quantity> every = every(path, repeat, problems);
    if (OpenDays.isOpen(dosage.getTiming())) {
      return Schedule.UNKNOWN;
    }
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

  /** From one session to the next; a time of the day alone is meant for every day in FHIR. */
  private Optional<Quantity> every(String path, TimingRepeatComponent repeat, Problems problems) {
    boolean range = repeat.hasFrequencyMax() || repeat.hasPeriodMax();
    if (!repeat.hasFrequency() && !repeat.hasPeriod() && !range) {
      return repeat.hasTimeOfDay() ? Optional.of(DAY) : Optional.empty();
    }
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
    Optional<Integer> sessions = number(repeat, every).filter(count -> count > 0);
    boolean apart = every.isPresent() || sessions.filter(count -> count == 1).isPresent();
    if (sessions.isEmpty() || !apart) {
      problems.add(Problem.of(path + ".repeat", "no number of sessions that is clear", WANTED));
      return Optional.empty();
    }
    return sessions;
  }

  /** A count, which a length beside it must not contradict, or what the length holds. */
  private Optional<Integer> number(TimingRepeatComponent repeat, Optional<Quantity> every) {
    Quantity each = every.orElse(DAY);
    Optional<Quantity> length = Bounds.length(quantities, repeat);
    if (!repeat.hasCount()) {
      return length.flatMap(time -> whole(time, each));
    }
    if (!repeat.getCountElement().hasValue()) {
      return Optional.empty();
    }
    int count = repeat.getCount();
    boolean lengthSaysNothing =
        !repeat.hasBounds() || Bounds.isOpen(repeat) || (count == 1 && every.isEmpty());
    return lengthSaysNothing || length.filter(time -> holds(time, count, each)).isPresent()
        ? Optional.of(count)
        : Optional.empty();
  }

  private static boolean holds(Quantity length, int count, Quantity each) {
    Rational times = times(length, each);
    return times.compareTo(Rational.of(count - 1L, 1)) > 0
        && times.compareTo(Rational.of(count, 1)) <= 0;
  }

  private static boolean isOne(PositiveIntType frequency) {
    return frequency.hasValue() && frequency.getValue() == 1;
  }

  /** What is shorter than the time from one session to the next holds one. */
  private static Optional<Integer> whole(Quantity length, Quantity each) {
    if (holds(length, 1, each)) {
      return Optional.of(1);
    }
    Rational times = times(length, each);
    return times.isInteger() && times.compareTo(MOST) <= 0
        ? Optional.of(times.toDecimal().intValueExact())
        : Optional.empty();
  }

  private static Rational times(Quantity length, Quantity each) {
    return length.canonicalValue().dividedBy(each.canonicalValue());
  }
}
