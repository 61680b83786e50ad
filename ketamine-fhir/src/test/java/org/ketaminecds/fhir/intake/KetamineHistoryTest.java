package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.medicine;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.resource;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.KetamineTreatment.Pattern;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class KetamineHistoryTest {

  private static final IntakeOptions KEPT =
      IntakeOptions.none().withReviewed(RecordPart.ADMINISTRATIONS);
  private static final String IV = "'route':{'text':'IV'}";
  private static final String INFUSION =
      ",'dosage':{"
          + IV
          + ",'dose':{'value':100,'code':'mg'},'rateQuantity':{'value':25,'code':'mg/h'}}";

  private static String given(String id, String drug, String status, String more) {
    return "{'resourceType':'MedicationAdministration','id':'%s','status':'%s','medicationCodeableConcept':{'text':'%s'}%s}"
        .formatted(id, status, drug, more);
  }

  private static String infusion(String id, String from, String to, String more) {
    return given(
        id,
        "ketamine",
        "completed",
        ",'effectivePeriod':{'start':'%s','end':'%s'}".formatted(from, to) + INFUSION + more);
  }

  private static String day(String id, String day, String more) {
    return infusion(id, day + "T09:00:00Z", day + "T13:00:00Z", more);
  }

  private static Intake kept(String... resources) {
    PatientRecord.Builder builder = PatientRecord.builder().asked(RecordPart.ADMINISTRATIONS);
    Stream.of(resources).forEach(one -> builder.resource(resource(one)));
    return read(builder.build(), KEPT);
  }

  private static Optional<List<KetamineTreatment>> history(String... resources) {
    return kept(resources).clinicalCase().ketamineHistory();
  }

  @Test
  void anInfusionIsATreatmentOfWhichTheReliefIsNotKnown() {
    Intake intake = kept(day("a", "2026-06-01", ""));

    assertThat(intake.clinicalCase().ketamineHistory())
        .contains(
            List.of(
                new KetamineTreatment(
                    LocalDateTime.of(2026, 6, 1, 9, 0),
                    Optional.of(LocalDateTime.of(2026, 6, 1, 13, 0)),
                    Optional.of(KetamineForm.RACEMIC),
                    Optional.empty(),
                    Optional.of(Quantity.parse("100 mg")),
                    Optional.of(Quantity.parse("14400 s")),
                    Optional.empty(),
                    Optional.empty())));
    assertThat(intake.references())
        .containsEntry("ketamine treatments", List.of("MedicationAdministration/a"));
    assertThat(intake.notMapped()).isEmpty();
  }

  @Test
  void consecutiveDaysAreOneTreatment() {
    assertThat(
            history(
                day("c", "2026-06-03", ""), day("a", "2026-06-01", ""), day("b", "2026-06-02", "")))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(
                        KetamineTreatment::started,
                        KetamineTreatment::ended,
                        KetamineTreatment::pattern,
                        KetamineTreatment::sessionDose)
                    .containsExactly(
                        tuple(
                            LocalDateTime.of(2026, 6, 1, 9, 0),
                            Optional.of(LocalDateTime.of(2026, 6, 3, 13, 0)),
                            Optional.of(Pattern.INPATIENT_OR_SERIAL),
                            Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T22:00:00Z,2026-06-02T02:00:00Z,",
    "2026-06-01T10:00:00Z,2026-06-02T09:59:00Z,",
    "2026-06-01T10:00:00Z,2026-06-02T10:00:00Z,INPATIENT_OR_SERIAL",
    "2026-06-01T10:00:00Z,2026-06-05T14:00:00Z,INPATIENT_OR_SERIAL"
  })
  void oneSessionOverMidnightIsNoSeriesOfDays(String from, String to, Pattern pattern) {
    assertThat(history(infusion("a", from, to, "")))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(KetamineTreatment::pattern)
                    .containsExactly(Optional.ofNullable(pattern)));
  }

  @Test
  void aSessionThatWasChangedAtMidnightIsNoSeriesOfDays() {
    assertThat(
            history(
                infusion("a", "2026-06-01T22:00:00Z", "2026-06-02T00:30:00Z", ""),
                infusion("b", "2026-06-02T00:30:00Z", "2026-06-02T02:00:00Z", "")))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(KetamineTreatment::pattern)
                    .containsExactly(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"2026-07-02,2", "2026-07-01,0", "2026-06-03,0", "2026-06-02,1"})
  void whatLiesBetweenTheNextDayAndAMonthMayBeEither(String second, int treatments) {
    Optional<List<KetamineTreatment>> history =
        history(day("a", "2026-06-01", ""), day("b", second, ""));

    assertThat(history.map(List::size).orElse(0)).isEqualTo(treatments);
  }

  @Test
  void theDaysOfOneOrderAreOneTreatmentOverAWeekend() {
    String order = ",'request':{'reference':'MedicationRequest/o'}";

    assertThat(history(day("a", "2026-06-05", order), day("b", "2026-06-08", order)))
        .hasValueSatisfying(all -> assertThat(all).hasSize(1));
    assertThat(
            history(
                day("a", "2026-06-05", order), day("b", "2026-06-08", order.replace("/o", "/p"))))
        .isEmpty();
  }

  @Test
  void daysThatMayBeOneTreatmentOrTwoLeaveTheHistoryOpenAndAreListed() {
    Intake intake = kept(day("a", "2026-06-01", ""), day("b", "2026-06-10", ""));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().findings())
        .containsExactly(
            new Finding(
                "earlier ketamine treatment",
                FindingState.PRESENT,
                Optional.of(LocalDateTime.of(2026, 6, 10, 9, 0))));
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactlyInAnyOrder(
            tuple("MedicationAdministration/a", Reason.HISTORY_OPEN),
            tuple("MedicationAdministration/b", Reason.HISTORY_OPEN));
  }

  @Test
  void aListThatTheSiteDoesNotKeepCompleteIsNoHistory() {
    Intake intake = read(day("a", "2026-06-01", ""));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::name)
        .containsExactly("earlier ketamine treatment");
    assertThat(intake.notMapped())
        .extracting(NotMapped::detail)
        .containsExactly("ketamine was given on 2026-06-01T09:00; the list is not kept complete");
  }

  @Test
  void anEmptyListIsNoKetamineOnlyIfItCameWholeAndTheSiteKeepsIt() {
    assertThat(history()).contains(List.of());
    assertThat(
            read(PatientRecord.builder().incomplete(RecordPart.ADMINISTRATIONS).build(), KEPT)
                .clinicalCase()
                .ketamineHistory())
        .isEmpty();
    assertThat(read(PatientRecord.builder().build(), KEPT).clinicalCase().ketamineHistory())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'effectiveDateTime':'2026-06'" + INFUSION,
        ",'effectiveDateTime':'2026-06-01','dosage':{'route':{'text':'oral'}}",
        ",'effectiveDateTime':'2026-06-01','dosage':{'rateQuantity':{'value':25,'code':'mg/h'}}",
        ",'effectiveDateTime':'2026-06-01','dosage':{'route':{'text':'IV'},'dose':{'value':50,'code':'mg'}}",
        ",'effectivePeriod':{'start':'2026-06-01T09:00:00Z','end':'2026-06-01T08:00:00Z'}"
            + INFUSION
      })
  void whatMayBeNoInfusionOfKetamineLeavesTheHistoryOpen(String more) {
    Intake intake = kept(given("a", "ketamine", "completed", more));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::name)
        .containsExactly("earlier ketamine treatment");
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.HISTORY_OPEN);
  }

  @Test
  void aBolusOfTheSameDayBelongsToTheInfusion() {
    String bolus =
        given(
            "b",
            "ketamine",
            "completed",
            ",'effectiveDateTime':'2026-06-01T08:55:00Z','dosage':{" + IV + "}");

    assertThat(history(bolus, day("a", "2026-06-01", "")))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .singleElement()
                    .satisfies(
                        one -> {
                          assertThat(one.started()).isEqualTo("2026-06-01T08:55");
                          assertThat(one.ended()).isEmpty();
                          assertThat(one.sessionDose()).isEmpty();
                        }));
  }

  @ParameterizedTest
  @CsvSource({"not-done,NOT_ACTIVE", "entered-in-error,ENTERED_IN_ERROR"})
  void whatWasNotGivenIsListedAndIsNoTreatment(String status, Reason reason) {
    Intake intake =
        kept(given("a", "ketamine", status, ",'effectiveDateTime':'2026-06-01'" + INFUSION));

    assertThat(intake.clinicalCase().ketamineHistory()).contains(List.of());
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(reason);
  }

  @Test
  void anInfusionThatRunsHasNoEndAndOneOfTheFutureIsNoTreatment() {
    String running =
        infusion("a", "2026-11-26T09:00:00Z", "2026-11-26T13:00:00Z", "")
            .replace("completed", "in-progress");

    assertThat(history(running))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(KetamineTreatment::ended)
                    .containsExactly(Optional.empty()));
    Intake planned = kept(day("a", "2026-11-27", ""));
    assertThat(planned.clinicalCase().ketamineHistory()).contains(List.of());
    assertThat(planned.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.IN_THE_FUTURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "completed", "stopped", "on-hold"})
  void ketamineThatWasTakenAtUntoldTimesLeavesTheHistoryOpen(String status) {
    Intake intake = kept(medicine("m", "ketamine lozenge", ",'status':'" + status + "'"));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).contains(Reason.HISTORY_OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "entered-in-error"})
  void ketamineThatWasNeverTakenDoesNot(String status) {
    assertThat(history(medicine("m", "ketamine lozenge", ",'status':'" + status + "'")))
        .contains(List.of());
  }

  @Test
  void anOrderWhoseAdministrationsAreThereTellsNothingMore() {
    assertThat(
            history(
                medicine("o", "ketamine", ",'status':'completed'"),
                day("a", "2026-06-01", ",'request':{'reference':'MedicationRequest/o'}")))
        .hasValueSatisfying(all -> assertThat(all).hasSize(1));
  }

  @Test
  void aProcedureThatNamesKetamineLeavesTheHistoryOpen() {
    Intake intake =
        kept(
            "{'resourceType':'Procedure','id':'p','status':'completed','code':{'text':'Infusion of"
                + " ketamine'}}");

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Procedure/p",
                Reason.HISTORY_OPEN,
                "Procedure: Infusion of ketamine; no drug, dose or route is told by it"));
  }

  @Test
  void anotherDrugThatIsBeingGivenIsTakenAndOneThatWasGivenIsOver() {
    String now = given("a", "midazolam", "in-progress", "");
    String then = given("b", "ritonavir", "completed", "");

    Intake intake = kept(now, then);

    assertThat(intake.clinicalCase().medicines()).containsExactly("midazolam");
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped("MedicationAdministration/b", Reason.NOT_ACTIVE, "ritonavir: completed"));
    assertThat(intake.clinicalCase().ketamineHistory()).contains(List.of());
  }

  private static String untold(String status, String medicine, String time) {
    return "{'resourceType':'MedicationAdministration','id':'u','status':'%s'%s%s}"
        .formatted(status, medicine, time);
  }

  private static final String THEN = ",'effectiveDateTime':'2026-11-20'";
  private static final String PRODUCT =
      ",'medicationCodeableConcept':{'coding':[{'system':'http://hl7.org/fhir/sid/ndc','code':'1'}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        PRODUCT,
        ",'medicationReference':{'reference':'Medication/zz'}",
        ",'medicationReference':{'reference':'#m'},'contained':[{'resourceType':'Medication','id':'m','ingredient':[{'itemReference':{'reference':'Medication/zz'}}]}]"
      })
  void aMedicineThatIsNotToldMayHaveBeenKetamineAndLeavesTheHistoryOpen(String medicine) {
    Intake intake = kept(untold("completed", medicine, THEN));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.clinicalCase().medicines()).isEmpty();
    assertThat(intake.notMapped())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.HISTORY_OPEN);
              assertThat(one.detail()).endsWith(", which may be ketamine, was given");
            });
  }

  @Test
  void aMedicineThatIsNotToldAndIsBeingGivenIsTakenAsWell() {
    Intake intake = kept(untold("in-progress", PRODUCT, THEN));

    assertThat(intake.clinicalCase().ketamineHistory()).isEmpty();
    assertThat(intake.clinicalCase().medicines()).hasSize(1);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.HISTORY_OPEN, Reason.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "not-done,2026-11-20,NOT_ACTIVE",
    "entered-in-error,2026-11-20,ENTERED_IN_ERROR",
    "completed,2026-12-20,IN_THE_FUTURE"
  })
  void aMedicineThatIsNotToldAndWasNotGivenIsNoKetamine(String status, String day, Reason reason) {
    Intake intake = kept(untold(status, PRODUCT, ",'effectiveDateTime':'" + day + "'"));

    assertThat(intake.clinicalCase().ketamineHistory()).contains(List.of());
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'medicationReference':{'reference':'Medication/zz','display':'ketamine'}",
        ",'medicationReference':{'reference':'#m'},'contained':[{'resourceType':'Medication','id':'m','ingredient':[{'itemReference':{'reference':'#s'}}]},{'resourceType':'Substance','id':'s','code':{'text':'ketamine'}}]",
        ",'medicationReference':{'reference':'#m'},'contained':[{'resourceType':'Medication','id':'m','ingredient':[{'itemReference':{'display':'ketamine'}}]}]"
      })
  void ketamineIsFoundThroughWhatAMedicationRefersTo(String medicine) {
    assertThat(history(untold("completed", medicine, THEN + INFUSION)))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(KetamineTreatment::form)
                    .containsExactly(Optional.of(KetamineForm.RACEMIC)));
  }

  @Test
  void anInfusionOfKetamineOfAnUnknownFormIsATreatmentWithoutAForm() {
    assertThat(history(given("a", "ketamine (S)", "completed", THEN + INFUSION)))
        .hasValueSatisfying(
            all ->
                assertThat(all)
                    .extracting(KetamineTreatment::form)
                    .containsExactly(Optional.empty()));
  }
}
