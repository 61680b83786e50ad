package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.quantity;
import static org.ketaminecds.fhir.intake.Records.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Results that are codes, with words or without. */
class CodedResultsTest {

  private static final String SNOMED = "http://snomed.info/sct";
  private static final String LOINC = "http://loinc.org";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  private static Intake test(String loinc, String result) {
    return read(observation("t", loinc, at("2026-11-26") + result));
  }

  private static String coded(String system, String code, String more) {
    return ",'valueCodeableConcept':{'coding':[{'system':'%s','code':'%s'}]%s}"
        .formatted(system, code, more);
  }

  private static void assertState(Intake intake, FindingState state) {
    assertThat(intake.clinicalCase().findings()).extracting(Finding::state).containsExactly(state);
  }

  private static void assertNotUnderstood(Intake intake, String found) {
    assertState(intake, FindingState.UNAVAILABLE);
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Observation/t",
                Reason.NOT_UNDERSTOOD,
                "pregnancy: found %s; wanted a result that says yes or no".formatted(found)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct,10828004,PRESENT",
    "http://snomed.info/sct,260373001,PRESENT",
    "http://snomed.info/sct,260385009,ABSENT",
    "http://snomed.info/sct,260415000,ABSENT",
    "http://snomed.info/sct,60001007,ABSENT",
    "http://loinc.org,LA6576-8,PRESENT",
    "http://loinc.org,LA6577-6,ABSENT",
    "http://loinc.org,LA11882-0,PRESENT",
    "http://loinc.org,LA11883-8,ABSENT",
    "http://loinc.org,LA15173-0,PRESENT",
    "http://loinc.org,LA26683-5,ABSENT"
  })
  void aCodeWithoutWordsIsRead(String system, String code, FindingState state) {
    assertState(test("2106-3", coded(system, code, "")), state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2118-8", "2110-5", "80384-1", "80385-8", "82810-3"})
  void othersTestsOfAPregnancyAreRead(String loinc) {
    assertState(test(loinc, coded(SNOMED, "10828004", "")), FindingState.PRESENT);
  }

  @ParameterizedTest
  @CsvSource({"POS,PRESENT", "DET,PRESENT", "NEG,ABSENT", "ND,ABSENT"})
  void anInterpretationIsReadByItsCode(String code, FindingState state) {
    assertState(
        test(
            "2106-3",
            ",'interpretation':[{'coding':[{'system':'%s','code':'%s'}]}]"
                .formatted(INTERPRETATION, code)),
        state);
  }

  @Test
  void anAbbreviationThatIsACodeElsewhereIsNoWord() {
    assertNotUnderstood(test("2106-3", ",'valueString':'ND'"), "\"ND\"");
  }

  @ParameterizedTest
  @CsvSource({"true,PRESENT", "false,ABSENT"})
  void yesAndNoAreRead(boolean value, FindingState state) {
    assertState(test("2106-3", ",'valueBoolean':" + value), state);
  }

  @ParameterizedTest
  @CsvSource({"Negative (qualifier value),ABSENT", "Not pregnant (finding),ABSENT"})
  void aFullNameOfSnomedCtIsRead(String name, FindingState state) {
    assertState(
        test("2106-3", ",'valueCodeableConcept':{'coding':[{'display':'%s'}]}".formatted(name)),
        state);
  }

  @Test
  void aCodeThatIsNotKnownIsTold() {
    assertNotUnderstood(
        test("2106-3", coded(SNOMED, "82334004", "")),
        "82334004 of http://snomed.info/sct, a coded value without words that are known");
  }

  @Test
  void wordsAndNumbersThatAreNeitherYesNorNoAreTold() {
    assertNotUnderstood(test("2106-3", ",'valueString':'see comment'"), "\"see comment\"");
    assertNotUnderstood(
        test("2106-3", coded(SNOMED, "82334004", ",'text':'Indeterminate'")),
        "\"Indeterminate\" beside 82334004 of http://snomed.info/sct");
    assertNotUnderstood(test("2106-3", quantity("5500", "m[IU]/mL")), "a value of type Quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Positive", "weakly positive", "see comment"})
  void aNegativeCodeDoesNotOutweighItsWords(String text) {
    assertNotUnderstood(
        test("2106-3", coded(LOINC, "LA6577-6", ",'text':'" + text + "'")),
        "\"" + text + "\" beside LA6577-6 of http://loinc.org");
  }

  @Test
  void aValueAndAnInterpretationThatContradictEachOtherAreTold() {
    assertNotUnderstood(
        test("2106-3", ",'valueString':'negative','interpretation':[{'text':'positive'}]"),
        "\"negative\" with the interpretation \"positive\"");
  }

  @ParameterizedTest
  @CsvSource({
    "10828004,A,PRESENT",
    "260385009,A,UNAVAILABLE",
    "260385009,AA,UNAVAILABLE",
    "260385009,N,ABSENT"
  })
  void whatIsAbnormalIsNoPlainNo(String value, String interpretation, FindingState state) {
    String marked =
        ",'interpretation':[{'coding':[{'system':'%s','code':'%s'}]}]"
            .formatted(INTERPRETATION, interpretation);

    assertState(test("2106-3", coded(SNOMED, value, "") + marked), state);
  }

  @Test
  void aTestWithoutAnyResultHasNoValue() {
    assertThat(test("2106-3", "").notMapped())
        .containsExactly(new NotMapped("Observation/t", Reason.NO_VALUE, "pregnancy"));
  }

  @Test
  void anEnzymeMeasuredWithItsCofactorIsTheSameEnzyme() {
    Intake intake =
        read(
            observation(
                "a",
                "1743-4",
                at("2026-11-20")
                    + quantity("400", "U/L")
                    + ",'referenceRange':[{'high':{'value':40,'code':'U/L'}}]"));

    assertThat(intake.clinicalCase().observations())
        .extracting(one -> one.value().toString())
        .containsExactly("10 xULN");
  }
}
