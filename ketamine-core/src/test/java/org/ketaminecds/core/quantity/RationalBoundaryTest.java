package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RationalBoundaryTest {

  @Test
  void products_just_below_2_to_the_62_are_told_apart() {
    Rational smaller = Rational.of((1L << 31) - 1, 1L << 30);
    Rational larger = Rational.of(1L << 31, (1L << 30) + 1);
    // 2147483647 / 1073741824 against 2147483648 / 1073741825: they differ in the tenth digit.
    assertThat(smaller).isLessThan(Rational.of(2, 1));
    assertThat(larger).isLessThan(Rational.of(2, 1));
    assertThat(smaller).isGreaterThan(larger);
  }

  @Test
  void products_just_above_2_to_the_63_are_told_apart() {
    Rational smaller = Rational.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    assertThat(smaller).isLessThan(Rational.ONE);
    assertThat(smaller).isGreaterThan(Rational.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1));
  }

  @Test
  void the_least_long_is_smaller_than_every_other_fraction_of_longs() {
    assertThat(Rational.of(Long.MIN_VALUE, 1)).isLessThan(Rational.of(Long.MIN_VALUE + 1, 1));
    assertThat(Rational.of(Long.MIN_VALUE, -1)).isGreaterThan(Rational.of(Long.MAX_VALUE, 1));
  }

  @Test
  void a_negative_denominator_turns_the_sign() {
    assertThat(Rational.of(1, -2)).isEqualTo(Rational.of(-1, 2)).hasToString("-1/2");
    assertThat(Rational.of(-1, -2)).isEqualTo(Rational.of(1, 2));
  }

  @Test
  void nought_is_one_value_whatever_its_denominator() {
    assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
  }

  @Test
  void a_denominator_of_nought_is_refused() {
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_fraction_is_not_equal_to_another_kind_of_number() {
    assertThat(Rational.ONE.equals((Object) 1)).isFalse();
  }

  @Test
  void an_exponent_beyond_any_measurement_is_refused() {
    assertThat(Rational.of(new BigDecimal("1E100")).signum()).isEqualTo(1);
    assertThatThrownBy(() -> Rational.of(new BigDecimal("1E101")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(new BigDecimal("1E-2147483647")))
        .isInstanceOf(ArithmeticException.class);
  }
}
