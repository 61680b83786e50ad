package org.ketaminecds.authoring.patient;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.view.Window;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The one time as of which concrete patients stand, and the dates before it. */
final class AsOf {

  /** The day as of which the scenarios of the guidance stand. */
  static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 15, 23, 59);

  private static final LocalDateTime TODAY = TIME.toLocalDate().atStartOfDay();

  private AsOf() {}

  /** The earliest time within a span. */
  static LocalDateTime start(Window window) {
    int amount = window.amount();
    return switch (window.unit()) {
      case MINUTE -> TIME.minusMinutes(amount);
      case HOUR -> TIME.minusHours(amount);
      case DAY -> TODAY.minusDays(amount);
      case WEEK -> TODAY.minusWeeks(amount);
      case MONTH -> TODAY.minusMonths(amount);
      case YEAR -> TODAY.minusYears(amount);
      default -> throw new IllegalStateException("Found a window in " + window.unit().symbol());
    };
  }

  /** The spans in the order of their starts, the shortest first. */
  static List<Window> sorted(Map<Window, ?> windows) {
    return windows.keySet().stream().sorted(Comparator.comparing(AsOf::start).reversed()).toList();
  }

  /** What holds of spans as of this time, besides what holds as of every time. */
  static List<BooleanFormula> order(Map<Window, BooleanFormula> spans, Logic logic) {
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
  static Rational days(Window window) {
    long days = java.time.Duration.between(start(window), TIME).toDays();
    return Rational.of(days, 1);
  }

  /** A date that lies within just the spans it has to; today where none was asked for. */
  static Optional<LocalDateTime> date(Dated dated, Prover.Values values) {
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
        sorted.isEmpty() ? TODAY : start(sorted.get(sorted.size() - 1)).minusDays(1));
  }

  static LocalDateTime today() {
    return TIME.with(LocalTime.MIDNIGHT);
  }
}
