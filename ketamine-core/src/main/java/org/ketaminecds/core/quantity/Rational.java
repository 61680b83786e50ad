package org.ketaminecds.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction, since 24.5 mg in 70 kg must be 0.35 mg/kg to the last digit.
 *
 * <p>Immutable and thread-safe. The denominator is positive and the fraction is in lowest terms, so
 * that equal values are equal objects.
 */
public final class Rational implements Comparable<Rational> {

  /** Nought. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  private static final int LONG_PRODUCT_BITS = 62;
  private static final int GREATEST_SCALE = 100;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The fraction of two integers. */
  public static Rational of(long numerator, long denominator) {
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * The exact value of a decimal.
   *
   * @throws ArithmeticException if its exponent is beyond any measurement, and would take much
   *     memory
   */
  public static Rational of(BigDecimal decimal) {
    if (Math.abs((long) decimal.scale()) > GREATEST_SCALE) {
      throw new ArithmeticException("Found a decimal with a scale of " + decimal.scale());
    }
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction of nothing: " + numerator + "/0");
    }
    if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? new Rational(numerator, denominator)
        : new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** As with big integers, for fractions that fit, which nearly all do. */
  private static Rational reduced(long numerator, long denominator) {
    long divisor = denominator;
    long rest = numerator;
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    if ((divisor < 0) != (denominator < 0)) {
      divisor = -divisor;
    }
    return new Rational(
        BigInteger.valueOf(numerator / divisor), BigInteger.valueOf(denominator / divisor));
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Rational times(Rational other) {
    return product(numerator, other.numerator, denominator, other.denominator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is nought
   */
  public Rational dividedBy(Rational other) {
    return product(numerator, other.denominator, denominator, other.numerator);
  }

  private static Rational product(
      BigInteger above, BigInteger times, BigInteger below, BigInteger divided) {
    if (above.bitLength() + times.bitLength() < LONG_PRODUCT_BITS
        && below.bitLength() + divided.bitLength() < LONG_PRODUCT_BITS
        && divided.signum() != 0) {
      return reduced(
          above.longValue() * times.longValue(), below.longValue() * divided.longValue());
    }
    return reduced(above.multiply(times), below.multiply(divided));
  }

  /** -1, 0 or 1 as this is negative, nought or positive. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether this is a whole number. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Whether a finite decimal can write this value. */
  public boolean isFiniteDecimal() {
    if (denominator.bitLength() < Long.SIZE) {
      return isFiniteDecimal(denominator.longValue());
    }
    BigInteger rest = denominator;
    rest = withoutFactor(rest, BigInteger.TWO);
    rest = withoutFactor(rest, FIVE);
    return rest.equals(BigInteger.ONE);
  }

  private static boolean isFiniteDecimal(long denominator) {
    long rest = denominator >> Long.numberOfTrailingZeros(denominator);
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest == 1;
  }

  private static BigInteger withoutFactor(BigInteger value, BigInteger factor) {
    BigInteger rest = value;
    BigInteger[] step = rest.divideAndRemainder(factor);
    while (step[1].signum() == 0) {
      rest = step[0];
      step = rest.divideAndRemainder(factor);
    }
    return rest;
  }

  /** This value rounded half up to the given number of significant digits, as a decimal. */
  public BigDecimal rounded(int significantDigits) {
    return new BigDecimal(numerator)
        .divide(
            new BigDecimal(denominator), new MathContext(significantDigits, RoundingMode.HALF_UP));
  }

  /**
   * This value as the decimal that writes it exactly.
   *
   * @throws ArithmeticException if no finite decimal can
   */
  public BigDecimal toDecimal() {
    if (denominator.equals(BigInteger.ONE)) {
      return new BigDecimal(numerator);
    }
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    for (BigInteger power = BigInteger.ONE; power.compareTo(rest) < 0; fives++) {
      power = power.multiply(FIVE);
    }
    if (!FIVE.pow(fives).equals(rest)) {
      throw new ArithmeticException("No finite decimal writes " + this + ".");
    }
    int scale = Math.max(twos, fives);
    BigInteger factor = FIVE.pow(scale - fives).shiftLeft(scale - twos);
    return new BigDecimal(numerator.multiply(factor), scale);
  }

  @Override
  public int compareTo(Rational other) {
    if (numerator.bitLength() + other.denominator.bitLength() < LONG_PRODUCT_BITS
        && other.numerator.bitLength() + denominator.bitLength() < LONG_PRODUCT_BITS) {
      return Long.compare(
          numerator.longValue() * other.denominator.longValue(),
          other.numerator.longValue() * denominator.longValue());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The fraction as numerator, slash and denominator, or the integer alone. */
  @Override
  public String toString() {
    return isInteger() ? text(numerator) : text(numerator) + "/" + text(denominator);
  }

  /** A long is written with far less garbage, and this is written for every figure of a case. */
  private static String text(BigInteger integer) {
    return integer.bitLength() < Long.SIZE
        ? Long.toString(integer.longValue())
        : integer.toString();
  }
}
