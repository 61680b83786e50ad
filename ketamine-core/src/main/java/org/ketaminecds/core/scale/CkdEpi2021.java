package org.ketaminecds.core.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Rational;

/**
 * The equation CKD-EPI 2021 in decimals: 142 x min(Scr/k, 1)^a x max(Scr/k, 1)^-1.200 x 0.9938^age,
 * x 1.012 if female; k is 0.7 or 0.9 and a is -0.241 or -0.302 for women or men.
 */
final class CkdEpi2021 {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal FACTOR = new BigDecimal("142");
  private static final BigDecimal YEAR = new BigDecimal("0.9938");
  private static final BigDecimal FEMALE = new BigDecimal("1.012");
  private static final BigDecimal ABOVE = new BigDecimal("-1.200");

  private CkdEpi2021() {}

  /**
   * The filtration rate in mL/min/1.73 m2.
   *
   * @param creatinine in mg/dL
   */
  static BigDecimal rate(Rational creatinine, int age, Sex sex) {
    Rational knee = sex == Sex.FEMALE ? Rational.of(7, 10) : Rational.of(9, 10);
    BigDecimal below = new BigDecimal(sex == Sex.FEMALE ? "-0.241" : "-0.302");
    Rational ratio = creatinine.dividedBy(knee);
    BigDecimal exponent = ratio.compareTo(Rational.ONE) <= 0 ? below : ABOVE;
    BigDecimal rate =
        FACTOR
            .multiply(DecimalPower.of(ratio.rounded(DIGITS.getPrecision()), exponent), DIGITS)
            .multiply(YEAR.pow(age, DIGITS), DIGITS);
    return sex == Sex.FEMALE ? rate.multiply(FEMALE, DIGITS) : rate;
  }
}
