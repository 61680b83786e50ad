package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class QuantityComparisonTest {

  private static final Quantity LIMIT = Quantity.parse("0.35 mg/kg");

  private static Quantity perKilogram(String milligrams, String kilograms) {
    return new Quantity(
        Quantity.of(milligrams, Unit.MILLIGRAM)
            .value()
            .dividedBy(Quantity.of(kilograms, Unit.KILOGRAM).value()),
        Unit.MILLIGRAM_PER_KILOGRAM);
  }

  @Test
  void a_limit_of_0_35_mg_per_kg_is_not_exceeded_by_24_5_mg_in_70_kg() {
    assertThat(perKilogram("24.5", "70")).isEqualByComparingTo(LIMIT);
  }

  @Test
  void a_limit_of_0_35_mg_per_kg_is_exceeded_by_the_smallest_step_above_24_5_mg_in_70_kg() {
    assertThat(perKilogram("24.500000000000001", "70")).isGreaterThan(LIMIT);
    assertThat(perKilogram("24.499999999999999", "70")).isLessThan(LIMIT);
  }

  @Test
  void a_tenth_added_three_times_is_three_tenths() {
    Quantity tenth = Quantity.parse("0.1 mg/kg");
    assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Quantity.parse("0.3 mg/kg"));
  }

  @Test
  void an_hour_and_60_minutes_compare_as_the_same_and_are_not_equal() {
    Quantity hour = Quantity.parse("1 h");
    Quantity minutes = Quantity.parse("60 min");
    assertThat(hour).isEqualByComparingTo(minutes).isNotEqualTo(minutes);
  }

  @Test
  void a_smaller_number_of_a_larger_unit_may_be_more() {
    assertThat(Quantity.parse("1 mg/kg/min")).isGreaterThan(Quantity.parse("59 mg/kg/h"));
    assertThat(Quantity.parse("1 mg")).isGreaterThan(Quantity.parse("999 ug"));
    assertThat(Quantity.parse("61 min")).isGreaterThan(Quantity.parse("1 h"));
  }

  @Test
  void a_dose_never_meets_a_dose_per_weight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.parse("24.5 mg").compareTo(LIMIT))
        .withMessage(
            "Found 24.5 mg, an amount of drug; it cannot be used as a dose per body weight.");
  }

  @Test
  void a_body_weight_never_meets_an_amount_of_drug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.parse("1 kg").compareTo(Quantity.parse("1000 g")));
  }

  @Provide
  Arbitrary<Tuple2<Unit, Unit>> unitsOfOneDimension() {
    return UnitPairs.ofOneDimension();
  }

  @Provide
  Arbitrary<Tuple2<Unit, Unit>> unitsOfTwoDimensions() {
    return UnitPairs.ofTwoDimensions();
  }

  @Property
  void quantities_of_different_dimensions_are_never_compared_added_or_converted(
      @ForAll("unitsOfTwoDimensions") Tuple2<Unit, Unit> units) {
    Quantity one = Quantity.of(1, units.get1());
    Quantity other = Quantity.of(1, units.get2());
    assertThatIllegalArgumentException().isThrownBy(() -> one.compareTo(other));
    assertThatIllegalArgumentException().isThrownBy(() -> one.plus(other));
    assertThatIllegalArgumentException().isThrownBy(() -> one.in(units.get2()));
  }

  @Property
  void quantities_of_one_dimension_compare_as_their_canonical_values_do(
      @ForAll("unitsOfOneDimension") Tuple2<Unit, Unit> units,
      @ForAll short first,
      @ForAll short second) {
    Quantity one = Quantity.of(first, units.get1());
    Quantity other = Quantity.of(second, units.get2());
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.canonicalValue().compareTo(other.canonicalValue())))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    assertThat(one.plus(other)).isEqualByComparingTo(other.plus(one));
  }

  @Test
  void only_more_than_nothing_is_positive() {
    assertThat(Quantity.parse("0.000000000000001 mg").isPositive()).isTrue();
    assertThat(Quantity.parse("0 mg").isPositive()).isFalse();
    assertThat(Quantity.parse("-1 mg").isPositive()).isFalse();
  }
}
