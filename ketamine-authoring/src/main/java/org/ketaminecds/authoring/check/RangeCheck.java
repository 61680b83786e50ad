package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ketaminecds.authoring.patient.GivenWords;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Finds ranges of two recommendations that adjoin badly.
 *
 * <p>Held against each other are recommendations of one source that differ in nothing but the range
 * of one figure. Two limits far apart, such as "below 90" and "above 140", are two alarms and leave
 * no gap; beside a range with both ends there should be no room for recommendations of one kind.
 */
final class RangeCheck {

  private final Predicate<GuidanceRule> looked;
  private final Written written;
  private final List<Remark> remarks = new ArrayList<>();

  private RangeCheck(Predicate<GuidanceRule> looked, Written written) {
    this.looked = looked;
    this.written = written;
  }

  /** What two recommendations must share for their ranges to be held against each other. */
  private record Band(int guideline, String figure, List<String> others, String metWhen) {}

  /** A recommendation with its range. */
  private record Placed(GuidanceRule rule, Range range) {}

  /** What is remarkable about pairs of which at least one is looked at. */
  static List<Remark> of(
      List<GuidanceRule> rules, Predicate<GuidanceRule> looked, Written written) {
    RangeCheck check = new RangeCheck(looked, written);
    Map<Band, List<Placed>> bands = new LinkedHashMap<>();
    for (GuidanceRule rule : rules) {
      List<Literal> parts = Literal.atOnce(rule.when());
      LimitCheck.byFigure(parts)
          .forEach(
              (figure, literals) ->
                  bands
                      .computeIfAbsent(band(rule, figure, parts), any -> new ArrayList<>())
                      .add(new Placed(rule, Range.of(literals))));
    }
    bands.values().forEach(check::neighbours);
    return check.remarks;
  }

  private static Band band(GuidanceRule rule, String figure, List<Literal> parts) {
    List<String> others =
        parts.stream()
            .filter(one -> !Range.figure(one).equals(Optional.of(figure)))
            .map(Literal::words)
            .sorted()
            .toList();
    String metWhen = rule.metWhen().map(Condition::text).map(List::toString).orElse("");
    return new Band(rule.guideline(), figure, others, metWhen);
  }

  private void neighbours(List<Placed> band) {
    List<Placed> sorted = new ArrayList<>(band);
    sorted.removeIf(one -> one.range().isCrossed());
    sorted.sort(
        (one, other) -> {
          int order = one.range().compareLow(other.range());
          return order != 0 ? order : one.range().compareHigh(other.range());
        });
    for (int index = 1; index < sorted.size(); index++) {
      neighbours(sorted.get(index - 1), sorted.get(index));
    }
  }

  private void neighbours(Placed lower, Placed upper) {
    Optional<Range.End> high = lower.range().high();
    Optional<Range.End> low = upper.range().low();
    if (high.isEmpty() || low.isEmpty() || !areInOrder(lower.range(), upper.range())) {
      return;
    }
    int order = high.get().limit().compareTo(low.get().limit());
    if (order > 0 || (order == 0 && high.get().isWithin() && low.get().isWithin())) {
      remark(Remark.Kind.OVERLAP, lower, upper, "where both apply");
    } else if (order == 0
        ? !high.get().isWithin() && !low.get().isWithin()
        : leavesRoom(lower, upper)) {
      remark(Remark.Kind.GAP, lower, upper, "where neither applies");
    }
  }

  /** A range within another one is a graver step, and ranges in several units are left alone. */
  private static boolean areInOrder(Range lower, Range upper) {
    return lower.compareLow(upper) < 0
        && lower.compareHigh(upper) < 0
        && Stream.concat(lower.units(), upper.units()).distinct().count() == 1;
  }

  private static boolean leavesRoom(Placed lower, Placed upper) {
    Recommendation one = lower.rule().recommendation();
    Recommendation other = upper.rule().recommendation();
    return (lower.range().isClosed() || upper.range().isClosed())
        && one.kind() == other.kind()
        && one.stage() == other.stage()
        && !isNextStep(lower.range().high().orElseThrow(), upper.range().low().orElseThrow());
  }

  /** What is written in steps has nothing between one step and the next; what is computed has. */
  private static boolean isNextStep(Range.End high, Range.End low) {
    if (!high.isWithin() || !low.isWithin()) {
      return false;
    }
    Rational room = low.limit().canonicalValue().minus(high.limit().canonicalValue());
    return step(low.line()).filter(step -> room.compareTo(step) <= 0).isPresent();
  }

  private static Optional<Rational> step(Line line) {
    if (line instanceof Line.Comparison one) {
      Word word = one.word();
      boolean isWritten =
          word.term().kind() == TermKind.OBSERVATION || GivenWords.areGiven(word.name());
      return isWritten ? word.step().map(Quantity::canonicalValue) : Optional.empty();
    }
    return Optional.of(Rational.ONE);
  }

  private void remark(Remark.Kind kind, Placed lower, Placed upper, String what) {
    Range.End high = lower.range().high().orElseThrow();
    Range.End low = upper.range().low().orElseThrow();
    boolean upperIsLater = upper.rule().index() > lower.rule().index();
    boolean atUpper = looked.test((upperIsLater ? upper : lower).rule()) == upperIsLater;
    Placed place = atUpper ? upper : lower;
    Placed neighbour = atUpper ? lower : upper;
    Range.End here = atUpper ? low : high;
    Range.End there = atUpper ? high : low;
    if (!looked.test(place.rule())) {
      return;
    }
    remarks.add(
        Remark.of(
            kind,
            written.condition(place.rule().position(), here.line().written()),
            "\"%s\" beside \"%s\" of %s, %s %s"
                .formatted(
                    here.line().written(),
                    there.line().written(),
                    neighbour.rule().recommendation().id(),
                    values(high.limit(), low.limit()),
                    what),
            "ranges that adjoin, each value in one of them",
            "one of the limits needs another sign or another value"));
  }

  private static String values(Quantity one, Quantity other) {
    int order = one.compareTo(other);
    if (order == 0) {
      return "with " + one;
    }
    return "with what lies between %s and %s"
        .formatted(order < 0 ? one : other, order < 0 ? other : one);
  }
}
