package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.medicine;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.resource;

import java.util.List;
import java.util.Optional;
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
import org.ketaminecds.fhir.TestVocabulary;
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

  @ParameterizedTest
  @CsvSource({
    "Patient/p, 1",
    "Patient/p/_history/3, 1",
    "https://ehr.example.org/fhir/Patient/p, 1",
    "https://ehr.example.org/fhir/Patient/p/_history/3, 1",
    "https://other.example.org/fhir/Patient/p, 0",
    "https://ehr.example.org/fhir/tenant-b/Patient/p, 0",
    "https://ehr.example.org/fhir/Patient/q, 0"
  })
  void thePatientOfAnotherServerIsSomebodyElse(String subject, int read) {
    for (String server : List.of("https://ehr.example.org/fhir", "https://ehr.example.org/fhir/")) {
      Intake intake =
          read(
              PatientRecord.builder()
                  .server(server)
                  .patientId("p")
                  .asked(RecordPart.MEDICINES)
                  .resource(resource(patient("p", "")))
                  .resource(
                      resource(
                          medicine(
                              "m",
                              "ritonavir",
                              ACTIVE + ",'subject':{'reference':'" + subject + "'}")))
                  .build(),
              IntakeOptions.none().withReviewed(RecordPart.MEDICINES));

      assertThat(intake.clinicalCase().medicines()).hasSize(read);
      assertThat(intake.clinicalCase().reviews().medicines().isPresent()).isEqualTo(read == 1);
      assertThat(intake.notMapped())
          .filteredOn(one -> one.reason() == Reason.OTHER_PATIENT)
          .hasSize(1 - read);
    }
  }

  @Test
  void whereTheServerIsNotKnownNoAddressIsHeldAgainstIt() {
    assertThat(
            read(
                    patient("p", ""),
                    medicine(
                        "m",
                        "ritonavir",
                        ACTIVE
                            + ",'subject':{'reference':'https://other.example.org/fhir/Patient/p'}"))
                .clinicalCase()
                .medicines())
        .containsExactly("ritonavir");
  }

  @Test
  void theMedicineOfAnotherServerIsNotThatOfThisOne() {
    PatientRecord elsewhere =
        PatientRecord.builder()
            .server("https://ehr.example.org/fhir")
            .resource(
                resource("{'resourceType':'Medication','id':'m1','code':{'text':'ritonavir'}}"))
            .resource(
                resource(
                    "{'resourceType':'MedicationRequest','id':'r','status':'active','intent':'order',"
                        + "'medicationReference':{'reference':"
                        + "'https://other.example.org/fhir/Medication/m1'}}"))
            .build();

    assertThat(read(elsewhere, IntakeOptions.none()).clinicalCase().medicines())
        .doesNotContain("ritonavir")
        .hasSize(1);
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
  @ValueSource(strings = {"stopped", "completed", "cancelled", "draft"})
  void aMedicineThatIsNotTakenIsListed(String status) {
    Intake intake = read(medicine("m", "ritonavir", ",'status':'" + status + "'"));

    assertThat(intake.clinicalCase().medicines()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_ACTIVE);
  }

  @Test
  void aMedicineOnHoldCountsAsTakenAndIsListed() {
    Intake intake = read(medicine("m", "ritonavir", ",'status':'on-hold'"));

    assertThat(intake.clinicalCase().medicines()).containsExactly("ritonavir");
    assertThat(intake.notMapped())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.READ_IN_PART);
              assertThat(one.detail()).startsWith("ritonavir: on hold");
            });
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

  private static OrderedMedicine ordered(String order, String... others) {
    return new FhirIntake(TestVocabulary.small())
        .medicines(Stream.of(others).map(Records::resource).toList())
        .apply(
            (MedicationRequest)
                resource(
                    "{'resourceType':'MedicationRequest','id':'m','status':'draft','intent':'order'"
                        + order
                        + "}"));
  }

  private static OrderedMedicine named(String text) {
    return ordered(",'medicationCodeableConcept':{'text':'%s'}".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketmine",
        "Ketamime 50 mg/mL injection",
        "KETEMINE50MG",
        "ketmaine",
        "kettamine",
        "katamine",
        "esketemine nasal spray",
        "Spravatto",
        "cetamina",
        "midazolam and ketmine"
      })
  void aMisspeltNameOfKetamineIsNotPassedOver(String text) {
    assertThat(named(text)).isEqualTo(OrderedMedicine.LIKE_KETAMINE);
  }

  @Test
  void aMisspeltNameIsFoundBehindAReference() {
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'display':'ketmine'")))
        .isEqualTo(OrderedMedicine.LIKE_KETAMINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ketamin", "Ketamine", "ketaminehydrochloride"})
  void aNameThatHoldsKetaminIsKetamine(String text) {
    assertThat(named(text)).isEqualTo(OrderedMedicine.KETAMINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketotifen",
        "ketoconazole",
        "ketorolac",
        "ketoprofen",
        "ketanserin",
        "cetirizine",
        "Keflex",
        "Kenalog",
        "Keppra",
        "Ketek",
        "Ketonal",
        "Ketanov",
        "Ketalgin",
        "Kaletra",
        "Kytril",
        "codeine",
        "creatine",
        "carnitine",
        "cimetidine",
        "clemastine",
        "clonidine",
        "cysteamine",
        "escitalopram",
        "estazolam",
        "esomeprazole",
        "ergotamine",
        "glutamine",
        "histamine",
        "memantine",
        "thiamine",
        "dopamine",
        "betaine",
        "melatonin",
        "Spiriva",
        "spironolactone"
      })
  void anotherMedicineIsNotTakenForAMisspeltKetamine(String text) {
    assertThat(named(text)).isEqualTo(OrderedMedicine.ANOTHER);
  }

  private static final String BY_REFERENCE = ",'medicationReference':{'reference':'Medication/x'}";

  private static String madeOf(String id, String item) {
    return "{'resourceType':'Medication','id':'%s','ingredient':[{'itemReference':{%s}}]}"
        .formatted(id, item);
  }

  @Test
  void ketamineIsFoundThroughTheReferencesOfIngredients() {
    String substance = "{'resourceType':'Substance','id':'s','code':{'text':'ketamine'}}";
    String medication = "{'resourceType':'Medication','id':'k','code':{'text':'S-ketamine'}}";

    assertThat(ordered(BY_REFERENCE, madeOf("x", "'reference':'Substance/s'"), substance))
        .isEqualTo(OrderedMedicine.KETAMINE);
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'reference':'Medication/k'"), medication))
        .isEqualTo(OrderedMedicine.KETAMINE);
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'display':'Ketamine HCl'")))
        .isEqualTo(OrderedMedicine.KETAMINE);
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'display':'ritonavir'")))
        .isEqualTo(OrderedMedicine.ANOTHER);
  }

  @Test
  void anIngredientThatIsTheMedicineItselfOrNothingTellsNoMedicine() {
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'reference':'Medication/x'")))
        .isEqualTo(OrderedMedicine.NOT_TOLD);
    assertThat(ordered(BY_REFERENCE, madeOf("x", "'reference':'Substance/zz'")))
        .isEqualTo(OrderedMedicine.NOT_TOLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'medication':{'concept':{'text':'ketamine'}}",
        ",'medicationCodeableConcept':{'coding':[{'system':'http://hl7.org/fhir/sid/ndc','code':'1'}]}"
      })
  void anOrderInAWritingThatIsNotReadTellsNoMedicine(String medication) {
    assertThat(ordered(medication)).isEqualTo(OrderedMedicine.NOT_TOLD);
  }

  @Test
  void anOrderByTheObjectIdentifierOfRxNormIsOneOfKetamine() {
    assertThat(
            ordered(
                ",'medicationCodeableConcept':{'coding':[{'system':'urn:oid:2.16.840.1.113883.6.88','code':'6130'}]}"))
        .isEqualTo(OrderedMedicine.KETAMINE);
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

  @ParameterizedTest
  @CsvSource({
    "ketamine 50 MG/ML Injection,RACEMIC",
    "KETAMINE50MG/ML,RACEMIC",
    "S-ketamine 25 mg/mL,S_KETAMINE",
    "(S)-ketamine 25 mg/mL,S_KETAMINE",
    "esketamine,S_KETAMINE",
    "Spravato,S_KETAMINE"
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
        "'text':'ketamine (S)'",
        "'text':'arketamine'",
        "'text':'ketamine','coding':[{'display':'S-ketamine'}]",
        "'text':'S-ketamine','coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'6130'}]"
      })
  void ketamineWhoseFormIsNotSettledIsOrderedWithoutAForm(String concept) {
    assertThat(
            read("{'resourceType':'MedicationRequest','id':'m','status':'draft','intent':'order','medicationCodeableConcept':{"
                    + concept
                    + "},'dosageInstruction':[{'route':{'text':'IV'}}]}")
                .clinicalCase()
                .regimen()
                .map(Regimen::form))
        .contains(Optional.empty());
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
                ",'status':'draft','dosageInstruction':[{'sequence':1,'doseAndRate':[{'doseQuantity':{'value':5,'code':'mg'}}]},{'sequence':2,'route':{'text':'oral'},"
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
  void theReasonAndTheWordsOfAnOrderAreListedAndNoDatumFollows() {
    Intake intake =
        read(
            medicine(
                "m",
                "ketamine",
                ",'status':'draft','reasonCode':[{'text':'fibromyalgia'}],'dosageInstruction':[{'text':'as"
                    + " before','doseAndRate':[{'doseQuantity':{'value':5,'code':'mg'}}]}]"));

    assertThat(intake.clinicalCase().indications()).isEmpty();
    assertThat(intake.clinicalCase().regimen().map(Regimen::phases))
        .hasValueSatisfying(phases -> assertThat(phases).hasSize(1));
    assertThat(intake.notMapped())
        .containsExactly(
            new NotMapped(
                "MedicationRequest/m", Reason.READ_IN_PART, "reasonCode is not read: fibromyalgia"),
            new NotMapped(
                "MedicationRequest/m",
                Reason.READ_IN_PART,
                "dosageInstruction[0].text is not read: as before"));
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
