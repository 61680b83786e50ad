package org.ketaminecds.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityRefusalTest {

  private static QuantityFormatException refused(String text) {
    QuantityFormatException refusal =
        catchThrowableOfType(QuantityFormatException.class, () -> Quantity.parse(text));
    assertThat(refusal).as("refusal of \"%s\"", text).isNotNull();
    assertThat(refusal.found()).isEqualTo(text);
    return refusal;
  }

  private static QuantityFormatException refused(String text, Dimension dimension) {
    QuantityFormatException refusal =
        catchThrowableOfType(QuantityFormatException.class, () -> Quantity.parse(text, dimension));
    assertThat(refusal).as("refusal of \"%s\" as a %s", text, dimension.label()).isNotNull();
    return refusal;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "kg",
        "mg 5",
        ".5 mg",
        "5. mg",
        "--5 mg",
        "5-6 mg",
        "1e3 mg",
        "1/2 mg",
        "0x10 mg",
        "NaN mg",
        "Infinity mg",
        "≈0.31 mg/kg/h",
        "five mg",
        "5 mg extra",
        "5 mg 6",
        "1 000 mg",
        "0.3.5 mg",
        "5 mg\u0000",
        "٥ mg",
        "5 mg/kg/d",
        "5 m",
        "70 stone"
      })
  void what_is_no_number_with_a_known_unit_is_refused(String text) {
    refused(text);
  }

  @Test
  void an_unknown_unit_is_told_what_the_field_wants() {
    assertThat(refused("5 mg/kg/d", Dimension.RATE).wanted()).isEqualTo("a rate, such as 1 mg/h");
    assertThat(refused("5 mg/kg/d").wanted()).isEqualTo("a unit that is known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890123451", "0.1234567890123451", "70 1", "12.5 1", "1000000000000001 mg"})
  void digits_that_do_not_fit_are_never_cut_off_or_taken_as_a_unit(String text) {
    refused(text);
  }

  @Test
  void a_decimal_comma_is_refused_with_the_point_suggested() {
    assertThat(refused("0,35 mg/kg/h").maybe()).contains("0.35 mg/kg/h");
    assertThat(refused("24,5 mg").maybe()).contains("24.5 mg");
    assertThat(refused("-0,350 mg").maybe()).contains("-0.350 mg");
  }

  @Test
  void a_comma_that_may_stand_between_thousands_is_refused_with_both_readings() {
    assertThat(refused("1,000 mg").maybe()).contains("1000 mg or 1.000 mg");
    assertThat(refused("123,000 mg").maybe()).contains("123000 mg or 123.000 mg");
  }

  @Test
  void a_comma_that_cannot_stand_between_thousands_is_a_decimal_comma() {
    assertThat(refused("1234,567 mg").maybe()).contains("1234.567 mg");
    assertThat(refused("1,0000 mg").maybe()).contains("1.0000 mg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234.5 mg", "1,000,000 mg", "1,2,3 mg"})
  void a_comma_and_another_comma_or_point_are_refused_without_a_guess(String text) {
    assertThat(refused(text).maybe()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5 Mg, 5 mg",
    "5 MG/KG, 5 mg/kg",
    "70 KG, 70 kg",
    "70 Kg, 70 kg",
    "120 mmhg, 120 mmHg",
    "0.35 mg / kg / h, 0.35 mg/kg/h",
    "5 MCG/KG/MIN, 5 ug/kg/min",
    "2 xuln, 2 xULN",
    "70\u00a0kg, 70 kg",
    "70\u2009kg, 70 kg"
  })
  void a_unit_in_the_wrong_case_or_with_odd_blanks_is_suggested_and_not_used(
      String text, String maybe) {
    assertThat(refused(text).maybe()).contains(maybe);
  }

  @Test
  void an_unknown_unit_is_refused_without_a_guess() {
    QuantityFormatException refusal = refused("5 grains");
    assertThat(refusal.maybe()).isEmpty();
    assertThat(refusal.wanted()).isEqualTo("a unit that is known");
    assertThat(refusal)
        .hasMessage("Found \"5 grains\", wanted a unit that is known.")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_weight_without_a_unit_is_refused_and_may_have_been_pounds() {
    assertThat(refused("154", Dimension.BODY_WEIGHT))
        .hasMessage(
            "Found \"154\", wanted a body weight, such as 1 kg."
                + " Maybe 154 with its unit, one of kg, lb.");
  }

  @Test
  void a_rate_without_a_unit_is_refused_with_every_unit_that_fits() {
    assertThat(refused("5", Dimension.RATE_PER_WEIGHT).maybe())
        .contains("5 with its unit, one of mg/kg/h, mg/kg/min, ug/kg/h, ug/kg/min");
  }

  @Test
  void a_value_without_a_unit_gets_the_only_unit_there_is_suggested() {
    assertThat(refused("7", Dimension.SCORE).maybe()).contains("7 points");
    assertThat(refused("30", Dimension.PERCENT).maybe()).contains("30%");
    assertThat(refused("3", Dimension.MULTIPLE_OF_ULN).maybe()).contains("3 xULN");
  }

  @Test
  void a_rate_without_a_unit_of_time_is_a_dose_and_is_refused_as_a_rate() {
    assertThat(refused("0.35 mg/kg", Dimension.RATE_PER_WEIGHT))
        .hasMessage("Found \"0.35 mg/kg\", wanted a rate per body weight, such as 1 mg/kg/h.");
  }

  @Test
  void the_strength_of_a_solution_is_named_as_such() {
    assertThat(refused("4.8 mg/mL", Dimension.RATE_PER_WEIGHT).maybe())
        .contains(
            "the strength of the solution was entered; give the rate per body weight instead");
  }

  @Test
  void a_unit_where_a_plain_number_is_wanted_is_refused() {
    assertThat(refused("12 mg", Dimension.COUNT))
        .hasMessage("Found \"12 mg\", wanted a count without a unit.");
  }

  @Test
  void an_amount_is_announced_with_the_right_article() {
    assertThat(refused("3 h", Dimension.AMOUNT))
        .hasMessage("Found \"3 h\", wanted an amount of drug, such as 1 mg.");
  }
}
