package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuantityPrintTest {

  @Test
  void an_exact_number_is_shown_in_full() {
    assertThat(Quantity.of("0.350", Unit.MILLIGRAM_PER_KILOGRAM_HOUR)).hasToString("0.35 mg/kg/h");
    assertThat(Quantity.of(2112, Unit.MILLIGRAM)).hasToString("2112 mg");
    assertThat(Quantity.of(100, Unit.MILLIGRAM)).hasToString("100 mg");
    assertThat(Quantity.of(0, Unit.POINT)).hasToString("0 points");
    assertThat(Quantity.of("-12.5", Unit.PERCENT_SIGN)).hasToString("-12.5%");
    assertThat(Quantity.of(80, Unit.PER_MINUTE)).hasToString("80/min");
    assertThat(Quantity.of(3, Unit.ONE)).hasToString("3");
  }

  @Test
  void a_number_that_is_rounded_for_display_is_marked() {
    assertThat(new Quantity(Rational.of(150, 70), Unit.MILLIGRAM_PER_KILOGRAM_HOUR))
        .hasToString("≈2.143 mg/kg/h");
    assertThat(new Quantity(Rational.of(1, 7), Unit.HOUR)).hasToString("≈0.1429 h");
    assertThat(new Quantity(Rational.of(1, 3), Unit.HOUR)).hasToString("20 min");
    assertThat(new Quantity(Rational.of(3, 4), Unit.HOUR)).hasToString("0.75 h");
  }

  @Test
  void a_number_just_above_a_limit_is_marked_and_does_not_pass_for_the_limit() {
    Quantity above = new Quantity(Rational.of(2_000_001, 1_000_000), Unit.HOUR);
    assertThat(above).hasToString("2.000001 h");
    Quantity barelyAbove = new Quantity(Rational.of(6_000_001, 3_000_000), Unit.HOUR);
    assertThat(barelyAbove).hasToString("≈2 h");
  }

  @Test
  void twelve_digits_are_shown_exactly_and_thirteen_are_rounded() {
    assertThat(Quantity.of("123456.789012", Unit.MILLIGRAM)).hasToString("123456.789012 mg");
    assertThat(Quantity.of("123456.7890123", Unit.MILLIGRAM)).hasToString("≈123500 mg");
    assertThat(Quantity.of(123_456_789_012L, Unit.MILLIGRAM)).hasToString("123456789012 mg");
    assertThat(Quantity.of(1_234_567_890_123L, Unit.MILLIGRAM)).hasToString("≈1235000000000 mg");
  }

  @Test
  void a_rounded_number_is_not_read_back_as_if_it_were_exact() {
    String shown = new Quantity(Rational.of(1, 3), Unit.MILLIGRAM).toString();
    assertThatThrownBy(() -> Quantity.parse(shown)).isInstanceOf(QuantityFormatException.class);
  }

  @Property
  void a_number_without_the_mark_is_exact(
      @ForAll @IntRange(min = -100_000, max = 100_000) int numerator,
      @ForAll @IntRange(min = 1, max = 1000) int denominator) {
    Quantity quantity = new Quantity(Rational.of(numerator, denominator), Unit.MILLIGRAM);
    String shown = quantity.toString();
    if (!shown.startsWith("≈")) {
      assertThat(Quantity.parse(shown)).isEqualTo(quantity);
    }
    assertThat(
            shown.startsWith("≈")
                && quantity.value().isFiniteDecimal()
                && quantity.value().toDecimal().stripTrailingZeros().precision() <= 12)
        .as("an exact number is marked as rounded: %s", shown)
        .isFalse();
  }
}
