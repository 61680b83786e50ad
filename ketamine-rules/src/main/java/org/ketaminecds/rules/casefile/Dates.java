package org.ketaminecds.rules.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.core.quantity.Unit;

/** Reads the dates of a case; a relative date such as "-30 d" counts back from asOf. */
final class Dates {

  private static final Pattern RELATIVE = Pattern.compile("(-?)\\s*(\\d{1,5})\\s*([a-z]+)");
  private static final Map<Unit, ChronoUnit> STEPS =
      Map.of(
          Unit.MINUTE, ChronoUnit.MINUTES,
          Unit.HOUR, ChronoUnit.HOURS,
          Unit.DAY, ChronoUnit.DAYS,
          Unit.WEEK, ChronoUnit.WEEKS,
          Unit.MONTH, ChronoUnit.MONTHS,
          Unit.YEAR, ChronoUnit.YEARS);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
  private static final String WANTED =
      "a date such as 2026-11-20 or 2026-11-20T09:30, or a time before asOf such as -30 d";

  private final Optional<LocalDateTime> asOf;

  /** Dates of a case that stands at this time; empty if that time could not be read. */
  Dates(Optional<LocalDateTime> asOf) {
    this.asOf = asOf;
  }

  /** Whether the time at which the case stands could be read. */
  boolean known() {
    return asOf.isPresent();
  }

  /** The time at which a case stands; a day stands for its end. */
  static Optional<LocalDateTime> asOf(CaseNode node) {
    String wanted = "a date such as 2026-11-23, or a local time such as 2026-11-23T09:30";
    return node.text(wanted)
        .flatMap(
            text -> {
              Optional<LocalDateTime> time =
                  time(text).or(() -> day(text).map(day -> day.atTime(END_OF_DAY)));
              if (time.isEmpty()) {
                node.wrong("\"" + text + "\"", wanted);
              }
              return time;
            });
  }

  /** A time of the clock on a day, before or after asOf. */
  static Optional<LocalDateTime> timeOfDay(CaseNode node) {
    String wanted = "a local time such as 2026-11-24T09:00";
    return node.text(wanted)
        .flatMap(
            text -> {
              Optional<LocalDateTime> time = time(text);
              if (time.isEmpty()) {
                node.wrong("\"" + text + "\"", wanted);
              }
              return time;
            });
  }

  /** A date of birth. */
  static Optional<LocalDate> birthDate(CaseNode node) {
    String wanted = "a date such as 1980-03-01";
    return node.text(wanted)
        .flatMap(
            text -> {
              Optional<LocalDate> day = day(text);
              if (day.isEmpty()) {
                node.wrong("\"" + text + "\"", wanted);
              }
              return day;
            });
  }

  /** A date, a time or a relative date; a day stands for its beginning. */
  Optional<LocalDateTime> moment(CaseNode node) {
    return node.text(WANTED).flatMap(text -> moment(node, text));
  }

  /** When something ended; of a day without a time its end, but nothing later than asOf. */
  Optional<LocalDateTime> end(CaseNode node) {
    return moment(node)
        .map(
            at -> {
              boolean isDay = at.equals(at.toLocalDate().atStartOfDay());
              LocalDateTime end = isDay ? at.toLocalDate().atTime(23, 59) : at;
              boolean isToday =
                  asOf.filter(now -> isSameDay(now, at) && now.isBefore(end)).isPresent();
              return isDay && isToday ? asOf.orElseThrow() : end;
            });
  }

  private static boolean isSameDay(LocalDateTime one, LocalDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate());
  }

  private Optional<LocalDateTime> moment(CaseNode node, String text) {
    Optional<LocalDateTime> absolute = time(text).or(() -> day(text).map(LocalDate::atStartOfDay));
    if (absolute.isPresent()) {
      return absolute;
    }
    Matcher relative = RELATIVE.matcher(text);
    Optional<ChronoUnit> step =
        relative.matches() ? Unit.find(relative.group(3)).map(STEPS::get) : Optional.empty();
    if (step.isEmpty()) {
      node.wrong("\"" + text + "\"", WANTED);
      return Optional.empty();
    }
    if (relative.group(1).isEmpty()) {
      node.wrong("\"" + text + "\"", WANTED, Optional.of("-" + text));
      return Optional.empty();
    }
    long count = Long.parseLong(relative.group(2));
    return asOf.map(time -> time.minus(count, step.get()));
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
