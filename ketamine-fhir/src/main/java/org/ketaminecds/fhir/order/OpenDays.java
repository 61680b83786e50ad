package org.ketaminecds.fhir.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Timing;

/**
 * Timings that tell at most one session a day, and not on how many days. Doses and rates are read
 * then, and the number of sessions is not known.
 */
final class OpenDays {

  private static final Pattern ONCE =
      Pattern.compile("(?i)once|one[- ]time|continuous(ly)?|now|stat");

  private OpenDays() {}

  static boolean isOpen(Timing timing) {
    return areDates(timing) || timing.getRepeat().hasDayOfWeek() || isOnce(timing);
  }

  /** Whether sessions are told by their dates, each on a day of its own. */
  static boolean areDates(Timing timing) {
    List<DateTimeType> events = timing.getEvent();
    Set<String> days = new HashSet<>();
    return !events.isEmpty()
        && events.stream()
            .allMatch(
                event ->
                    event.getValueAsString() != null
                        && event.getValueAsString().length() >= "2026-11-28".length()
                        && days.add(event.getValueAsString().substring(0, "2026-11-28".length())));
  }

  /** Whether only a code tells how often, and that is once or without a pause. */
  static boolean isOnce(Timing timing) {
    return TimingRefusals.isCodeAlone(timing)
        && ONCE.matcher(Shown.concept(timing.getCode()).strip()).matches();
  }

  /** Hands on each part that leaves the days open, with what it says. */
  static void forEach(Timing timing, BiConsumer<String, String> taker) {
    if (areDates(timing)) {
      taker.accept("event", "sessions on %s dates".formatted(timing.getEvent().size()));
    }
    if (timing.getRepeat().hasDayOfWeek()) {
      taker.accept("repeat.dayOfWeek", "days of the week");
    }
    if (isOnce(timing)) {
      taker.accept("code", Shown.concept(timing.getCode()));
    }
  }
}
