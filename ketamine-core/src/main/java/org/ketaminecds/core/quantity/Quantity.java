package org.ketaminecds.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount with its unit, such as 0.35 mg/kg/h.
 *
 * <p>Two quantities are equal when value and unit are equal; {@link #compareTo(Quantity)} asks
 * whether they are the same amount, so 60 min and 1 h are not equal but compare as 0. Immutable and
 * thread-safe.
 *
 * @param value the number in front of the unit
 * @param unit the unit
 */
public record Quantity(Rational value, Unit unit) implements Comparable<Quantity> {

  private static final Pattern WRITTEN =
      Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)\\s*(.*)");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+.*");
  private static final int SHOWN_DIGITS = 4;

  /**
   * The quantity of a decimal number and a unit.
   *
   * @param number a decimal such as "0.35"
   * @throws NumberFormatException if the number is not a decimal
   */
  public static Quantity of(String number, Unit unit) {
    return new Quantity(Rational.of(new BigDecimal(number)), unit);
  }

  /** The quantity of a whole number and a unit. */
  public static Quantity of(long number, Unit unit) {
    return new Quantity(Rational.of(number, 1), unit);
  }

  /**
   * Reads a number with its unit, such as "0.35 mg/kg/h", "22mg/h" or "3 months".
   *
   * @throws QuantityFormatException if there is no number, no unit or an unknown unit
   */
  public static Quantity parse(String text) {
    String trimmed = text.strip();
    if (DECIMAL_COMMA.matcher(trimmed).matches()) {
      throw new QuantityFormatException(
          text, "a number with a decimal point", Optional.of(trimmed.replaceFirst(",", ".")));
    }
    Matcher matcher = WRITTEN.matcher(trimmed);
    if (!matcher.matches()) {
      throw new QuantityFormatException(
          text, "a number and a unit, such as 70 kg", Optional.empty());
    }
    String spelling = matcher.group(2);
    Optional<Unit> unit = Unit.find(spelling);
    if (unit.isEmpty()) {
      throw new QuantityFormatException(
          text,
          "a unit that is known",
          Unit.resembling(spelling).map(near -> matcher.group(1) + " " + near.symbol()));
    }
    return of(matcher.group(1), unit.get());
  }

  /**
   * Reads a number with a unit of the given dimension.
   *
   * @throws QuantityFormatException if it cannot be read, or measures something else
   */
  public static Quantity parse(String text, Dimension dimension) {
    Quantity quantity = parse(text);
    if (quantity.dimension() != dimension) {
      throw new QuantityFormatException(text, wanted(dimension), suggestion(quantity, dimension));
    }
    return quantity;
  }

  private static String wanted(Dimension dimension) {
    String symbol = dimension.canonicalUnit().symbol();
    return "a "
        + dimension.label()
        + (symbol.isEmpty() ? ", a plain number" : ", such as 1 " + symbol);
  }

  private static Optional<String> suggestion(Quantity found, Dimension wanted) {
    if (found.dimension() == Dimension.COUNT) {
      return Optional.of(found.number() + " " + wanted.canonicalUnit().symbol());
    }
    if (found.dimension() == Dimension.CONCENTRATION) {
      return Optional.of(
          "the strength of the solution was entered; give the " + wanted.label() + " instead");
    }
    return Optional.empty();
  }

  /** What this quantity measures. */
  public Dimension dimension() {
    return unit.dimension();
  }

  /** The number of canonical units of its dimension, for exact comparison. */
  public Rational canonicalValue() {
    return unit.factor().equals(Rational.ONE) ? value : value.times(unit.factor());
  }

  /**
   * The same amount in another unit of the same dimension.
   *
   * @throws IllegalArgumentException if the unit measures something else
   */
  public Quantity in(Unit other) {
    if (other.dimension() != dimension()) {
      throw new IllegalArgumentException(mismatch(other.dimension()));
    }
    return new Quantity(canonicalValue().dividedBy(other.factor()), other);
  }

  /**
   * The sum, in the unit of this quantity.
   *
   * @throws IllegalArgumentException if the other measures something else
   */
  public Quantity plus(Quantity other) {
    return new Quantity(value.plus(other.in(unit).value), unit);
  }

  /** Whether the amount is more than nothing. */
  public boolean isPositive() {
    return value.signum() > 0;
  }

  /**
   * Compares amounts, whatever their units.
   *
   * @throws IllegalArgumentException if the other measures something else
   */
  @Override
  public int compareTo(Quantity other) {
    if (other.dimension() != dimension()) {
      throw new IllegalArgumentException(mismatch(other.dimension()));
    }
    return unit == other.unit
        ? value.compareTo(other.value)
        : canonicalValue().compareTo(other.canonicalValue());
  }

  private String mismatch(Dimension other) {
    return "A %s (%s) cannot be used as a %s.".formatted(dimension().label(), this, other.label());
  }

  private String number() {
    if (value.isFiniteDecimal()) {
      BigDecimal exact = value.toDecimal().stripTrailingZeros();
      if (exact.precision() <= 3 * SHOWN_DIGITS) {
        return exact.toPlainString();
      }
    }
    return "≈" + value.rounded(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The number and the unit; a number that is rounded for display starts with "≈". */
  @Override
  public String toString() {
    String symbol = unit.symbol();
    return switch (unit) {
      case ONE -> number();
      case PERCENT_SIGN, PER_MINUTE -> number() + symbol;
      default -> number() + " " + symbol;
    };
  }
}
