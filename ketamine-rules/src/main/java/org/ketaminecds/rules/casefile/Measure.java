package org.ketaminecds.rules.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.Term;

/**
 * What sort of quantity a key of the case wants.
 *
 * @param dimension what it measures; empty where the check of the whole regimen judges it
 * @param wanted the words of an error, such as "an age such as 46 y"
 * @param likely the units that were probably meant where the unit was left out
 */
record Measure(Optional<Dimension> dimension, String wanted, List<Unit> likely) {

  static final Measure AGE = of(Dimension.DURATION, "an age such as 46 y", Unit.YEAR);
  static final Measure WEIGHT =
      of(
          Dimension.BODY_WEIGHT,
          "a weight with its unit, such as 70 kg or 154 lb",
          Unit.POUND,
          Unit.KILOGRAM);
  static final Measure TIME = of(Dimension.DURATION, "a time such as 4 h", Unit.HOUR, Unit.MINUTE);
  static final Measure LONG_TIME =
      of(Dimension.DURATION, "a time such as 12 wk or 3 y", Unit.WEEK, Unit.MONTH, Unit.YEAR);
  static final Measure SCORE = of(Dimension.SCORE, "a number of points, such as 7");
  static final Measure AMOUNT =
      of(Dimension.AMOUNT, "an amount of drug such as 80 mg", Unit.MILLIGRAM);
  static final Measure PERCENT =
      of(Dimension.PERCENT, "a percentage such as 40 %", Unit.PERCENT_SIGN);

  /** A dose of the regimen, whose check knows better what else was meant. */
  static final Measure DOSE =
      new Measure(
          Optional.empty(),
          "a dose such as 0.35 mg/kg or 25 mg",
          List.of(Unit.MILLIGRAM_PER_KILOGRAM, Unit.MILLIGRAM));

  /** A rate of the regimen, whose check knows better what else was meant. */
  static final Measure RATE =
      new Measure(
          Optional.empty(),
          "a rate such as 0.35 mg/kg/h or 25 mg/h",
          List.of(Unit.MILLIGRAM_PER_KILOGRAM_HOUR, Unit.MILLIGRAM_PER_HOUR));

  /**
   * Pain may grow, a pressure is taken against that of the air, and some scales reach below nought;
   * the vocabulary says which values of a scale are refused.
   */
  private static final Set<Dimension> BELOW_NOUGHT =
      Set.of(Dimension.PERCENT, Dimension.PRESSURE, Dimension.SCORE);

  private static Measure of(Dimension dimension, String wanted, Unit... likely) {
    return new Measure(Optional.of(dimension), wanted, List.of(likely));
  }

  /** What an observation of this name wants. */
  static Measure of(Term observation) {
    Dimension dimension = observation.dimension().orElse(Dimension.COUNT);
    return switch (dimension) {
      case MULTIPLE_OF_ULN ->
          // A bare number is a laboratory's own unit, so no unit can be suggested for it.
          of(
              dimension,
              "a multiple of the upper limit of normal, the value divided by the laboratory's"
                  + " limit, such as 1.5 xULN");
      case SCORE -> SCORE;
      case COUNT -> of(dimension, "a plain number");
      default -> {
        Unit unit = dimension.canonicalUnit();
        yield of(dimension, "a %s in %s".formatted(dimension.label(), unit.symbol()), unit);
      }
    };
  }

  /** The quantity that a node holds; if it is none of the wanted sort, a problem is noted. */
  Optional<Quantity> read(CaseNode node) {
    return node.text(wanted).flatMap(text -> read(node, text));
  }

  private Optional<Quantity> read(CaseNode node, String text) {
    Quantity quantity;
    try {
      quantity = Quantity.parse(text);
    } catch (QuantityFormatException malformed) {
      node.wrong(quoted(text), wanted, malformed.maybe());
      return Optional.empty();
    }
    if (quantity.value().signum() < 0 && !mayLieBelowNought(quantity)) {
      node.wrong(quoted(text), wanted + ", not below 0");
      return Optional.empty();
    }
    if (dimension.isPresent() && quantity.dimension() == dimension.get()) {
      return Optional.of(quantity);
    }
    if (quantity.dimension() == Dimension.COUNT) {
      return withoutUnit(node, text, quantity);
    }
    if (dimension.isEmpty()) {
      return Optional.of(quantity);
    }
    node.wrong("%s, %s".formatted(quoted(text), quantity.dimension().phrase()), wanted);
    return Optional.empty();
  }

  /** A bare number where points are wanted is read as points. */
  private boolean mayLieBelowNought(Quantity quantity) {
    Dimension meant =
        quantity.dimension() == Dimension.COUNT
            ? dimension.orElse(Dimension.COUNT)
            : quantity.dimension();
    return BELOW_NOUGHT.contains(meant);
  }

  private Optional<Quantity> withoutUnit(CaseNode node, String text, Quantity number) {
    if (dimension.equals(Optional.of(Dimension.SCORE))) {
      return Optional.of(new Quantity(number.value(), Unit.POINT));
    }
    String maybe =
        likely.stream()
            .flatMap(unit -> meant(number.value(), unit))
            .map(Quantity::toString)
            .collect(Collectors.joining(" or "));
    node.wrong(
        quoted(text) + ", a number without a unit",
        wanted,
        Optional.of(maybe).filter(guess -> !guess.isEmpty()));
    return Optional.empty();
  }

  /** A share such as 0.4 may be meant of the whole, and then it is 40 %. */
  private static Stream<Quantity> meant(Rational number, Unit unit) {
    Quantity asWritten = new Quantity(number, unit);
    boolean share =
        unit == Unit.PERCENT_SIGN && number.signum() > 0 && number.compareTo(Rational.ONE) <= 0;
    return share
        ? Stream.of(new Quantity(number.times(Rational.of(100, 1)), unit), asWritten)
        : Stream.of(asWritten);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
