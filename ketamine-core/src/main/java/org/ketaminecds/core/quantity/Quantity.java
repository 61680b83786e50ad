package org.ketaminecds.core.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)(?!\\d)\\s*(\\D.*)?");
  private static final Pattern COMMA = Pattern.compile("([+-]?)(\\d++),(\\d++)([^.,].*)?");
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+.*");
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
   * <p>A number alone is a count; {@link #parse(String, Dimension)} refuses it where a unit is
   * wanted.
   *
   * @throws QuantityFormatException if there is no number or an unknown unit
   */
  public static Quantity parse(String text) {
    return parse(text, () -> "a unit that is known");
  }

  private static Quantity parse(String text, Supplier<String> wanted) {
    String trimmed = text.strip();
    if (WITH_COMMA.matcher(trimmed).matches()) {
      throw new QuantityFormatException(
          text, "a number with a decimal point and no comma", withoutComma(trimmed));
    }
    Matcher matcher = WRITTEN.matcher(trimmed);
    if (!matcher.matches()) {
      throw new QuantityFormatException(
          text, "a number and a unit, such as 70 kg", Optional.empty());
    }
    String spelling = Objects.requireNonNullElse(matcher.group(2), "");
    Optional<Unit> unit = Unit.find(spelling);
    if (unit.isEmpty()) {
      throw new QuantityFormatException(
          text,
          wanted.get(),
          Unit.resembling(spelling).map(near -> matcher.group(1) + " " + near.symbol()));
    }
    return of(matcher.group(1), unit.get());
  }

  /** Both readings where a comma may stand between thousands: 1,000 mg is not always 1.000 mg. */
  private static Optional<String> withoutComma(String written) {
    Matcher comma = COMMA.matcher(written);
    if (!comma.matches()) {
      return Optional.empty();
    }
    String whole = comma.group(1) + comma.group(2);
    String digits = comma.group(3);
    String rest = Objects.requireNonNullElse(comma.group(4), "");
    String decimal = whole + "." + digits + rest;
    boolean thousands =
        digits.length() == 3 && comma.group(2).length() <= 3 && !comma.group(2).startsWith("0");
    return Optional.of(thousands ? whole + digits + rest + " or " + decimal : decimal);
  }

  /**
   * Reads a number with a unit of the given dimension.
   *
   * @throws QuantityFormatException if it cannot be read, or measures something else
   */
  public static Quantity parse(String text, Dimension dimension) {
    Quantity quantity = parse(text, () -> wanted(dimension));
    if (quantity.dimension() != dimension) {
      throw new QuantityFormatException(text, wanted(dimension), suggestion(quantity, dimension));
    }
    return quantity;
  }

  private static String wanted(Dimension dimension) {
    String symbol = dimension.canonicalUnit().symbol();
    return dimension.phrase() + (symbol.isEmpty() ? " without a unit" : ", such as 1 " + symbol);
  }

  private static Optional<String> suggestion(Quantity found, Dimension wanted) {
    if (found.dimension() == Dimension.COUNT) {
      return Optional.of(withUnit(found, wanted));
    }
    if (found.dimension() == Dimension.CONCENTRATION) {
      return Optional.of(
          "the strength of the solution was entered; give the " + wanted.label() + " instead");
    }
    return Optional.empty();
  }

  /** Names every unit that fits, since to propose one of them would be a guess at the dose. */
  private static String withUnit(Quantity number, Dimension wanted) {
    List<Unit> units = Stream.of(Unit.values()).filter(unit -> unit.dimension() == wanted).toList();
    return units.size() == 1
        ? new Quantity(number.value, units.get(0)).toString()
        : "%s with its unit, one of %s"
            .formatted(number, units.stream().map(Unit::symbol).collect(Collectors.joining(", ")));
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
    return other == unit ? this : new Quantity(canonicalValue().dividedBy(other.factor()), other);
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
    return "Found %s, %s; it cannot be used as %s."
        .formatted(this, dimension().phrase(), other.phrase());
  }

  private String number() {
    if (value.isInteger()) {
      String digits = value.toString();
      if (digits.length() <= 3 * SHOWN_DIGITS) {
        return digits;
      }
    }
    if (value.isFiniteDecimal()) {
      BigDecimal exact = value.toDecimal().stripTrailingZeros();
      if (exact.precision() <= 3 * SHOWN_DIGITS) {
        return exact.toPlainString();
      }
    }
    return "≈" + value.rounded(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * The number and the unit; a number that is rounded for display starts with "≈". Hours that are
   * no decimal and whole minutes are shown in minutes.
   */
  @Override
  public String toString() {
    if (unit == Unit.HOUR && !value.isFiniteDecimal() && in(Unit.MINUTE).value.isInteger()) {
      return in(Unit.MINUTE).toString();
    }
    String symbol = unit.symbol();
    return switch (unit) {
      case ONE -> number();
      case PERCENT_SIGN, PER_MINUTE -> number() + symbol;
      default -> number() + " " + symbol;
    };
  }
}
