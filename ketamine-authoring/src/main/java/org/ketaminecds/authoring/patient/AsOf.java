package org.ketaminecds.authoring.patient;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.view.Window;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * The time as of which concrete patients stand, and the dates before it.
 *
 * @param time the time
 */
record AsOf(LocalDateTime time) {

  /** The day as of which the scenarios of the guidance stand. */
  private static final LocalDate USUAL = LocalDate.of(2026, 1, 15);

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  /** A time in each stretch of days in which the same is in force, the usual day first. */
  static List<AsOf> all(Day day) {
    List<LocalDate> days = new ArrayList<>();
    days.add(USUAL);
    TreeSet<LocalDate> ends = new TreeSet<>(day.ends().keySet());
    LocalDate after = LocalDate.MIN;
    for (LocalDate last : ends) {
      addUnlessUsual(days, after, last);
      after = last.plusDays(1);
    }
    if (!ends.isEmpty() && after.isAfter(USUAL)) {
      days.add(after);
    }
    return days.stream().map(one -> new AsOf(one.atTime(END_OF_DAY))).toList();
  }

  private static void addUnlessUsual(List<LocalDate> days, LocalDate first, LocalDate last) {
    if (USUAL.isBefore(first) || USUAL.isAfter(last)) {
      days.add(last);
    }
  }

  /** Says what is in force at this time. */
  List<BooleanFormula> inForce(Day day, Logic logic) {
    return day.ends().entrySet().stream()
        .map(
            end ->
                time.toLocalDate().isAfter(end.getKey())
                    ? logic.not(end.getValue())
                    : end.getValue())
        .toList();
  }

  LocalDateTime today() {
    return time.toLocalDate().atStartOfDay();
  }

  /** The earliest time within a span. */
  LocalDateTime start(Window window) {
    int amount = window.amount();
    return switch (window.unit()) {
      case MINUTE -> time.minusMinutes(amount);
      case HOUR -> time.minusHours(amount);
      case DAY -> today().minusDays(amount);
      case WEEK -> today().minusWeeks(amount);
      case MONTH -> today().minusMonths(amount);
      case YEAR -> today().minusYears(amount);
      default -> throw new IllegalStateException("Found a window in " + window.unit().symbol());
    };
  }

  /** The spans in the order of their starts, the shortest first. */
  List<Window> sorted(Map<Window, ?> windows) {
    return windows.keySet().stream().sorted(Comparator.comparing(this::start).reversed()).toList();
  }

  /** What holds of spans as of this time, besides what holds as of every time. */
  List<BooleanFormula> order(Map<Window, BooleanFormula> spans, Logic logic) {
    List<BooleanFormula> order = new ArrayList<>();
    List<Window> sorted = sorted(spans);
    for (int index = 1; index < sorted.size(); index++) {
      order.add(logic.implies(of(spans, sorted.get(index - 1)), of(spans, sorted.get(index))));
      if (start(sorted.get(index - 1)).equals(start(sorted.get(index)))) {
        order.add(logic.implies(of(spans, sorted.get(index)), of(spans, sorted.get(index - 1))));
      }
    }
    return order;
  }

  private static <T> T of(Map<Window, T> map, Window window) {
    return Optional.ofNullable(map.get(window)).orElseThrow();
  }

  /** How many whole days before this time still lie within a span. */
  Rational days(Window window) {
    long days = Duration.between(start(window), time).toDays();
    return Rational.of(days, 1);
  }

  /** A date that lies within just the spans it has to; today where none was asked for. */
  Optional<LocalDateTime> date(Dated dated, Prover.Values values) {
    if (!values.holds(dated.date())) {
      return Optional.empty();
    }
    List<Window> sorted = sorted(dated.spans());
    for (Window window : sorted) {
      if (values.holds(of(dated.spans(), window))) {
        return Optional.of(start(window));
      }
    }
    return Optional.of(
        sorted.isEmpty() ? today() : start(sorted.get(sorted.size() - 1)).minusDays(1));
  }
}
