package org.ketaminecds.rules.oracle;

import java.math.BigInteger;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** A fraction that is never reduced; the oracle's own arithmetic. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

  static Fraction of(long over, long under) {
    return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  /** A quantity in mg, kg, h, mmHg or whatever else its dimension is counted in. */
  static Fraction of(Quantity quantity) {
    Fraction number = read(quantity.value().toString());
    return quantity.unit().equals(quantity.dimension().canonicalUnit())
        ? number
        : number.times(size(quantity.unit()));
  }

  private static Fraction read(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Fraction(new BigInteger(text), BigInteger.ONE)
        : new Fraction(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  private static Fraction size(Unit unit) {
    return switch (unit) {
      case POUND -> of(45_359_237, 100_000_000);
      case GRAM -> of(1000, 1);
      case MICROGRAM,
          MICROGRAM_PER_KILOGRAM,
          MICROGRAM_PER_HOUR,
          MICROGRAM_PER_KILOGRAM_HOUR,
          MICROGRAM_PER_MILLILITRE ->
          of(1, 1000);
      case MILLIGRAM_PER_MINUTE, MILLIGRAM_PER_KILOGRAM_MINUTE -> of(60, 1);
      case MICROGRAM_PER_MINUTE, MICROGRAM_PER_KILOGRAM_MINUTE -> of(60, 1000);
      case SECOND -> of(1, 3600);
      case MINUTE -> of(1, 60);
      case DAY -> of(24, 1);
      case WEEK -> of(7 * 24, 1);
      case MONTH -> of(304_375 * 24, 10_000);
      case YEAR -> of(36_525 * 24, 100);
      default -> of(1, 1);
    };
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
