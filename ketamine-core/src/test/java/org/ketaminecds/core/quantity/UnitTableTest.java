package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTableTest {

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void the_canonical_unit_measures_its_dimension_and_has_factor_1(Dimension dimension) {
    assertThat(dimension.canonicalUnit().dimension()).isEqualTo(dimension);
    assertThat(dimension.canonicalUnit().factor()).isEqualTo(Rational.ONE);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void every_unit_has_a_positive_size(Unit unit) {
    assertThat(unit.factor().signum()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void every_unit_is_found_by_its_symbol_and_by_its_ucum_code(Unit unit) {
    assertThat(Unit.find(unit.symbol())).contains(unit);
    assertThat(Unit.find(unit.ucumCode())).contains(unit);
  }

  @ParameterizedTest
  @EnumSource(value = Unit.class, mode = EnumSource.Mode.EXCLUDE, names = "ONE")
  void a_symbol_in_capitals_resembles_its_own_unit_only(Unit unit) {
    assertThat(Unit.resembling(unit.symbol().toUpperCase(Locale.ROOT))).contains(unit);
  }

  @Test
  void symbols_and_ucum_codes_are_unique() {
    assertThat(Stream.of(Unit.values()).map(Unit::symbol)).doesNotHaveDuplicates();
    assertThat(Stream.of(Unit.values()).map(Unit::ucumCode)).doesNotHaveDuplicates();
  }

  @Test
  void labels_of_dimensions_are_unique_and_take_the_right_article() {
    assertThat(Stream.of(Dimension.values()).map(Dimension::label)).doesNotHaveDuplicates();
    assertThat(Dimension.AMOUNT.phrase()).isEqualTo("an amount of drug");
    assertThat(Dimension.RATE.phrase()).isEqualTo("a rate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mg", "MG", "KG", "H", "M", "m", "Min", "mg/Kg", "mmhg", " kg", "kg "})
  void case_and_blanks_matter_when_a_unit_is_looked_up(String spelling) {
    assertThat(Unit.find(spelling)).isEmpty();
  }

  @Test
  void an_m_is_neither_guessed_to_be_a_minute_nor_a_month() {
    assertThat(Unit.resembling("m")).isEmpty();
  }
}
