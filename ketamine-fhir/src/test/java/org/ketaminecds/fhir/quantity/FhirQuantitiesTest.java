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
import org.ketaminecds.core.quantity.Rational;
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
    "h, min, DURATION",
    "mg/kg/h, MG/KG/MIN, RATE_PER_WEIGHT",
    "mg/kg/h, mg/kg/day, RATE_PER_WEIGHT",
    "mg/kg/h, MCG/KG/MIN, RATE_PER_WEIGHT",
    "mg/kg/h, microgram/kg/min, RATE_PER_WEIGHT",
    "mg/kg/h, mg per kg per minute, RATE_PER_WEIGHT",
    "mg/kg/h, mg/hr, RATE_PER_WEIGHT",
    "mg/h, Mg/Min, RATE",
    "mg/h, mL/hr, RATE",
    "mg/h, units/h, RATE",
    "mg, mL, AMOUNT",
    "mg, Grams, AMOUNT",
    "Mg, mg, AMOUNT",
    "mg, Units, AMOUNT",
    "kg, Pounds, BODY_WEIGHT",
    "kg, LBS, BODY_WEIGHT",
    "kg, lbs., BODY_WEIGHT",
    "kg, lb(s), BODY_WEIGHT",
    "kg, lb av, BODY_WEIGHT",
    "kg, #, BODY_WEIGHT",
    "kg, OZ, BODY_WEIGHT",
    "kg, stone, BODY_WEIGHT",
    "[lb_av], Kg, BODY_WEIGHT",
    "/min, beats/hour, FREQUENCY",
    "/min, beats, FREQUENCY",
    "h, Days, DURATION",
    "{score}, %, SCORE"
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
    "mg/kg/h, per pump protocol, RATE_PER_WEIGHT",
    "mg/kg/h, mg/kg/h ideal body weight, RATE_PER_WEIGHT",
    "mg, tablets, AMOUNT",
    "kg, kg or lb, BODY_WEIGHT",
    "mm[Hg], cuff, PRESSURE"
  })
  void aPrintThatIsNotUnderstoodIsToldAsSuchAndTheValueIsNotRead(
      String code, String printed, Dimension dimension) {
    assertThat(quantities.read(ucum("5", code).setUnit(printed), dimension))
        .isEqualTo(
            new NotRead(
                "5 %s, printed as %s, which is not known to mean the same".formatted(code, printed),
                "one unit, or a print that is known to mean it"));
  }

  @ParameterizedTest
  @CsvSource({
    "ug, mcg, AMOUNT",
    "mg, MG, AMOUNT",
    "mg, Mg, AMOUNT",
    "mg, milligram(s), AMOUNT",
    "g, GM, AMOUNT",
    "ug, micrograms, AMOUNT",
    "ug, µg, AMOUNT",
    "mg/kg/h, mg/kg/hr, RATE_PER_WEIGHT",
    "mg/kg/h, MG/KG/HR, RATE_PER_WEIGHT",
    "mg/kg/h, mg / kg / hour, RATE_PER_WEIGHT",
    "mg/kg/h, mg per kg per hr., RATE_PER_WEIGHT",
    "mg/kg/h, milligrams/kilogram/hour, RATE_PER_WEIGHT",
    "mg/kg/d, mg/kg/24 hr, RATE_PER_WEIGHT",
    "mg/kg/d, mg/kg/Day, RATE_PER_WEIGHT",
    "ug/kg/min, mcg/kg/min, RATE_PER_WEIGHT",
    "ug/kg/min, MCG/KG/MIN, RATE_PER_WEIGHT",
    "ug/kg/min, microgram/kg/minute, RATE_PER_WEIGHT",
    "ug/kg/min, mcg/kgs/min, RATE_PER_WEIGHT",
    "mg/h, Mg/Hr, RATE",
    "mg/min, MG/MIN, RATE",
    "mg/kg, MG/KG, DOSE_PER_WEIGHT",
    "kg, Kg, BODY_WEIGHT",
    "kg, KGS, BODY_WEIGHT",
    "kg, kilogram(s), BODY_WEIGHT",
    "[lb_av], Pounds, BODY_WEIGHT",
    "[lb_av], LBS, BODY_WEIGHT",
    "[lb_av], lbs., BODY_WEIGHT",
    "[lb_av], lb_av, BODY_WEIGHT",
    "[lb_av], #, BODY_WEIGHT",
    "[oz_av], oz, BODY_WEIGHT",
    "[oz_av], Ounces, BODY_WEIGHT",
    "mg/(kg.h), mg/kg/h, RATE_PER_WEIGHT",
    "[lb_av], lbs, BODY_WEIGHT",
    "mm[Hg], mmHg, PRESSURE",
    "mm[Hg], mm Hg, PRESSURE",
    "mm[Hg], MMHG, PRESSURE",
    "mm[Hg], millimeters of mercury, PRESSURE",
    "/min, bpm, FREQUENCY",
    "/min, BPM, FREQUENCY",
    "/min, beats per minute, FREQUENCY",
    "/min, br/min, FREQUENCY",
    "/min, Breaths/min, FREQUENCY",
    "/min, per minute, FREQUENCY",
    "{beats}/min, bpm, FREQUENCY",
    "%, Percent, PERCENT",
    "d, Days, DURATION",
    "d, day(s), DURATION",
    "h, Hours, DURATION",
    "h, hr, DURATION",
    "wk, weeks, DURATION",
    "{score}, /10, SCORE",
    "{score}, on a scale from 0 to 10, SCORE",
    "1, points, SCORE",
    "{beats}/min, /min, FREQUENCY",
    "/min, beats/minute, FREQUENCY",
    "{score}, points, SCORE",
    "1, {score}, SCORE"
  })
  void theSameUnitInTheWordsOfRecordsIsRead(String code, String printed, Dimension dimension) {
    assertThat(quantities.read(ucum("5", code).setUnit(printed), dimension))
        .isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "U/L, u/l",
    "U/L, IU/L",
    "U/L, Units/L",
    "U/L, unit/L",
    "[iU]/L, U/L",
    "[IU]/L, IU/L",
    "ukat/L, µkat/L",
    "umol/L, MCMOL/L",
    "mg/dL, MG/DL"
  })
  void enzymesInTheWordsOfLaboratoriesHaveAValue(String code, String printed) {
    assertThat(quantities.plainValue(ucum("20", code).setUnit(printed))).isPresent();
  }

  @Test
  void enzymesPrintedInAnotherUnitThanTheirCodeHaveNoValue() {
    assertThat(quantities.plainValue(ucum("20", "mg/dL").setUnit("umol/L"))).isEmpty();
    assertThat(quantities.plainValue(ucum("20", "U/L").setUnit("ukat/L"))).isEmpty();
    assertThat(quantities.plainValue(ucum("20", "U/L").setUnit("U/mL"))).isEmpty();
  }

  @Test
  void twoUnitsAreOneByTheirCodesOrTheirPrints() {
    org.hl7.fhir.r4.model.Quantity coded = ucum("20", "U/L");
    org.hl7.fhir.r4.model.Quantity printed =
        new org.hl7.fhir.r4.model.Quantity().setValue(55).setUnit("IU/L");

    assertThat(quantities.factor(coded, printed)).contains(Rational.ONE);
    assertThat(quantities.factor(coded, ucum("1", "kU/L"))).contains(Rational.of(1, 1000));
    assertThat(quantities.factor(coded, ucum("1", "mg/dL"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "154, Pounds, BODY_WEIGHT, 154 lb",
    "70, KG, BODY_WEIGHT, 70 kg",
    "25, MG, AMOUNT, 25 mg",
    "5, MCG/KG/MIN, RATE_PER_WEIGHT, 0.3 mg/kg/h",
    "72, BPM, FREQUENCY, 72 /min"
  })
  void aPrintAloneIsReadWhereItMeansOneThing(
      String value, String printed, Dimension dimension, String expected) {
    assertThat(
            quantities.read(
                new org.hl7.fhir.r4.model.Quantity()
                    .setValue(new BigDecimal(value))
                    .setUnit(printed),
                dimension))
        .isInstanceOfSatisfying(
            Read.class,
            read ->
                assertThat(read.quantity().compareTo(Quantity.parse(expected, dimension)))
                    .isZero());
  }

  @Test
  void aPrintAloneThatMayBeAMilligramOrAMegagramIsNotRead() {
    assertThat(
            quantities.read(
                new org.hl7.fhir.r4.model.Quantity().setValue(25).setUnit("Mg"), Dimension.AMOUNT))
        .isInstanceOf(NotRead.class);
  }

  @Test
  void theIdentifierOfUcumIsUcumToo() {
    assertThat(
            quantities.read(
                ucum("5", "mg").setSystem("urn:oid:2.16.840.1.113883.6.8"), Dimension.AMOUNT))
        .isInstanceOf(Read.class);
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
        .isInstanceOf(NotRead.class);
    assertThat(quantities.factor(ucum("1", "mg"), ucum("1", unit))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Quantity rate = Quantity.parse("0.35 mg/kg/h");

    assertThat(quantities.read(FhirQuantities.write(rate), Dimension.RATE_PER_WEIGHT))
        .isEqualTo(new Read(rate));
  }
}
