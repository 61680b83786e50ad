package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.TestVocabulary;

class WholeRecordTest {

  private static final ZonedDateTime AS_OF =
      ZonedDateTime.of(2026, 11, 26, 12, 0, 0, 0, ZoneId.of("America/New_York"));

  private final Intake intake =
      new FhirIntake(TestVocabulary.small())
          .read(PatientRecord.of(bundle()), AS_OF, IntakeOptions.none().withJurisdiction("US"));

  static Bundle bundle() {
    try (InputStream in = WholeRecordTest.class.getResourceAsStream("../crps-order.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, text);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @Test
  void everyDatumOfARecordArrivesInTheCase() {
    ClinicalCase read = intake.clinicalCase();

    assertThat(read.birthDate()).contains(LocalDate.of(1988, 3, 4));
    assertThat(read.indications())
        .singleElement()
        .satisfies(
            crps -> {
              assertThat(crps.condition()).isEqualTo("complex regional pain syndrome");
              assertThat(crps.painDuration()).contains(Quantity.parse("1096 d"));
            });
    assertThat(read.observations())
        .extracting(Observation::name, one -> one.value().toString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("systolic blood pressure", "192 mmHg"),
            org.assertj.core.groups.Tuple.tuple("diastolic blood pressure", "112 mmHg"),
            org.assertj.core.groups.Tuple.tuple("alanine aminotransferase", "1.1 xULN"));
    assertThat(read.observations().get(0).at())
        .contains(java.time.LocalDateTime.of(2026, 11, 26, 9, 10));
    assertThat(read.weight().map(weight -> weight.value().toString())).contains("154 lb");
    assertThat(read.medicines()).containsExactly("midazolam");
    assertThat(read.allergies()).isEmpty();
    assertThat(read.reviews().allergies()).isPresent();
    assertThat(read.reviews().problems()).isEmpty();
  }

  @Test
  void theDraftOrderIsTheRegimen() {
    assertThat(intake.clinicalCase().regimen())
        .hasValueSatisfying(
            regimen -> {
              assertThat(regimen.form()).contains(KetamineForm.RACEMIC);
              assertThat(regimen.route()).contains(Route.INTRAVENOUS);
              assertThat(regimen.phases())
                  .containsExactly(
                      Phase.Infusion.atRate("0.35 mg/kg/h").over("4 h").atMost("25 mg/h"));
              assertThat(regimen.schedule().days()).contains(10);
            });
  }

  @Test
  void everyDatumKeepsTheReferenceOfItsResource() {
    assertThat(intake.references())
        .containsEntry("systolic blood pressure", List.of("Observation/bp1"))
        .containsEntry("regimen", List.of("MedicationRequest/ket"))
        .containsEntry("complex regional pain syndrome", List.of("Condition/c1"));
    assertThat(intake.notMapped()).isEmpty();
  }
}
