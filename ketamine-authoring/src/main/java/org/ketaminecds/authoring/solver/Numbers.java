package org.ketaminecds.authoring.solver;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ketaminecds.core.quantity.Rational;

/** Exact numbers of this library and of the solver, and whole numbers near them. */
public final class Numbers {

  private Numbers() {}

  static org.sosy_lab.common.rationals.Rational toSolver(Rational value) {
    return org.sosy_lab.common.rationals.Rational.ofString(value.toString());
  }

  static Rational ofSolver(org.sosy_lab.common.rationals.Rational value) {
    return whole(value.getNum()).dividedBy(whole(value.getDen()));
  }

  private static Rational whole(BigInteger value) {
    return Rational.of(new BigDecimal(value));
  }

  /** The greatest whole number that is not above a value. */
  public static Rational floor(Rational value) {
    org.sosy_lab.common.rationals.Rational exact = toSolver(value);
    BigInteger[] parts = exact.getNum().divideAndRemainder(exact.getDen());
    return whole(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  /** The least whole number that is not below a value. */
  public static Rational ceiling(Rational value) {
    return Rational.ZERO.minus(floor(Rational.ZERO.minus(value)));
  }
}
