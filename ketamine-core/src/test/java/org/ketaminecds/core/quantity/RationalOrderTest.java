package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class RationalOrderTest {

  /** Numbers around the powers of two, so that products fall on both sides of 2^62 and 2^63. */
  @Provide
  Arbitrary<Long> aroundPowersOfTwo() {
    Arbitrary<Integer> exponents = Arbitraries.integers().between(0, 62);
    Arbitrary<Long> offsets = Arbitraries.longs().between(-3, 3);
    Arbitrary<Boolean> negative = Arbitraries.of(true, false);
    return Combinators.combine(exponents, offsets, negative)
        .as((exponent, offset, minus) -> (minus ? -1 : 1) * ((1L << exponent) + offset));
  }

  @Provide
  Arbitrary<Tuple2<Long, Long>> parts() {
    Arbitrary<Long> any = aroundPowersOfTwo();
    return Combinators.combine(any, any.filter(value -> value != 0))
        .as(Tuple::of)
        .withoutEdgeCases();
  }

  private static Rational fraction(Tuple2<Long, Long> parts) {
    return Rational.of(parts.get1(), parts.get2());
  }

  /** The order by its definition, without any short cut. */
  private static int ordered(Tuple2<Long, Long> left, Tuple2<Long, Long> right) {
    BigInteger leftDenominator = BigInteger.valueOf(left.get2());
    BigInteger rightDenominator = BigInteger.valueOf(right.get2());
    int sign = leftDenominator.signum() * rightDenominator.signum();
    BigInteger leftSide = BigInteger.valueOf(left.get1()).multiply(rightDenominator);
    BigInteger rightSide = BigInteger.valueOf(right.get1()).multiply(leftDenominator);
    return sign * leftSide.compareTo(rightSide);
  }

  @Property(tries = 5000)
  void the_short_cut_through_long_orders_as_big_integers_do(
      @ForAll("parts") Tuple2<Long, Long> left, @ForAll("parts") Tuple2<Long, Long> right) {
    assertThat(Integer.signum(fraction(left).compareTo(fraction(right))))
        .isEqualTo(ordered(left, right));
  }

  @Property
  void comparing_the_other_way_round_turns_the_sign(
      @ForAll("parts") Tuple2<Long, Long> left, @ForAll("parts") Tuple2<Long, Long> right) {
    assertThat(Integer.signum(fraction(left).compareTo(fraction(right))))
        .isEqualTo(-Integer.signum(fraction(right).compareTo(fraction(left))));
  }

  @Property
  void the_order_is_transitive(
      @ForAll("parts") Tuple2<Long, Long> one,
      @ForAll("parts") Tuple2<Long, Long> two,
      @ForAll("parts") Tuple2<Long, Long> three) {
    var sorted =
        java.util.stream.Stream.of(one, two, three).map(p -> fraction(p)).sorted().toList();
    assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
    assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(1));
    assertThat(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
  }

  @Property
  void comparing_as_equal_means_being_equal(
      @ForAll("parts") Tuple2<Long, Long> left, @ForAll("parts") Tuple2<Long, Long> right) {
    assertThat(fraction(left).compareTo(fraction(right)) == 0)
        .isEqualTo(fraction(left).equals(fraction(right)));
  }

  @Property
  void the_sign_of_a_difference_is_the_order(
      @ForAll("parts") Tuple2<Long, Long> left, @ForAll("parts") Tuple2<Long, Long> right) {
    assertThat(fraction(left).minus(fraction(right)).signum())
        .isEqualTo(Integer.signum(fraction(left).compareTo(fraction(right))));
  }
}
