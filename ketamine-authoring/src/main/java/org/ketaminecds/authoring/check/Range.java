package org.ketaminecds.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Line;

/**
 * The values of one figure that a condition lets through.
 *
 * @param low its lower end; empty if it has none
 * @param high its upper end; empty if it has none
 */
record Range(Optional<End> low, Optional<End> high) {

  /**
   * An end of a range.
   *
   * @param limit where it lies
   * @param isWithin whether the limit itself lies within the range
   * @param line the line that says so
   */
  record End(Quantity limit, boolean isWithin, Line line) {

    /** The end that a line or its contrary makes of a comparison; empty for other lines. */
    private static Optional<Side> of(Literal literal) {
      if (literal.part() instanceof Line.Comparison one) {
        return Optional.of(side(one, one.comparator(), one.limit(), literal.isDenied()));
      }
      return literal.part() instanceof Line.EventCount one
          ? Optional.of(
              side(one, one.comparator(), Quantity.of(one.limit(), Unit.ONE), literal.isDenied()))
          : Optional.empty();
    }

    private static Side side(Line line, Comparator sign, Quantity limit, boolean isDenied) {
      boolean above = sign == Comparator.ABOVE || sign == Comparator.AT_LEAST;
      boolean with = sign == Comparator.AT_LEAST || sign == Comparator.AT_MOST;
      return new Side(above != isDenied, new End(limit, with != isDenied, line));
    }
  }

  /** An end, and whether it is a lower one. */
  private record Side(boolean isLow, End end) {}

  /** What a figure is called, with how recent it must be; empty if a literal compares nothing. */
  static Optional<String> figure(Literal literal) {
    if (literal.part() instanceof Line.Comparison one) {
      return Optional.of(one.about() + " " + one.within().map(Object::toString).orElse(""));
    }
    return literal.part() instanceof Line.EventCount one
        ? Optional.of(one.about() + " " + one.within())
        : Optional.empty();
  }

  /** The range that literals about one figure leave together. */
  static Range of(List<Literal> literals) {
    List<Side> sides = literals.stream().flatMap(one -> End.of(one).stream()).toList();
    return new Range(
        ends(sides, true).reduce((one, other) -> stricter(one, other, 1)),
        ends(sides, false).reduce((one, other) -> stricter(one, other, -1)));
  }

  private static Stream<End> ends(List<Side> sides, boolean low) {
    return sides.stream().filter(side -> side.isLow() == low).map(Side::end);
  }

  private static End stricter(End one, End other, int direction) {
    int order = other.limit().compareTo(one.limit()) * direction;
    return order > 0 || (order == 0 && !other.isWithin()) ? other : one;
  }

  /** Whether it has both ends. */
  boolean isClosed() {
    return low.isPresent() && high.isPresent();
  }

  /** Whether its lower limit is above its upper one. */
  boolean isCrossed() {
    return isClosed() && low.orElseThrow().limit().compareTo(high.orElseThrow().limit()) > 0;
  }

  /** The units of its limits. */
  Stream<Unit> units() {
    return Stream.concat(low.stream(), high.stream()).map(end -> end.limit().unit());
  }

  /** Negative if this begins lower than another range. */
  int compareLow(Range other) {
    if (low.isEmpty() || other.low.isEmpty()) {
      return Boolean.compare(low.isPresent(), other.low.isPresent());
    }
    int order = low.get().limit().compareTo(other.low.get().limit());
    return order != 0 ? order : Boolean.compare(!low.get().isWithin(), !other.low.get().isWithin());
  }

  /** Negative if this ends lower than another range. */
  int compareHigh(Range other) {
    if (high.isEmpty() || other.high.isEmpty()) {
      return Boolean.compare(high.isEmpty(), other.high.isEmpty());
    }
    int order = high.get().limit().compareTo(other.high.get().limit());
    return order != 0 ? order : Boolean.compare(high.get().isWithin(), other.high.get().isWithin());
  }
}
