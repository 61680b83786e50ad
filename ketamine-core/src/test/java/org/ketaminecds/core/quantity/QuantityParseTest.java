package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityParseTest {

  @ParameterizedTest
  @EnumSource(Unit.class)
  void each_unit_is_read_back_as_it_is_printed(Unit unit) {
    Quantity quantity = Quantity.of("12.5", unit);
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void each_unit_is_read_without_a_blank(Unit unit) {
    assertThat(Quantity.parse("12.5" + unit.symbol())).isEqualTo(Quantity.of("12.5", unit));
  }

  @ParameterizedTest
  @EnumSource(value = Unit.class, mode = EnumSource.Mode.EXCLUDE, names = "ONE")
  void each_unit_is_read_by_its_ucum_code(Unit unit) {
    assertThat(Quantity.parse("3 " + unit.ucumCode())).isEqualTo(Quantity.of(3, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "22mg/h, 22, MILLIGRAM_PER_HOUR",
    "0.35 mg/kg/hr, 0.35, MILLIGRAM_PER_KILOGRAM_HOUR",
    "5 mcg/kg/min, 5, MICROGRAM_PER_KILOGRAM_MINUTE",
    "5 µg/kg/min, 5, MICROGRAM_PER_KILOGRAM_MINUTE",
    "5 μg/kg/min, 5, MICROGRAM_PER_KILOGRAM_MINUTE",
    "154 lbs, 154, POUND",
    "3 months, 3, MONTH",
    "45 mins, 45, MINUTE",
    "128 mm Hg, 128, MILLIMETRE_OF_MERCURY",
    "3x ULN, 3, TIMES_ULN",
    "30 percent, 30, PERCENT_SIGN",
    "80 bpm, 80, PER_MINUTE",
    "1 point, 1, POINT"
  })
  void other_spellings_of_clinicians_are_read(String text, String number, Unit unit) {
    assertThat(Quantity.parse(text)).isEqualTo(Quantity.of(number, unit));
  }

  @Test
  void blanks_around_and_between_do_not_matter() {
    assertThat(Quantity.parse("  70 \t kg ")).isEqualTo(Quantity.of(70, Unit.KILOGRAM));
  }

  @Test
  void a_sign_is_kept() {
    assertThat(Quantity.parse("-5 mg")).isEqualTo(Quantity.of(-5, Unit.MILLIGRAM));
    assertThat(Quantity.parse("+5 mg")).isEqualTo(Quantity.of(5, Unit.MILLIGRAM));
  }

  @Test
  void trailing_noughts_do_not_make_another_quantity() {
    assertThat(Quantity.parse("0.350 mg/kg")).isEqualTo(Quantity.parse("0.35 mg/kg"));
  }

  @Test
  void a_number_alone_is_a_count() {
    assertThat(Quantity.parse("12")).isEqualTo(Quantity.of(12, Unit.ONE));
  }

  @Test
  void fifteen_digits_before_and_after_the_point_are_read_exactly() {
    Quantity read = Quantity.parse("123456789012345.123456789012345 mg");
    assertThat(read.value().toDecimal()).isEqualByComparingTo("123456789012345.123456789012345");
  }

  @Test
  void what_is_read_as_one_dimension_is_returned_as_it_was_written() {
    assertThat(Quantity.parse("154 lb", Dimension.BODY_WEIGHT))
        .isEqualTo(Quantity.of(154, Unit.POUND));
  }
}
