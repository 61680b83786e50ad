package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.clinical;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.quantity;
import static org.ketaminecds.fhir.intake.Records.read;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** An older result that can be read never takes the place of a newest one that cannot. */
class NewestResultTest {

  private static final String SBP = "8480-6";
  private static final String HCG = "2106-3";
  private static final String MODIFIER =
      ",'modifierExtension':[{'url':'urn:x','valueBoolean':true}]";
  private static final String MM_HG = quantity("260", "mm[Hg]");

  private static String older(String value) {
    return observation("older", SBP, at("2026-11-26T09:00:00Z") + value);
  }

  private static Intake pressures(String newer) {
    return read(older(quantity("120", "mm[Hg]")), newer);
  }

  private static String newer(String time, String value) {
    return observation("newer", SBP, at(time) + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'valueQuantity':{'value':260,'comparator':'>','code':'mm[Hg]'}",
        ",'valueQuantity':{'value':260}",
        ",'valueQuantity':{'value':26,'code':'mmol/L'}",
        ",'valueString':'too high to measure'",
        ",'dataAbsentReason':{'coding':[{'code':'error'}]}",
        ",'valueQuantity':{'value':110,'code':'mm[Hg]'},'dataAbsentReason':{'coding':[{'code':'error'}]}",
        ""
      })
  void aNewestValueThatCannotBeReadLeavesNone(String value) {
    Intake intake = pressures(newer("2026-11-26T10:00:00Z", value));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.clinicalCase().unavailable()).containsExactly("systolic blood pressure");
    assertThat(intake.notMapped())
        .anySatisfy(
            one -> {
              assertThat(one.reference()).isEqualTo("Observation/older");
              assertThat(one.reason()).isEqualTo(Reason.OVERTAKEN);
              assertThat(one.detail()).isEqualTo("systolic blood pressure");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"preliminary", "registered", "unknown"})
  void soDoesOneThatIsNotFinal(String status) {
    assertThat(
            pressures(newer("2026-11-26T10:00:00Z", MM_HG).replace("'final'", "'" + status + "'"))
                .clinicalCase()
                .observations())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "entered-in-error"})
  void whatWasTakenBackLeavesTheOlderOne(String status) {
    assertThat(
            pressures(newer("2026-11-26T10:00:00Z", MM_HG).replace("'final'", "'" + status + "'"))
                .clinicalCase()
                .observations())
        .hasSize(1);
  }

  @Test
  void oneWithAModifierIsNotReadAsIfItHadNone() {
    Intake intake = pressures(newer("2026-11-26T10:00:00Z", MM_HG + MODIFIER));

    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).contains(Reason.MODIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-26T08:59:59Z", "2026-11-25", "2026-10", "2025"})
  void anOlderOneThatCannotBeReadChangesNothing(String time) {
    assertThat(pressures(newer(time, "")).clinicalCase().observations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-26T09:00:00Z", "2026-11-26", "2026-11", "2026"})
  void oneThatIsNotCertainlyOlderMayBeTheNewest(String time) {
    assertThat(pressures(newer(time, "")).clinicalCase().observations()).isEmpty();
  }

  @Test
  void oneOfNoTimeMayBeTheNewestAndSoMayOneBesideAValueOfNoTime() {
    assertThat(pressures(observation("newer", SBP, "")).clinicalCase().observations()).isEmpty();
    assertThat(
            read(observation("undated", SBP, MM_HG), newer("2026-11-26T09:00:00Z", ""))
                .clinicalCase()
                .observations())
        .isEmpty();
  }

  @Test
  void aResultOfTheChildIsNotTheMothers() {
    Intake intake =
        pressures(
            newer("2026-11-26T10:00:00Z", MM_HG + ",'focus':[{'reference':'RelatedPerson/baby'}]"));

    assertThat(intake.clinicalCase().observations())
        .extracting(one -> one.value().toString())
        .containsExactly("120 mmHg");
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.OTHER_PATIENT);
  }

  private static FindingState latest(Intake intake) {
    return intake.clinicalCase().findings().stream()
        .max(Comparator.comparing(finding -> finding.at().orElseThrow()))
        .map(Finding::state)
        .orElseThrow();
  }

  @Test
  void aPregnancyIsNotAbsentByAnOlderTestWhereTheNewestIsNotUnderstood() {
    String negative =
        observation("n", HCG, at("2026-11-26T08:00:00Z") + ",'valueString':'negative'");

    assertThat(
            latest(
                read(
                    negative,
                    observation(
                        "p", HCG, at("2026-11-26T10:00:00Z") + ",'valueString':'Positive (+)'"))))
        .isEqualTo(FindingState.UNAVAILABLE);
    assertThat(
            latest(
                read(
                    negative,
                    observation(
                        "p",
                        HCG,
                        at("2026-11-26T10:00:00Z")
                            + ",'valueString':'negative','interpretation':[{'text':'positive'}]"))))
        .isEqualTo(FindingState.UNAVAILABLE);
  }

  @Test
  void aPregnancyOnTheListIsNotAbsentByATestButInQuestion() {
    String onTheList =
        condition("c", "Z34.02", clinical("active") + ",'recordedDate':'2026-11-20T08:00:00Z'");
    String negative =
        observation("n", HCG, at("2026-11-26T08:00:00Z") + ",'valueString':'negative'");

    Intake intake = read(onTheList, negative);

    assertThat(latest(intake)).isEqualTo(FindingState.UNKNOWN);
    assertThat(intake.notMapped()).extracting(NotMapped::reason).contains(Reason.CONTRADICTED);
    assertThat(latest(read(negative))).isEqualTo(FindingState.ABSENT);
  }

  private static String test(String id, String time, String value) {
    return observation(id, HCG, at(time) + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'valueString':'see comment'",
        ",'dataAbsentReason':{'coding':[{'code':'not-performed'}]}"
      })
  void aPregnancyThatWasFoundStaysWhereTheNewestTestIsNotUnderstood(String value) {
    assertThat(
            latest(
                read(
                    test("p", "2026-11-26T08:00:00Z", ",'valueString':'positive'"),
                    test("q", "2026-11-26T10:00:00Z", value))))
        .isEqualTo(FindingState.PRESENT);
    assertThat(
            latest(
                read(
                    test("p", "2026-11-26T08:00:00Z", ",'valueString':'positive'"),
                    test("n", "2026-11-26T09:00:00Z", ",'valueString':'negative'"),
                    test("q", "2026-11-26T10:00:00Z", value))))
        .isEqualTo(FindingState.UNAVAILABLE);
  }

  @Test
  void wordsThatAreNotUnderstoodAreNotDeniedByTheirInterpretation() {
    String weak =
        ",'valueCodeableConcept':{'text':'weakly positive'},'interpretation':[{'text':'%s'}]";

    assertThat(latest(read(test("a", "2026-11-26", weak.formatted("negative")))))
        .isEqualTo(FindingState.UNAVAILABLE);
    assertThat(latest(read(test("a", "2026-11-26", weak.formatted("positive")))))
        .isEqualTo(FindingState.PRESENT);
    assertThat(
            latest(
                read(
                    test(
                        "a",
                        "2026-11-26",
                        ",'valueQuantity':{'value':1},'interpretation':[{'text':'negative'}]"))))
        .isEqualTo(FindingState.ABSENT);
  }

  @Test
  void aFocusOnThePatientHerselfIsNoOther() {
    String of = ",'subject':{'reference':'Patient/p'},'focus':[{'reference':'%s'}]";

    assertThat(
            pressures(newer("2026-11-26T10:00:00Z", MM_HG + of.formatted("Patient/p")))
                .clinicalCase()
                .observations())
        .extracting(one -> one.value().toString())
        .containsExactly("260 mmHg");
    assertThat(
            pressures(newer("2026-11-26T10:00:00Z", MM_HG + of.formatted("Device/pump")))
                .clinicalCase()
                .observations())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-26T12:15:01Z", "2026-11-27T14:00:00Z"})
  void aResultThatMayBeOfNowInAnotherZoneLeavesNoOlderAbsence(String ahead) {
    String negative = test("n", "2026-11-26T08:00:00Z", ",'valueString':'negative'");

    assertThat(latest(read(negative, test("p", ahead, ",'valueString':'positive'"))))
        .isEqualTo(FindingState.UNAVAILABLE);
    assertThat(pressures(newer(ahead, MM_HG)).clinicalCase().observations()).isEmpty();
  }

  @Test
  void aResultOfAnotherTimeAltogetherChangesNothing() {
    assertThat(pressures(newer("2026-11-27T14:00:01Z", MM_HG)).clinicalCase().observations())
        .hasSize(1);
  }

  @Test
  void whereAResultWasLostWhatWasFoundStaysAndWhatWasNotFoundIsNotKnown() {
    assertThat(latest(lost("positive"))).isEqualTo(FindingState.PRESENT);
    assertThat(latest(lost("negative"))).isEqualTo(FindingState.UNAVAILABLE);
    assertThat(lost("negative").clinicalCase().observations()).isEmpty();
    assertThat(lost("negative").clinicalCase().unavailable())
        .containsExactly("systolic blood pressure");
  }

  private static Intake lost(String result) {
    return read(
        PatientRecord.builder()
            .overtaken("pregnancy")
            .overtaken("systolic blood pressure")
            .resource(
                Records.resource(
                    test("t", "2026-11-26T08:00:00Z", ",'valueString':'" + result + "'")))
            .resource(Records.resource(older(MM_HG)))
            .build(),
        IntakeOptions.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status':'registered'",
        "'status':'preliminary'",
        "'status':'final','dataAbsentReason':{'coding':[{'code':'asked-declined'}]}"
      })
  void aWeighingWithoutAFinalValueLeavesTheLastWeight(String newest) {
    String older = observation("o", "29463-7", at("2026-11-25") + quantity("70", "kg"));
    String newer =
        observation("n", "29463-7", at("2026-11-26T08:00:00Z")).replace("'status':'final'", newest);

    assertThat(read(older, newer).clinicalCase().weight())
        .hasValueSatisfying(weight -> assertThat(weight.value()).hasToString("70 kg"));
  }

  @ParameterizedTest
  @CsvSource({"69.29, false", "69.3, true", "70.7, true", "70.71, false"})
  void weightsOfOneTimeAreOneIfTheyDifferByOneInAHundredAtMost(String other, boolean alike) {
    String one = observation("o", "29463-7", at("2026-11-25") + quantity("70", "kg"));
    String two = observation("n", "29463-7", at("2026-11-25") + quantity(other, "kg"));

    assertThat(read(one, two).clinicalCase().weight().isPresent()).isEqualTo(alike);
  }
}
