package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Of two values of the same, the newer is used; where neither is certainly newer, none is. */
class OrderInTimeTest {

  private static final String SBP = "8480-6";

  private static String pressure(String id, String time, String value) {
    return observation(id, SBP, time + quantity(value, "mm[Hg]"));
  }

  private static String period(String start, String end) {
    return ",'effectivePeriod':{'start':'%s','end':'%s'}".formatted(start, end);
  }

  private static String issued(String time) {
    return ",'issued':'%s'".formatted(time);
  }

  private static Intake besideOneAtTen(String time) {
    return read(
        pressure("doubtful", time, "230"), pressure("exact", at("2026-11-26T10:00:00Z"), "122"));
  }

  private static void assertNoneIsUsed(Intake intake) {
    assertThat(intake.clinicalCase().observations()).isEmpty();
    assertThat(intake.notMapped())
        .filteredOn(one -> one.reason() == Reason.CONTRADICTED)
        .extracting(NotMapped::reference)
        .containsExactlyInAnyOrder("Observation/doubtful", "Observation/exact");
  }

  private static void assertUsed(Intake intake, String pressure) {
    assertThat(intake.clinicalCase().observations())
        .extracting(one -> one.value().toString())
        .containsExactly(pressure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'effectiveDateTime':'2026-11-26'",
        ",'effectiveDateTime':'2026-11'",
        ",'effectiveDateTime':'2026'",
        ",'effectiveDateTime':'2026-11-27'",
        ",'effectivePeriod':{'start':'2026-11-26T09:00:00Z','end':'2026-11-26T11:00:00Z'}",
        ",'effectivePeriod':{'start':'2026-11-25','end':'2026-11-26'}",
        ",'effectivePeriod':{'start':'2026-11-26T09:00:00Z'}",
        ",'effectivePeriod':{'end':'2026-11-26'}",
        ",'effectivePeriod':{'start':'2026-11-26T11:00:00Z','end':'2026-11-26T09:00:00Z'}",
        ",'effectiveTiming':{'event':['2026-11-26T09:00:00Z','2026-11-26T11:00:00Z']}",
        ",'effectiveTiming':{'event':['2026-11-26']}",
        ",'effectiveTiming':{'repeat':{'boundsPeriod':{'start':'2026-11-26','end':'2026-11-26'}}}",
        ",'effectiveTiming':{'code':{'text':'daily'}}",
        ",'issued':'2026-11-26T11:00:00Z'"
      })
  void valuesWithoutAnOrderInTimeAreBothLeftOutAndListed(String time) {
    assertNoneIsUsed(besideOneAtTen(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'effectiveDateTime':'2026-11-25'",
        ",'effectiveDateTime':'2026-10'",
        ",'effectiveInstant':'2026-11-26T09:59:59.999Z'",
        ",'effectivePeriod':{'start':'2026-11-25','end':'2026-11-26T09:00:00Z'}",
        ",'effectivePeriod':{'end':'2026-11-26T09:00:00Z'}",
        ",'effectiveTiming':{'event':['2026-11-26T08:00:00Z','2026-11-26T09:00:00Z']}",
        ",'issued':'2026-11-26T09:00:00Z'",
        ",'effectiveDateTime':'2026-11-26T09:00:00Z','issued':'2026-11-26T11:00:00Z'"
      })
  void whatIsCertainlyOlderIsListedAsThat(String time) {
    Intake intake = besideOneAtTen(time);

    assertUsed(intake, "122 mmHg");
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .contains(tuple("Observation/doubtful", Reason.OLDER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'effectiveInstant':'2026-11-26T10:00:00.001Z'",
        ",'effectivePeriod':{'start':'2026-11-26T10:30:00Z','end':'2026-11-26T11:00:00Z'}",
        ",'effectivePeriod':{'end':'2026-11-26T11:00:00Z'}",
        ",'effectiveTiming':{'event':['2026-11-26T11:00:00Z','2026-11-26T10:30:00Z']}",
        ",'effectiveTiming':{'repeat':{'boundsPeriod':{'start':'2026-11-26T11:00:00Z'}}}"
      })
  void whatIsCertainlyNewerIsUsed(String time) {
    assertUsed(besideOneAtTen(time), "230 mmHg");
  }

  @Test
  void aValueOfTodayMayBeOfAnyTimeUpToTheCase() {
    assertNoneIsUsed(
        read(
            pressure("doubtful", at("2026-11-26"), "230"),
            pressure("exact", at("2026-11-26T12:00:00Z"), "122")));
  }

  @Test
  void aValueOfAMonthIsOverlaidByNoneWithinItHoweverOldTheyAre() {
    Intake intake =
        read(
            pressure("doubtful", at("2026-11"), "230"),
            pressure("old", at("2026-11-02T10:00:00Z"), "120"),
            pressure("exact", at("2026-11-26T10:00:00Z"), "122"));

    assertNoneIsUsed(intake);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .contains(tuple("Observation/old", Reason.OLDER));
  }

  @Test
  void equalValuesWithoutAnOrderInTimeAreOneAndAsNewAsIsKnown() {
    Intake intake =
        read(
            pressure("day", at("2026-11-26"), "122"),
            pressure("never", "", "122"),
            pressure("exact", at("2026-11-26T10:00:00Z"), "122"));

    assertThat(intake.clinicalCase().observations().get(0).at())
        .contains(LocalDateTime.of(2026, 11, 26, 10, 0));
    assertThat(intake.notMapped()).isEmpty();
    assertThat(intake.references().get("systolic blood pressure")).hasSize(3);
  }

  @Test
  void twoWeightsOfOneDayThatDifferAreNoWeight() {
    Intake intake =
        read(
            observation("a", "29463-7", at("2026-11-26T08:00:00Z") + quantity("70", "kg")),
            observation("b", "29463-7", at("2026-11-26") + quantity("30", "kg")));

    assertThat(intake.clinicalCase().weight()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.CONTRADICTED, Reason.CONTRADICTED);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25T10:00:00Z,122 mmHg", "2026-11-26T10:00:00Z,230 mmHg"})
  void aValueWithoutATimeIsAsNewAsItsIssueBesideOneOfAnotherDay(String issue, String used) {
    String other = issue.contains("-25T") ? "2026-11-26T00:00:00Z" : "2026-11-25T23:59:59Z";

    assertUsed(
        read(pressure("issued", issued(issue), "230"), pressure("other", at(other), "122")), used);
  }

  @Test
  void anAnswerTellsThatAValueIsDatedByItsIssue() {
    Intake intake = read(pressure("a", issued("2026-11-26T10:00:00Z"), "150"));

    assertThat(intake.clinicalCase().observations())
        .extracting(Observation::at)
        .containsExactly(Optional.of(LocalDateTime.of(2026, 11, 26, 10, 0)));
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Observation/a",
                Reason.READ_IN_PART,
                "systolic blood pressure: it has no time of its own, so the time of its issue"
                    + " stands for it"));
  }

  @Test
  void anIssueInTheFutureIsListedAsThat() {
    assertThat(read(pressure("a", issued("2026-11-28T10:00:00Z"), "150")).notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.IN_THE_FUTURE);
  }

  @Test
  void aPeriodIsAsNewAsItsEnd() {
    assertThat(
            read(pressure("a", period("2026-11-24T10:00:00Z", "2026-11-25T10:00:00Z"), "150"))
                .clinicalCase()
                .observations()
                .get(0)
                .at())
        .contains(LocalDateTime.of(2026, 11, 25, 10, 0));
  }
}
