package org.ketaminecds.core.scale;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Powers of decimals, since binary fractions are not allowed here.
 *
 * <p>Right to 30 digits for bases from 0.001 to 1000 and exponents from -5 to 5.
 */
final class DecimalPower {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(50);
  private static final int HALVINGS = 8;
  private static final int PARTS = 1 << HALVINGS;

  private DecimalPower() {}

  /** The base, which is positive, to the power of the exponent. */
  static BigDecimal of(BigDecimal base, BigDecimal exponent) {
    return exponential(exponent.multiply(logarithm(base), DIGITS));
  }

  /** By roots close to 1, and there by ln x = 2 (z + z^3/3 + z^5/5 + ...), z = (x - 1)/(x + 1). */
  private static BigDecimal logarithm(BigDecimal number) {
    BigDecimal root = number;
    for (int halving = 0; halving < HALVINGS; halving++) {
      root = root.sqrt(DIGITS);
    }
    BigDecimal ratio = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), DIGITS);
    BigDecimal square = ratio.multiply(ratio, DIGITS);
    BigDecimal power = ratio;
    BigDecimal sum = BigDecimal.ZERO;
    for (int odd = 1; power.abs().compareTo(NEGLIGIBLE) > 0; odd += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(odd), DIGITS));
      power = power.multiply(square, DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(2L * PARTS), DIGITS);
  }

  /** By the series of a small part of the number, and a whole power of its sum. */
  private static BigDecimal exponential(BigDecimal number) {
    BigDecimal part = number.divide(BigDecimal.valueOf(PARTS), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int index = 1; term.abs().compareTo(NEGLIGIBLE) > 0; index++) {
      sum = sum.add(term);
      term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(index), DIGITS);
    }
    return sum.pow(PARTS, DIGITS);
  }
}
