package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.clinical;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.read;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** A pregnancy that a test found is never taken as absent by another test of uncertain order. */
class PregnancyTestsTest {

  private static final String HCG = "2106-3";
  private static final String STATUS = "82810-3";

  private static String test(String id, String code, String time, String result) {
    return observation(id, code, time + ",'valueCodeableConcept':{'text':'" + result + "'}");
  }

  private static String positive(String time) {
    return test("positive", HCG, time, "Positive");
  }

  private static String negative(String time) {
    return test("negative", HCG, time, "Negative");
  }

  private static void assertState(Intake intake, FindingState state) {
    assertThat(intake.clinicalCase().findings())
        .isNotEmpty()
        .extracting(Finding::state)
        .containsOnly(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'effectiveDateTime':'2026-11-26'",
        ",'effectiveDateTime':'2026-11'",
        ",'effectiveDateTime':'2026'",
        ",'effectiveDateTime':'2026-11-27'",
        "",
        ",'issued':'2026-11-26T09:00:00Z'",
        ",'effectivePeriod':{'start':'2026-11-26T07:00:00Z','end':'2026-11-26T09:00:00Z'}"
      })
  void aPositiveTestStandsBesideANegativeOneThatIsNotCertainlyNewer(String time) {
    Intake intake = read(positive(time), negative(at("2026-11-26T08:00:00Z")));

    assertState(intake, FindingState.PRESENT);
    assertThat(intake.notMapped())
        .filteredOn(one -> one.reason() == Reason.CONTRADICTED)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reference()).isEqualTo("Observation/negative");
              assertThat(one.detail())
                  .startsWith("pregnancy as absent; it was found ")
                  .endsWith(
                      time.isEmpty()
                          ? "at a time that is not told, which outweighs it"
                          : "which outweighs it");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'effectiveDateTime':'2026-11-26'",
        ",'effectiveDateTime':'2026-11'",
        "",
        ",'issued':'2026-11-26T11:00:00Z'"
      })
  void soItDoesWhereTheTimeOfTheNegativeOneIsTheVagueOne(String time) {
    assertState(read(positive(at("2026-11-26T09:00:00Z")), negative(time)), FindingState.PRESENT);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:00:00Z,2106-3,Negative,a later status of not pregnant (LOINC 82810-3)",
    "2026-11-24,2106-3,Negative,a later status of not pregnant (LOINC 82810-3)",
    "2026-02-05,2106-3,Negative,a later status of not pregnant (LOINC 82810-3)",
    "2026-11-25T08:00:00Z,82810-3,Not pregnant,a later negative test"
  })
  void aNewerNegativeOneLeavesItNotKnownAndBothAreListed(
      String before, String code, String said, String wanted) {
    Intake intake =
        read(positive(at(before)), test("negative", code, at("2026-11-26T08:00:00Z"), said));

    assertState(intake, FindingState.UNKNOWN);
    assertThat(intake.notMapped())
        .containsExactlyInAnyOrder(
            new NotMapped("Observation/positive", Reason.CONTRADICTED, "pregnancy as present"),
            new NotMapped(
                "Observation/negative",
                Reason.CONTRADICTED,
                "pregnancy as absent; it was found before, and may go on; "
                    + wanted
                    + " would settle it"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T08:00:00Z,2026-11-26T08:00:00Z",
    "2026-11-26T08:00:00Z,2026-11-25T08:00:00Z",
    "2026-11-26,2026-11-26"
  })
  void aNegativeTestAndAStatusThatAreBothLaterSettleThatItIsOver(String test, String status) {
    Intake intake =
        read(
            positive(at("2026-11-20")),
            negative(at(test)),
            test("status", STATUS, at(status), "Not pregnant"));

    assertState(intake, FindingState.ABSENT);
    assertThat(intake.notMapped())
        .contains(new NotMapped("Observation/positive", Reason.OLDER, "pregnancy as present"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19,2026-11-26,UNKNOWN",
    "2026-11-26,2026-11-19,UNKNOWN",
    "2026-11-26,2026-11-20,UNKNOWN",
    "2026-11-26,2026-11,UNKNOWN",
    "2026-11-20,2026-11-20,PRESENT"
  })
  void theyDoNotWhereOneOfThemIsNotCertainlyLater(
      String test, String status, FindingState expected) {
    Intake intake =
        read(
            positive(at("2026-11-20")),
            negative(at(test)),
            test("status", STATUS, at(status), "Not pregnant"));

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .contains(expected)
        .doesNotContain(FindingState.ABSENT);
  }

  @Test
  void twoTestsOrTwoStatusesSettleNothing() {
    for (String code : new String[] {HCG, STATUS}) {
      assertState(
          read(
              positive(at("2026-11-20")),
              test("first", code, at("2026-11-25"), "Negative"),
              test("second", code, at("2026-11-26"), "Negative")),
          FindingState.UNKNOWN);
    }
  }

  @Test
  void whatIsFoundAfterTheyDeniedItCounts() {
    assertState(
        read(
            test("first", HCG, at("2026-11-20"), "Positive"),
            negative(at("2026-11-24")),
            test("status", STATUS, at("2026-11-24"), "Not pregnant"),
            positive(at("2026-11-26"))),
        FindingState.PRESENT);
  }

  @Test
  void aPregnancyOnTheListIsNotSettledByThem() {
    assertState(
        read(
            condition("z", "Z34.82", clinical("active") + ",'recordedDate':'2026-11-20'"),
            negative(at("2026-11-25")),
            test("status", STATUS, at("2026-11-26"), "Not pregnant")),
        FindingState.UNKNOWN);
  }

  @Test
  void aPregnancyThatMustBeOverIsAbsentByANewerTest() {
    Intake intake = read(positive(at("2026-02-04")), negative(at("2026-11-26T08:00:00Z")));

    assertState(intake, FindingState.ABSENT);
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped("Observation/positive", Reason.OLDER, "pregnancy as present"));
  }

  @Test
  void anOlderNegativeTestIsListedAndChangesNothing() {
    Intake intake = read(positive(at("2026-11-26")), negative(at("2026-11-25T23:00:00Z")));

    assertState(intake, FindingState.PRESENT);
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped("Observation/negative", Reason.OLDER, "pregnancy as absent"));
  }

  @Test
  void aPositiveTestAfterADoubtSettlesIt() {
    Intake intake =
        read(
            test("first", HCG, at("2026-11-24"), "Positive"),
            negative(at("2026-11-25")),
            test("last", STATUS, at("2026-11-26"), "Pregnant"));

    assertState(intake, FindingState.PRESENT);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactly(tuple("Observation/negative", Reason.CONTRADICTED));
  }

  @Test
  void anAbsenceThatWasOvertakenByAnUnreadableResultIsListed() {
    Intake intake =
        read(negative(at("2026-11-25")), test("later", HCG, at("2026-11-26"), "see comment"));

    assertState(intake, FindingState.UNAVAILABLE);
    assertThat(intake.notMapped())
        .contains(new NotMapped("Observation/negative", Reason.OVERTAKEN, "pregnancy as absent"));
  }

  @Test
  void anUnreadableResultOfTheDayMayBeNewerThanANegativeOneOfThatDay() {
    assertState(
        read(
            negative(at("2026-11-26T10:00:00Z")),
            test("later", HCG, at("2026-11-26"), "see comment")),
        FindingState.UNAVAILABLE);
  }

  @Test
  void aPregnancyOnTheListThatATestDeniesIsListedWithIt() {
    Intake intake =
        read(
            condition("z", "Z34.82", clinical("active") + ",'recordedDate':'2026-11-20'"),
            negative(at("2026-11-26T09:00:00Z")));

    assertState(intake, FindingState.UNKNOWN);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactlyInAnyOrder(
            tuple("Condition/z", Reason.CONTRADICTED),
            tuple("Observation/negative", Reason.CONTRADICTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-02"})
  void aPregnancyMayGoOnFromTheLastDayThatItsOnsetMayMean(String onset) {
    Intake intake =
        read(
            condition(
                "z",
                "Z34.82",
                clinical("active")
                    + ",'recordedDate':'2026-09-01','onsetDateTime':'"
                    + onset
                    + "'"));

    assertThat(intake.clinicalCase().findings())
        .containsExactly(
            new Finding("pregnancy", FindingState.PRESENT, Optional.of(Records.AS_OF)));
  }

  @Test
  void anEntryOfAMonthIsNotDeniedByATestWithinIt() {
    assertState(
        read(
            condition("z", "Z34.82", clinical("active") + ",'recordedDate':'2026-11'"),
            negative(at("2026-11-20T09:00:00Z"))),
        FindingState.PRESENT);
  }
}
