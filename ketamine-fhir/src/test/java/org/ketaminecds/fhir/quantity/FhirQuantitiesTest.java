package org.ketaminecds.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

class FhirQuantitiesTest {

  private final FhirQuantities quantities = new FhirQuantities();

  private static org.hl7.fhir.r4.model.Quantity ucum(String value, String code) {
    return new org.hl7.fhir.r4.model.Quantity()
        .setValue(new BigDecimal(value))
        .setSystem(FhirQuantities.UCUM)
        .setCode(code);
  }

  @ParameterizedTest
  @CsvSource({
    "70, kg, BODY_WEIGHT, 70 kg",
    "154, [lb_av], BODY_WEIGHT, 154 lb",
    "70000, g, BODY_WEIGHT, 70 kg",
    "128, mm[Hg], PRESSURE, 128 mmHg",
    "5, ug/kg/min, RATE_PER_WEIGHT, 0.3 mg/kg/h",
    "4.8, mg/kg/d, RATE_PER_WEIGHT, 0.2 mg/kg/h",
    "0.025, g, AMOUNT, 25 mg",
    "72, {beats}/min, FREQUENCY, 72 /min",
    "1, /s, FREQUENCY, 60 /min",
    "98, %, PERCENT, 98 %",
    "12, {score}, SCORE, 12 points",
    "12, 1, SCORE, 12 points",
    "90, min, DURATION, 1.5 h"
  })
  void aUnitIsConvertedExactly(String value, String code, Dimension dimension, String expected) {
    assertThat(quantities.read(ucum(value, code), dimension))
        .isInstanceOfSatisfying(
            Read.class,
            read ->
                assertThat(read.quantity().compareTo(Quantity.parse(expected, dimension)))
                    .isZero());
  }

  @ParameterizedTest
  @CsvSource({
    "5, mL/h, RATE",
    "5, mg/mL, RATE",
    "5, mg, DOSE_PER_WEIGHT",
    "5, mg/kg, AMOUNT",
    "0.5, %, DOSE_PER_WEIGHT",
    "5, /h, RATE_PER_WEIGHT",
    "0.98, 1, PERCENT",
    "12, %, SCORE",
    "5, U/L, MULTIPLE_OF_ULN",
    "5, nonsense, PRESSURE",
    "70, cm, BODY_WEIGHT"
  })
  void whatMeasuresSomethingElseIsNotRead(String value, String code, Dimension dimension) {
    assertThat(quantities.read(ucum(value, code), dimension)).isInstanceOf(NotRead.class);
  }

  @Test
  void aNumberWithoutAUnitIsReadOnlyWhereThereIsNoneToMistake() {
    org.hl7.fhir.r4.model.Quantity bare = new org.hl7.fhir.r4.model.Quantity().setValue(12);

    assertThat(quantities.read(bare, Dimension.SCORE)).isInstanceOf(Read.class);
    assertThat(quantities.read(bare, Dimension.PRESSURE)).isInstanceOf(NotRead.class);
    assertThat(quantities.read(bare, Dimension.BODY_WEIGHT)).isInstanceOf(NotRead.class);
  }

  @Test
  void aPrintedUnitIsReadWhereThereIsNoCode() {
    assertThat(
            quantities.read(
                new org.hl7.fhir.r4.model.Quantity().setValue(128).setUnit("mmHg"),
                Dimension.PRESSURE))
        .isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ug, mg, AMOUNT",
    "mg, mg/kg, AMOUNT",
    "mg/kg/h, ug/kg/min, RATE_PER_WEIGHT",
    "mg/kg/d, mg/kg/h, RATE_PER_WEIGHT",
    "kg, lb, BODY_WEIGHT",
    "mm[Hg], kPa, PRESSURE",
    "h, min, DURATION"
  })
  void whatIsPrintedInAnotherUnitThanItsCodeIsNotRead(
      String code, String printed, Dimension dimension) {
    assertThat(quantities.read(ucum("5", code).setUnit(printed), dimension))
        .isInstanceOfSatisfying(
            NotRead.class, not -> assertThat(not.found()).contains(code, "printed as " + printed));
    assertThat(quantities.plainValue(ucum("5", code).setUnit(printed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ug, mcg, AMOUNT",
    "mg, MG, AMOUNT",
    "mg, milligrams of ketamine, AMOUNT",
    "mg/kg/h, mg/kg/hr, RATE_PER_WEIGHT",
    "mg/(kg.h), mg/kg/h, RATE_PER_WEIGHT",
    "[lb_av], lbs, BODY_WEIGHT",
    "mm[Hg], mmHg, PRESSURE",
    "{beats}/min, /min, FREQUENCY",
    "/min, beats/minute, FREQUENCY",
    "{score}, points, SCORE",
    "1, {score}, SCORE"
  })
  void theSameUnitInOtherWordsOrWordsThatAreNoUnitAreRead(
      String code, String printed, Dimension dimension) {
    assertThat(quantities.read(ucum("5", code).setUnit(printed), dimension))
        .isInstanceOf(Read.class);
  }

  @Test
  void enzymesPrintedInAnotherUnitThanTheirCodeHaveNoValue() {
    assertThat(quantities.plainValue(ucum("20", "mg/dL").setUnit("umol/L"))).isEmpty();
    assertThat(quantities.plainValue(ucum("20", "U/L").setUnit("u/l"))).isPresent();
    assertThat(quantities.plainValue(ucum("20", "U/L").setUnit("IU/L"))).isPresent();
  }

  @Test
  void aComparatorOrAnotherSystemOfUnitsIsNotRead() {
    assertThat(
            quantities.read(
                ucum("5", "mg").setComparator(QuantityComparator.LESS_THAN), Dimension.AMOUNT))
        .isInstanceOf(NotRead.class);
    assertThat(quantities.read(ucum("5", "mg").setSystem("http://example.org"), Dimension.AMOUNT))
        .isInstanceOf(NotRead.class);
  }

  @Test
  void aNumberThatIsAnAttackIsNotRead() {
    assertThat(quantities.read(ucum("1E999999999", "mg"), Dimension.AMOUNT))
        .isInstanceOf(NotRead.class);
    assertThat(quantities.read(ucum("1E-999999999", "mg"), Dimension.AMOUNT))
        .isInstanceOf(NotRead.class);
    assertThat(quantities.plainValue(ucum("9".repeat(31), "mg"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "mg.", "mg/", "{", "a", "2"})
  void aUnitThatIsAnAttackIsNotRead(String part) {
    String unit = part.repeat(500_000);

    assertThat(quantities.read(ucum("5", unit), Dimension.AMOUNT)).isInstanceOf(NotRead.class);
    assertThat(quantities.read(ucum("5", "mg").setUnit(unit), Dimension.AMOUNT))
        .isInstanceOf(Read.class);
    assertThat(quantities.factor("mg", unit)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Quantity rate = Quantity.parse("0.35 mg/kg/h");

    assertThat(quantities.read(FhirQuantities.write(rate), Dimension.RATE_PER_WEIGHT))
        .isEqualTo(new Read(rate));
  }
}
