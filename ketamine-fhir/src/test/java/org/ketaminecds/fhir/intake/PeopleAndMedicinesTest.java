package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.medicine;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.resource;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class PeopleAndMedicinesTest {

  private static final String ACTIVE = ",'status':'active'";

  private static String patient(String id, String more) {
    return "{'resourceType':'Patient','id':'%s'%s}".formatted(id, more);
  }

  @Test
  void genderThatSettlesNothingIsLeftOut() {
    assertThat(read(patient("p", ",'gender':'male'")).clinicalCase().sex()).contains(Sex.MALE);
    assertThat(read(patient("p", ",'gender':'other'")).clinicalCase().sex()).isEmpty();
    assertThat(read(patient("p", "")).clinicalCase().sex()).isEmpty();
  }

  @Test
  void aManOfFemaleBirthSexIsAskedForPregnancy() {
    String birthSex =
        ",'extension':[{'url':'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex','valueCode':'F'}]";
    Intake intake = read(patient("p", ",'gender':'male'" + birthSex));

    assertThat(intake.clinicalCase().sex()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.CONTRADICTED);
  }

  @Test
  void aDateOfBirthWithoutADayGivesNoAge() {
    Intake intake = read(patient("p", ",'birthDate':'1980-05'"));

    assertThat(intake.clinicalCase().birthDate()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.DATE_NOT_EXACT);
  }

  @Test
  void theRecordOfTwoPatientsIsNobodys() {
    assertThatThrownBy(() -> read(patient("p", ""), patient("q", "")))
        .isInstanceOf(InvalidCaseException.class)
        .hasMessageContaining("the record of one patient");
  }

  @Test
  void whatSpeaksOfAnotherPatientIsNotRead() {
    Intake intake =
        read(
            patient("p", ""),
            medicine("m", "ritonavir", ACTIVE + ",'subject':{'reference':'Patient/q'}"));

    assertThat(intake.clinicalCase().medicines()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.OTHER_PATIENT);
  }

  @Test
  void anOrderForAnotherPatientIsRefused() {
    PatientRecord mixed =
        PatientRecord.builder()
            .resource(resource(patient("p", "")))
            .order(
                (MedicationRequest)
                    resource(
                        medicine(
                            "m",
                            "ketamine",
                            ",'status':'draft','subject':{'reference':'Patient/q'}")))
            .build();

    assertThatThrownBy(() -> read(mixed, IntakeOptions.none()))
        .isInstanceOf(InvalidCaseException.class)
        .hasMessageContaining("MedicationRequest/m.subject");
  }

  @ParameterizedTest
  @CsvSource({
    "midazolam 1 MG/ML Injectable Solution,midazolam",
    "lopinavir-ritonavir,ritonavir",
    "RITONAVIR 100 mg,ritonavir",
    "esketamine nasal spray,esketamine",
    "Spravato,esketamine"
  })
  void anIngredientIsFoundByItsNameInTheText(String text, String ingredient) {
    assertThat(read(medicine("m", text, ACTIVE)).clinicalCase().medicines())
        .containsExactly(ingredient);
  }

  @Test
  void aProductOfTwoIngredientsIsBoth() {
    assertThat(
            read(medicine("m", "buprenorphine 8 mg / naloxone 2 mg film", ACTIVE))
                .clinicalCase()
                .medicines())
        .containsExactlyInAnyOrder("buprenorphine", "naloxone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nalmefene (opioid antagonist)",
        "non-opioid analgesic",
        "cetirizine, non-sedating antihistamine"
      })
  void aClassInATextIsNoMedicine(String text) {
    assertThat(read(medicine("m", text, ACTIVE)).clinicalCase().medicines()).containsExactly(text);
  }

  @Test
  void aMedicineThatIsNotKnownIsKeptAndListed() {
    Intake intake = read(medicine("m", "ritonavirol", ACTIVE));

    assertThat(intake.clinicalCase().medicines()).containsExactly("ritonavirol");
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_KNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stopped", "completed", "cancelled", "on-hold", "draft"})
  void aMedicineThatIsNotTakenIsListed(String status) {
    Intake intake = read(medicine("m", "ritonavir", ",'status':'" + status + "'"));

    assertThat(intake.clinicalCase().medicines()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_ACTIVE);
  }

  private static Intake signedWithKetamine(String... others) {
    PatientRecord.Builder builder =
        PatientRecord.builder()
            .order((MedicationRequest) resource(medicine("k", "ketamine", ",'status':'draft'")));
    Stream.of(others).map(Records::resource).forEach(builder::resource);
    return read(builder.build(), IntakeOptions.none());
  }

  @Test
  void whatIsToBeSignedAlongWithKetamineCountsAsTaken() {
    assertThat(
            signedWithKetamine(medicine("m", "midazolam", ",'status':'draft'"))
                .clinicalCase()
                .medicines())
        .containsExactly("midazolam");
    assertThat(
            signedWithKetamine(medicine("m", "midazolam", ",'status':'draft','doNotPerform':true"))
                .clinicalCase()
                .medicines())
        .isEmpty();
  }

  @Test
  void anotherDraftOfKetamineIsNoMedicineTaken() {
    Intake intake = signedWithKetamine(medicine("k2", "ketamine", ",'status':'draft'"));

    assertThat(intake.clinicalCase().medicines()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).contains(Reason.NOT_ACTIVE);
  }

  @Test
  void whoseRecordWasAskedForOutweighsWhoTheRecordSpeaksOf() {
    PatientRecord.Builder of =
        PatientRecord.builder()
            .patientId("p")
            .asked(RecordPart.PROBLEMS)
            .resource(resource(condition("c", "I50.9", ",'subject':{'reference':'Patient/q'}")));
    IntakeOptions keeps = IntakeOptions.none().withReviewed(RecordPart.PROBLEMS);
    Intake intake = read(of.build(), keeps);

    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.OTHER_PATIENT);
    assertThat(intake.clinicalCase().reviews().problems()).isEmpty();
    PatientRecord ofAnother = of.resource(resource(patient("q", ""))).build();
    assertThatThrownBy(() -> read(ofAnother, keeps))
        .isInstanceOf(InvalidCaseException.class)
        .hasMessageContaining("another patient");
  }

  @Test
  void anOrderNotToGiveAMedicineIsNoMedicineTaken() {
    assertThat(
            read(medicine("m", "ritonavir", ACTIVE + ",'doNotPerform':true"))
                .clinicalCase()
                .medicines())
        .isEmpty();
  }

  @Test
  void aMedicineIsFoundThroughItsReference() {
    assertThat(
            read(
                    "{'resourceType':'Medication','id':'x','code':{'text':'combination'},'ingredient':[{'itemCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'85762'}]}}]}",
                    "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','medicationReference':{'reference':'Medication/x'}}")
                .clinicalCase()
                .medicines())
        .containsExactly("ritonavir");
  }

  @Test
  void theWordsBesideAReferenceCountWhereItsResourceTellsNothing() {
    assertThat(
            read(
                    "{'resourceType':'Medication','id':'x','code':{'coding':[{'system':'urn:local','code':'7'}]}}",
                    "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','medicationReference':{'reference':'Medication/x','display':'ritonavir"
                        + " 100 mg'}}")
                .clinicalCase()
                .medicines())
        .containsExactly("ritonavir");
  }

  @Test
  void aListIsReviewedOnlyIfTheSiteKeepsItCompleteAndItCameWhole() {
    IntakeOptions keeps = IntakeOptions.none().withReviewed(RecordPart.PROBLEMS);

    assertThat(reviewed(PatientRecord.builder().nothing(RecordPart.PROBLEMS), keeps)).isTrue();
    assertThat(reviewed(PatientRecord.builder().asked(RecordPart.PROBLEMS), keeps)).isTrue();
    assertThat(reviewed(PatientRecord.builder(), keeps)).isFalse();
    assertThat(reviewed(PatientRecord.builder().incomplete(RecordPart.PROBLEMS), keeps)).isFalse();
    assertThat(reviewed(PatientRecord.builder().nothing(RecordPart.PROBLEMS), IntakeOptions.none()))
        .isFalse();
  }

  private static boolean reviewed(PatientRecord.Builder builder, IntakeOptions options) {
    return read(builder.build(), options).clinicalCase().reviews().problems().isPresent();
  }

  @Test
  void anAllergyBesideNoKnownAllergyLeavesTheListOpen() {
    String none =
        "{'resourceType':'AllergyIntolerance','id':'n','code':{'coding':[{'system':'http://snomed.info/sct','code':'716186003'}]}}";
    String ketamine =
        "{'resourceType':'AllergyIntolerance','id':'k','code':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'6130'}]}}";

    assertThat(read(none).clinicalCase().reviews().allergies()).isPresent();
    Intake both = read(none, ketamine);
    assertThat(both.clinicalCase().allergies()).containsExactly("ketamine");
    assertThat(both.clinicalCase().reviews().allergies()).isEmpty();
    assertThat(both.notMapped())
        .extracting(NotMapped::reference)
        .containsExactly("AllergyIntolerance/n");
  }

  @Test
  void anAllergenIsNamedWithoutTheTagOfSnomed() {
    assertThat(
            read("{'resourceType':'AllergyIntolerance','id':'a','code':{'text':'Shellfish"
                    + " (substance)'}}")
                .clinicalCase()
                .allergies())
        .containsExactly("Shellfish");
  }

  @ParameterizedTest
  @CsvSource({
    "ketamine 50 MG/ML Injection,RACEMIC",
    "S-ketamine 25 mg/mL,S_KETAMINE",
    "esketamine,S_KETAMINE"
  })
  void theFormOfKetamineIsThatOfTheOrder(String text, KetamineForm form) {
    assertThat(
            read(medicine(
                    "m", text, ",'status':'draft','dosageInstruction':[{'route':{'text':'IV'}}]"))
                .clinicalCase()
                .regimen()
                .flatMap(Regimen::form))
        .contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'doseAndRate':[{'rateQuantity':{'value':5,'code':'mL/h'}}]",
        "'doseAndRate':[{'doseRange':{'low':{'value':5,'code':'mg'}}}]",
        "'asNeededBoolean':true,'doseAndRate':[{'doseQuantity':{'value':5,'code':'mg'}}]",
        "'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':5,'code':'mg'}}]",
        "'maxDosePerPeriod':{'numerator':{'value':100,'code':'mg'},'denominator':{'value':1,'code':'d'}},'doseAndRate':[{'rateQuantity':{'value':5,'code':'mg/h'}}]",
        "'text':'as discussed'"
      })
  void anOrderThatCannotBeReadWholeKeepsDrugAndRouteAndNoDose(String dosage) {
    Intake intake =
        read(
            medicine(
                "m",
                "ketamine",
                ",'status':'draft','dosageInstruction':[{'doseAndRate':[{'doseQuantity':{'value':5,'code':'mg'}}]},{'route':{'text':'oral'},"
                    + dosage
                    + "}]"));

    assertThat(intake.clinicalCase().regimen())
        .hasValueSatisfying(
            regimen -> {
              assertThat(regimen.route()).contains(Route.ORAL);
              assertThat(regimen.form()).contains(KetamineForm.RACEMIC);
              assertThat(regimen.phases()).isEmpty();
            });
    assertThat(intake.notMapped()).extracting(NotMapped::reason).contains(Reason.READ_IN_PART);
  }

  @Test
  void ofSeveralDraftsNoneIsTaken() {
    Intake intake =
        read(
            medicine("m1", "ketamine", ",'status':'draft'"),
            medicine("m2", "ketamine", ",'status':'draft'"));

    assertThat(intake.clinicalCase().regimen()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference)
        .contains("MedicationRequest/m1");
  }

  @Test
  void whatASystemCannotSupplyIsSaid() {
    assertThat(
            read(PatientRecord.builder().unavailable("weight").build(), IntakeOptions.none())
                .clinicalCase()
                .unavailable())
        .containsExactly("weight");
  }

  @Test
  void resourcesOfOtherTypesAreListed() {
    assertThat(
            read("{'resourceType':'CarePlan','id':'c','status':'active','intent':'plan'}")
                .notMapped())
        .isEqualTo(List.of(new NotMapped("CarePlan/c", Reason.NOT_READ, "CarePlan")));
  }
}
