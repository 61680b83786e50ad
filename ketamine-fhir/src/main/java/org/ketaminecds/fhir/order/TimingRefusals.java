package org.ketaminecds.fhir.order;

import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** Refuses what a timing can say of its sessions and a schedule has no place for. */
final class TimingRefusals {

  private TimingRefusals() {}

  static void add(String path, Timing timing, Problems problems) {
    BiConsumer<String, String> refuse =
        (part, found) -> problems.add(Problem.of(path + "." + part, found, ScheduleReader.WANTED));
    TimingRepeatComponent repeat = timing.getRepeat();
    if (timing.hasModifierExtension()) {
      refuse.accept("modifierExtension", "an extension that may change its meaning");
    }
    if (timing.hasEvent() && !OpenDays.areDates(timing)) {
      refuse.accept("event", "sessions by their dates, several on a day or none to the day");
    }
    if (isCodeAlone(timing) && !OpenDays.isOnce(timing)) {
      refuse.accept("code", Shown.concept(timing.getCode()));
    }
    if (repeat.hasCountMax()) {
      refuse.accept("repeat.countMax", "a range of numbers of sessions");
    }
    if (isMoreThanATimeEachDay(repeat)) {
      refuse.accept("repeat.timeOfDay", "times of the day beside each other or a frequency");
    }
    if (repeat.hasWhen() || repeat.hasOffset()) {
      refuse.accept("repeat.when", "a time by an event of the day");
    }
  }

  /**
   * Whether only a code tells how often.
   *
   * <p>Beside figures it says the same as they do in FHIR, so that one of the two may be read.
   */
  static boolean isCodeAlone(Timing timing) {
    TimingRepeatComponent repeat = timing.getRepeat();
    return timing.hasCode()
        && !hasFrequency(repeat)
        && !repeat.hasTimeOfDay()
        && !repeat.hasCount();
  }

  private static boolean isMoreThanATimeEachDay(TimingRepeatComponent repeat) {
    return repeat.getTimeOfDay().size() > 1 || (repeat.hasTimeOfDay() && hasFrequency(repeat));
  }

  private static boolean hasFrequency(TimingRepeatComponent repeat) {
    return repeat.hasFrequency() || repeat.hasPeriod();
  }
}
