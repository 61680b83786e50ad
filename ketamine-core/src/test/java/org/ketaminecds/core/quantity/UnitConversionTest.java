package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConversionTest {

  @ParameterizedTest
  @CsvSource({
    "5 ug/kg/min, 0.3 mg/kg/h",
    "0.3 mg/kg/h, 5 ug/kg/min",
    "5 ug/kg/h, 0.005 mg/kg/h",
    "0.01 mg/kg/min, 0.6 mg/kg/h",
    "1 mg/min, 60 mg/h",
    "500 ug/min, 30 mg/h",
    "500 ug/h, 0.5 mg/h",
    "350 ug/kg, 0.35 mg/kg",
    "250 ug, 0.25 mg",
    "0.1 g, 100 mg",
    "154 lb, 69.85322498 kg",
    "50 ug/mL, 0.05 mg/mL",
    "90 s, 0.025 h",
    "45 min, 0.75 h",
    "4 d, 96 h",
    "12 wk, 84 d",
    "12 wk, 2016 h",
    "1 mo, 30.4375 d",
    "12 mo, 1 y",
    "1 y, 365.25 d"
  })
  void a_conversion_is_exact(String given, String wanted) {
    Quantity expected = Quantity.parse(wanted);
    assertThat(Quantity.parse(given).in(expected.unit())).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Tuple2<Unit, Unit>> unitsOfOneDimension() {
    return UnitPairs.ofOneDimension();
  }

  @Property
  void a_conversion_there_and_back_changes_nothing(
      @ForAll("unitsOfOneDimension") Tuple2<Unit, Unit> units, @ForAll int number) {
    Quantity quantity = Quantity.of(number, units.get1());
    Quantity converted = quantity.in(units.get2());
    assertThat(converted).isEqualByComparingTo(quantity);
    assertThat(converted.in(units.get1())).isEqualTo(quantity);
  }
}
