package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class UnmappedTypesTest {

  private static String service(String status, String code, String more) {
    return "{'resourceType':'ServiceRequest','id':'s','status':'%s','intent':'order','code':%s%s}"
        .formatted(status, code, more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AMB", "IMP", "ACUTE", "EMER", "HH"})
  void anEncounterIsNoPlaceOfTreatmentAndItsReasonNamesWhatToSend(String where) {
    Intake intake =
        read(
            "{'resourceType':'Encounter','id':'e','status':'in-progress','class':{'code':'%s'}}"
                .formatted(where));

    assertThat(intake.clinicalCase().careSetting()).isEmpty();
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Encounter/e",
                Reason.NOT_READ,
                "Encounter "
                    + where
                    + ": where the patient is, and not where ketamine is to be given; the site"
                    + " names that place as the care setting"));
  }

  @Test
  void aProcedureIsNoTreatmentThatFailed() {
    Intake intake =
        read(
            "{'resourceType':'Procedure','id':'p','status':'completed','code':{'text':'Nerve"
                + " block'}}");

    assertThat(intake.clinicalCase().treatments()).isEmpty();
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "Procedure/p",
                Reason.NOT_READ,
                "Procedure: Nerve block; what was done tells neither why nor how it helped"));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,ORDERED",
    "active,ORDERED",
    "completed,NOT_READ",
    "entered-in-error,ENTERED_IN_ERROR"
  })
  void aTestOnOrderHasNoResultYet(String status, Reason reason) {
    String alt = "{'coding':[{'system':'http://loinc.org','code':'1742-6'}]}";

    for (String request :
        new String[] {
          service(status, alt, ""),
          service(status, "{'text':'liver'}", ",'orderDetail':[" + alt + "]")
        }) {
      Intake intake = read(request);

      assertThat(intake.clinicalCase().observations()).isEmpty();
      assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(reason);
    }
  }

  @Test
  void ketamineAsAServiceIsNoRegimen() {
    Intake intake = read(service("draft", "{'text':'Ketamine infusion 0.5 mg/kg/h'}", ""));

    assertThat(intake.clinicalCase().regimen()).isEmpty();
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "ServiceRequest/s",
                Reason.NOT_READ,
                "ServiceRequest: Ketamine infusion 0.5 mg/kg/h; ketamine is judged where it is"
                    + " ordered as a MedicationRequest"));
  }
}
