package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class RationalDecimalTest {

  @Property
  void a_decimal_comes_back_exactly(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal decimal) {
    Rational value = Rational.of(decimal);
    assertThat(value.isFiniteDecimal()).isTrue();
    assertThat(value.toDecimal()).isEqualByComparingTo(decimal);
  }

  @Property
  void a_fraction_is_a_finite_decimal_if_it_has_no_factor_but_two_and_five(
      @ForAll @IntRange(max = 12) int twos, @ForAll @IntRange(max = 12) int fives) {
    long denominator = (long) Math.pow(2, twos) * (long) Math.pow(5, fives);
    assertThat(Rational.of(1, denominator).isFiniteDecimal()).isTrue();
    assertThat(Rational.of(1, 3 * denominator).isFiniteDecimal()).isFalse();
  }

  @Test
  void a_fraction_of_more_digits_than_a_long_holds_is_a_finite_decimal_by_the_same_rule() {
    Rational tiny = Rational.of(new BigDecimal("1E-40"));
    assertThat(tiny.isFiniteDecimal()).isTrue();
    assertThat(tiny.toDecimal()).isEqualByComparingTo("1E-40");
    assertThat(tiny.dividedBy(Rational.of(3, 1)).isFiniteDecimal()).isFalse();
  }

  @Test
  void the_decimal_0_35_is_exactly_35_hundredths() {
    assertThat(Rational.of(new BigDecimal("0.35"))).isEqualTo(Rational.of(35, 100));
    assertThat(Rational.of(new BigDecimal("0.350"))).isEqualTo(Rational.of(7, 20));
  }

  @Test
  void a_decimal_with_an_exponent_is_exact() {
    assertThat(Rational.of(new BigDecimal("2E+3"))).isEqualTo(Rational.of(2000, 1));
    assertThat(Rational.of(new BigDecimal("2E-3"))).isEqualTo(Rational.of(1, 500));
  }

  @Test
  void a_third_has_no_exact_decimal() {
    assertThatThrownBy(() -> Rational.of(1, 3).toDecimal()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void rounding_is_half_up_at_the_last_significant_digit() {
    assertThat(Rational.of(22, 70).rounded(2)).isEqualByComparingTo("0.31");
    assertThat(Rational.of(22, 70).rounded(4)).isEqualByComparingTo("0.3143");
    assertThat(Rational.of(10005, 10000).rounded(4)).isEqualByComparingTo("1.001");
    assertThat(Rational.of(-10005, 10000).rounded(4)).isEqualByComparingTo("-1.001");
    assertThat(Rational.of(2, 3).rounded(1)).isEqualByComparingTo("0.7");
  }
}
