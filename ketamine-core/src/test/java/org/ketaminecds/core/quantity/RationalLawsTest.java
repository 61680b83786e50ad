package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalLawsTest {

  @Provide
  Arbitrary<Rational> fractions() {
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(-9, 9),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 61, 1L << 62));
    return Combinators.combine(numbers, numbers.filter(value -> value != 0))
        .as(Rational::of)
        .withoutEdgeCases();
  }

  @Property
  void addition_is_commutative(
      @ForAll("fractions") Rational left, @ForAll("fractions") Rational right) {
    assertThat(left.plus(right)).isEqualTo(right.plus(left));
  }

  @Property
  void addition_is_associative(
      @ForAll("fractions") Rational one,
      @ForAll("fractions") Rational two,
      @ForAll("fractions") Rational three) {
    assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
  }

  @Property
  void multiplication_is_commutative(
      @ForAll("fractions") Rational left, @ForAll("fractions") Rational right) {
    assertThat(left.times(right)).isEqualTo(right.times(left));
  }

  @Property
  void multiplication_is_associative(
      @ForAll("fractions") Rational one,
      @ForAll("fractions") Rational two,
      @ForAll("fractions") Rational three) {
    assertThat(one.times(two).times(three)).isEqualTo(one.times(two.times(three)));
  }

  @Property
  void multiplication_distributes_over_addition(
      @ForAll("fractions") Rational one,
      @ForAll("fractions") Rational two,
      @ForAll("fractions") Rational three) {
    assertThat(one.times(two.plus(three))).isEqualTo(one.times(two).plus(one.times(three)));
  }

  @Property
  void zero_and_one_are_neutral(@ForAll("fractions") Rational value) {
    assertThat(value.plus(Rational.ZERO)).isEqualTo(value);
    assertThat(value.times(Rational.ONE)).isEqualTo(value);
  }

  @Property
  void a_difference_undoes_a_sum(
      @ForAll("fractions") Rational left, @ForAll("fractions") Rational right) {
    assertThat(left.plus(right).minus(right)).isEqualTo(left);
  }

  @Property
  void a_quotient_undoes_a_product(
      @ForAll("fractions") Rational left, @ForAll("fractions") Rational right) {
    assumeThat(right.signum()).isNotZero();
    assertThat(left.times(right).dividedBy(right)).isEqualTo(left);
  }

  @Property
  void a_fraction_does_not_change_when_both_parts_are_scaled(
      @ForAll int numerator,
      @ForAll @IntRange(min = 1) int denominator,
      @ForAll @IntRange(min = 1) int scale) {
    Rational plain = Rational.of(numerator, denominator);
    Rational scaled = Rational.of((long) numerator * -scale, (long) denominator * -scale);
    assertThat(scaled).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
  }

  @Property
  void a_fraction_is_in_lowest_terms_with_a_positive_denominator(
      @ForAll("fractions") Rational value) {
    String[] parts = value.toString().split("/", -1);
    BigInteger numerator = new BigInteger(parts[0]);
    BigInteger denominator = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    assertThat(denominator.signum()).isPositive();
    assertThat(numerator.gcd(denominator)).isEqualTo(BigInteger.ONE);
  }
}
