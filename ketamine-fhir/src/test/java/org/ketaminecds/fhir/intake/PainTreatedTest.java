package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.resource;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;

/** Whether the pain to be treated is acute, which no record tells and a site may state. */
class PainTreatedTest {

  private static Intake read(IntakeOptions options, String... resources) {
    PatientRecord.Builder builder = PatientRecord.builder();
    List.of(resources).forEach(one -> builder.resource(resource(one)));
    return Records.read(builder.build(), options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"G89.29", "G89.4", "G90.511", "G89.11"})
  void neitherTheNameNorTheAgeOfAPainTellsWhetherItIsTheOneToBeTreated(String code) {
    Intake intake =
        read(IntakeOptions.none(), condition("c", code, ",'onsetDateTime':'2023-01-01'"));

    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.assumed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CHRONIC, ABSENT, not acute", "ACUTE, PRESENT, acute"})
  void aSiteMayStateIt(PainTreated pain, FindingState state, String words) {
    Intake intake = read(IntakeOptions.none().withPainTreated(pain));

    assertThat(intake.clinicalCase().findings())
        .containsExactly(new Finding("acute pain", state, Optional.of(Records.AS_OF)));
    assertThat(intake.assumed())
        .containsExactly(
            "The pain to be treated is %s, as the site states of all ketamine that it orders."
                .formatted(words));
  }

  @Test
  void whatTheRecordSaysOfThePatientGoesBefore() {
    Intake intake =
        read(
            IntakeOptions.none().withPainTreated(PainTreated.CHRONIC),
            "{'resourceType':'Condition','id':'a','code':{'text':'acute pain'}}");

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.PRESENT);
    assertThat(intake.assumed()).isEmpty();
  }
}
