package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.quantity;
import static org.ketaminecds.fhir.intake.Records.read;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class ObservationsTest {

  private static final String ALT = "1742-6";
  private static final String SBP = "8480-6";

  private static String range(String high, String unit) {
    return ",'referenceRange':[{'high':{'value':%s,'system':'http://unitsofmeasure.org','code':'%s'}}]"
        .formatted(high, unit);
  }

  @ParameterizedTest
  @CsvSource({"120,40,3", "121,40,3.025", "40,40,1", "0,40,0"})
  void anEnzymeIsAMultipleOfTheUpperLimitOfItsOwnLaboratory(
      String value, String high, String multiple) {
    assertThat(
            read(observation(
                    "a", ALT, at("2026-11-20") + quantity(value, "U/L") + range(high, "U/L")))
                .clinicalCase()
                .observations())
        .extracting(Observation::value)
        .containsExactly(Quantity.parse(multiple + " xULN"));
  }

  @Test
  void anEnzymeInAnotherUnitThanItsLimitIsConvertedExactly() {
    assertThat(
            read(observation("a", ALT, quantity("0.08", "kU/L") + range("40", "U/L")))
                .clinicalCase()
                .observations())
        .extracting(Observation::value)
        .containsExactly(Quantity.parse("2 xULN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'referenceRange':[{'high':{'value':0,'code':'U/L'}}]",
        ",'referenceRange':[{'low':{'value':5,'code':'U/L'}}]",
        ",'referenceRange':[{'high':{'value':40,'code':'U/L'}},{'high':{'value':33,'code':'U/L'}}]",
        ",'referenceRange':[{'high':{'value':40,'code':'mg/dL'}}]"
      })
  void anEnzymeWithoutOneUsableLimitIsListedAndNotGuessed(String ranges) {
    Intake intake = read(observation("a", ALT, quantity("120", "U/L") + ranges));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.NO_REFERENCE_RANGE);
  }

  @Test
  void theNewestValueIsTaken() {
    assertThat(
            read(
                    observation("b", SBP, at("2026-11-26T09:00:00Z") + quantity("150", "mm[Hg]")),
                    observation("a", SBP, at("2026-11-25T09:00:00Z") + quantity("190", "mm[Hg]")))
                .clinicalCase()
                .observations())
        .extracting(one -> one.value().toString())
        .containsExactly("150 mmHg");
  }

  @Test
  void anOlderValueIsListedAndAnEqualOneOfTheSameTimeIsASource() {
    Intake intake =
        read(
            observation("old", SBP, at("2026-11-25") + quantity("190", "mm[Hg]")),
            observation("new", SBP, at("2026-11-26") + quantity("150", "mm[Hg]")),
            observation("same", SBP, at("2026-11-26") + quantity("150", "mm[Hg]")));

    assertThat(intake.notMapped())
        .containsExactly(new NotMapped("Observation/old", Reason.OLDER, "systolic blood pressure"));
    assertThat(intake.references().get("systolic blood pressure"))
        .containsExactlyInAnyOrder("Observation/new", "Observation/same");
  }

  @Test
  void valuesThatDifferAtOneTimeAreBothListedAndNeitherIsTaken() {
    Intake intake =
        read(
            observation("a", SBP, at("2026-11-26") + quantity("150", "mm[Hg]")),
            observation("b", SBP, at("2026-11-26") + quantity("190", "mm[Hg]")));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.CONTRADICTED, Reason.CONTRADICTED);
  }

  @Test
  void aTimeOfAnotherZoneIsThatOfThePlaceOfTreatment() {
    assertThat(
            read(observation("a", SBP, at("2026-11-26T04:00:00-05:00") + quantity("150", "mm[Hg]")))
                .clinicalCase()
                .observations()
                .get(0)
                .at())
        .contains(LocalDateTime.of(2026, 11, 26, 9, 0));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20,2026-11-20T00:00", "2026-11,2026-11-01T00:00", "2025,2025-01-01T00:00"})
  void aDateWithoutATimeIsItsStartAndNeverFresher(String written, LocalDateTime read) {
    assertThat(
            read(observation("a", SBP, at(written) + quantity("150", "mm[Hg]")))
                .clinicalCase()
                .observations()
                .get(0)
                .at())
        .contains(read);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T12:00:01Z,2026-11-26T12:00",
    "2026-11-26T12:15:00Z,2026-11-26T12:00",
    "2026-11-27,2026-11-26T00:00"
  })
  void aValueThatIsAheadByNoMoreThanClocksAndZonesDifferIsOfNowOrOfTodayWithoutAnHour(
      String written, LocalDateTime read) {
    assertThat(
            read(observation("a", SBP, at(written) + quantity("150", "mm[Hg]")))
                .clinicalCase()
                .observations())
        .extracting(Observation::at)
        .containsExactly(Optional.of(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-26T12:15:01Z", "2026-11-28", "2026-12", "2027"})
  void aValueOfTheFutureIsListed(String written) {
    Intake intake = read(observation("a", SBP, at(written) + quantity("150", "mm[Hg]")));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.IN_THE_FUTURE);
  }

  @ParameterizedTest
  @CsvSource({
    "registered,NOT_FINAL",
    "preliminary,NOT_FINAL",
    "cancelled,NOT_FINAL",
    "unknown,NOT_FINAL",
    "entered-in-error,ENTERED_IN_ERROR"
  })
  void whatIsNotFinalIsListed(String status, Reason reason) {
    String written = observation("a", SBP, quantity("150", "mm[Hg]"));

    Intake intake = read(written.replace("'final'", "'" + status + "'"));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'valueQuantity':{'value':150}",
        ",'valueQuantity':{'value':150,'comparator':'>','code':'mm[Hg]'}",
        ",'valueQuantity':{'value':150,'system':'http://unitsofmeasure.org','code':'kg'}",
        ",'valueQuantity':{'value':20,'unit':'kPa','system':'http://unitsofmeasure.org','code':'mm[Hg]'}",
        ",'valueString':'high'",
        ",'dataAbsentReason':{'text':'refused'}"
      })
  void aValueThatCannotBeReadIsListed(String value) {
    Intake intake = read(observation("a", SBP, value));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped()).hasSize(1);
  }

  @Test
  void aPressureInKilopascalIsConverted() {
    Quantity pressure =
        read(observation("a", SBP, quantity("20", "kPa")))
            .clinicalCase()
            .observations()
            .get(0)
            .value();

    assertThat(pressure).isBetween(Quantity.parse("150.01 mmHg"), Quantity.parse("150.02 mmHg"));
  }

  @Test
  void aPainScoreOfTheDayBelongsToTheOnePainfulCondition() {
    String pain =
        observation("a", "72514-3", at("2026-11-26T08:00:00Z") + quantity("7", "{score}"));
    String crps = Records.condition("c", "G90.511", "");

    assertThat(read(pain, crps).clinicalCase().indications().get(0).painScore())
        .contains(Quantity.parse("7 points"));
    assertThat(read(pain).notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.NOT_READ);
    assertThat(
            read(pain.replace("11-26", "11-25"), crps)
                .clinicalCase()
                .indications()
                .get(0)
                .painScore())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\",'valueCodeableConcept':{'text':'Negative'}\",ABSENT",
        "\",'valueString':'positive'\",PRESENT",
        "\",'interpretation':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation','code':'NEG'}]}]\",ABSENT",
        "\",'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'77386006'}]}\",PRESENT"
      })
  void aPregnancyTestSaysYesOrNo(String value, FindingState state) {
    assertThat(read(observation("a", "2106-3", at("2026-11-26") + value)).clinicalCase().findings())
        .extracting(Finding::name, Finding::state)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("pregnancy", state));
  }

  @Test
  void aTestThatSaysNeitherIsListed() {
    Intake intake = read(observation("a", "2106-3", ",'valueString':'see comment'"));

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.UNAVAILABLE);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.NOT_UNDERSTOOD);
  }

  @Test
  void aPositiveAndANegativeTestOfOneDayMakeAPregnancyPresent() {
    Intake intake =
        read(
            observation("a", "2106-3", at("2026-11-26") + ",'valueString':'negative'"),
            observation("b", "2106-3", at("2026-11-26") + ",'valueString':'positive'"));

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.PRESENT);
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Observation/a",
                Reason.CONTRADICTED,
                "pregnancy as absent; it was found on 2026-11-26, which outweighs it"));
  }
}
