package org.ketaminecds.fhir.hooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.NotMapped;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.intake.SourcedDatum;

/** What a card shows of the order and of the values, as they were read. */
class ReadOfTheCaseTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-26T12:00:00");

  private static ClinicalCaseBuilder patient() {
    return ClinicalCase.asOf(NOON.plusHours(1));
  }

  private static Observation observed(String name, String value, LocalDateTime at) {
    return new Observation(name, Quantity.parse(value), Optional.of(at));
  }

  private static OrderAsRead order(Regimen regimen, NotMapped... notMapped) {
    return OrderAsRead.of(
        new Intake(
            patient().regimen(regimen).build(),
            List.of(new SourcedDatum("regimen", "MedicationRequest/ket", "the order")),
            List.of(notMapped),
            List.of()));
  }

  private static NotMapped unread(String reference, Reason reason) {
    return new NotMapped(reference, reason, "dosageInstruction[0]: found mL/h");
  }

  private static MissingDatum missing(String name) {
    return new MissingDatum(name, Why.NOT_RECORDED, Advisability.DEFER, List.of());
  }

  @Test
  void theTwoHalvesOfOnePressureStandTogether() {
    ClinicalCase patient =
        patient()
            .observation(observed("systolic blood pressure", "150 mmHg", NOON))
            .observation(observed("heart rate", "72 /min", NOON))
            .observation(observed("diastolic blood pressure", "95 mmHg", NOON))
            .build();

    assertThat(ValuesRead.of(patient))
        .containsExactly(
            "blood pressure 150/95 mmHg (26 November 2026 12:00)",
            "heart rate 72/min (26 November 2026 12:00)");
  }

  @Test
  void halvesOfTwoPressuresStandApart() {
    ClinicalCase patient =
        patient()
            .observation(observed("systolic blood pressure", "150 mmHg", NOON))
            .observation(
                observed("diastolic blood pressure", "95 mmHg", NOON.toLocalDate().atStartOfDay()))
            .build();

    assertThat(ValuesRead.of(patient))
        .containsExactly(
            "systolic blood pressure 150 mmHg (26 November 2026 12:00)",
            "diastolic blood pressure 95 mmHg (26 November 2026)");
  }

  @Test
  void everythingThatWasReadOfAnOrderIsInItsLine() {
    Regimen regimen =
        Regimen.builder()
            .form(KetamineForm.S_KETAMINE)
            .route(Route.INTRAVENOUS)
            .phase(Phase.Bolus.of("0.2 mg/kg").over("5 min"))
            .phase(Phase.Infusion.atRate("0.35 mg/kg/h").over("4 h").atMost("25 mg/h"))
            .days(5)
            .courses(3)
            .interval("12 wk")
            .build();

    assertThat(order(regimen).line())
        .isEqualTo(
            "S-ketamine; intravenous; bolus of 0.2 mg/kg over 5 min; infusion at 0.35 mg/kg/h, at"
                + " most 25 mg/h over 4 h; on 5 days; courses: 3; a course every 12 wk");
  }

  @Test
  void whatTheClockSaysOfAnOrderIsInItsLine() {
    Regimen regimen =
        Regimen.builder()
            .phase(Phase.Infusion.ofTotal("80 mg").between(NOON, NOON.plusHours(4)))
            .hoursPerDay("4 h")
            .build();

    assertThat(order(regimen).line())
        .isEqualTo(
            "which ketamine is not known; no route; infusion, in all 80 mg over 4 h from"
                + " 2026-11-26T12:00 until 2026-11-26T16:00; 4 h a day");
  }

  @Test
  void onlyWhatTheOrderItselfCouldNotGiveIsUnreadOfTheOrder() {
    Regimen nothing = Regimen.builder().build();

    assertThat(
            order(nothing, unread("MedicationRequest/ket", Reason.READ_IN_PART)).isWithoutItsDose())
        .isTrue();
    assertThat(
            order(nothing, unread("MedicationRequest/other", Reason.READ_IN_PART))
                .isWithoutItsDose())
        .isFalse();
    assertThat(
            order(nothing, unread("MedicationRequest/ket", Reason.NOT_ACTIVE)).isWithoutItsDose())
        .isFalse();
  }

  @Test
  void whatStandsInTheOrderAndWasNotReadIsNotCalledNotRecorded() {
    Regimen nothing = Regimen.builder().build();
    Regimen dosed =
        Regimen.builder().route(Route.INTRAVENOUS).phase(Phase.Bolus.of("20 mg")).build();
    NotMapped unread = unread("MedicationRequest/ket", Reason.READ_IN_PART);

    assertThat(order(nothing, unread).line()).endsWith("; route not read; dose not read");
    assertThat(order(nothing).line()).endsWith("; no route; no dose");
    assertThat(order(nothing, unread).why(missing("proposed doses")))
        .isEqualTo("not read of the order");
    assertThat(order(nothing, unread).why(missing("route"))).isEqualTo("not read of the order");
    assertThat(order(nothing, unread).why(missing("acute pain"))).isEqualTo("not recorded");
    assertThat(order(nothing).why(missing("proposed doses"))).isEqualTo("not recorded");
    assertThat(order(dosed, unread).why(missing("infusion days"))).isEqualTo("not recorded");
  }
}
