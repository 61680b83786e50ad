package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class PrintsBesideCodesTest {

  private static Intake weighed(String value, String code, String print) {
    return read(
        ("{'resourceType':'Observation','id':'w','status':'final','effectiveDateTime':'2026-11-26',"
             + "'code':{'coding':[{'system':'http://loinc.org','code':'29463-7'}]},"
             + "'valueQuantity':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}}")
            .formatted(value, print, code));
  }

  private static Intake enzyme(String print) {
    return read(
        ("{'resourceType':'Observation','id':'a','status':'final','effectiveDateTime':'2026-11-26',"
             + "'code':{'coding':[{'system':'http://loinc.org','code':'1742-6'}]},"
             + "'valueQuantity':{'value':110,'unit':'%s','system':'http://unitsofmeasure.org','code':'U/L'},"
             + "'referenceRange':[{'high':{'value':55,'unit':'IU/L'}}]}")
            .formatted(print));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pounds", "LBS", "lbs.", "lb av", "#"})
  void aWeightInPoundsBesideACodeOfKilogramsIsNotReadAndTheReasonIsTold(String print) {
    Intake intake = weighed("154", "kg", print);

    assertThat(intake.clinicalCase().weight()).isEmpty();
    assertThat(intake.notMapped())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.UNIT);
              assertThat(one.detail())
                  .contains("154 kg, printed as " + print + ", which is another unit");
            });
  }

  @Test
  void aWeightInWordsThatAreNoUnitIsNotReadAndTheReasonIsTold() {
    assertThat(weighed("70", "kg", "dry weight").notMapped())
        .extracting(NotMapped::detail)
        .containsExactly(
            "weight: found 70 kg, printed as dry weight, which is not known to mean the same;"
                + " wanted one unit, or a print that is known to mean it");
  }

  @ParameterizedTest
  @CsvSource({"kg, Kg", "kg, KILOGRAMS", "[lb_av], Pounds", "[lb_av], LBS", "[oz_av], oz"})
  void aWeightInTheWordsOfRecordsIsRead(String code, String print) {
    assertThat(weighed("150", code, print).clinicalCase().weight()).isPresent();
  }

  @Test
  void anEnzymeIsReadBesideALimitThatIsPrintedInOtherWords() {
    assertThat(enzyme("Units/L").clinicalCase().observations()).hasSize(1);
  }

  @Test
  void anEnzymePrintedInAnotherUnitTellsThatAndNotThatItHasNoNumber() {
    assertThat(enzyme("ukat/L").notMapped())
        .extracting(NotMapped::detail)
        .singleElement()
        .asString()
        .contains("110 U/L, printed as ukat/L, which is another unit");
  }
}
