package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class AllergiesTest {

  private static String allergy(String text, String more) {
    return "{'resourceType':'AllergyIntolerance','id':'a','code':{'text':'%s'}%s}"
        .formatted(text, more);
  }

  /** As read at a site that keeps its list of allergies complete. */
  private static Intake keptList(String allergy) {
    return read(
        PatientRecord.builder()
            .asked(RecordPart.ALLERGIES)
            .resource(Records.resource(allergy))
            .build(),
        IntakeOptions.none().withReviewed(RecordPart.ALLERGIES));
  }

  private static List<String> allergens(String text, String more) {
    return read(allergy(text, more)).clinicalCase().allergies();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketamine",
        "Allergy to ketamine (finding)",
        "Ketamine HCl injection",
        "ketamine 50 MG/ML Injectable Solution"
      })
  void anAllergenIsFoundByItsNameInTheText(String text) {
    assertThat(allergens(text, "")).containsExactly("ketamine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ketamine (S)", "Allergy to R-ketamine", "ketamineHCl", "Ketamin"})
  void ketamineOfAFormThatIsNotSettledIsAnAllergenUnderBothNames(String text) {
    assertThat(allergens(text, "")).containsExactly("ketamine", "esketamine");
  }

  @Test
  void anAllergenIsFoundInWhatWasReactedTo() {
    assertThat(allergens("Anaesthetic", ",'reaction':[{'substance':{'text':'Ketamine'}}]"))
        .containsExactly("Anaesthetic", "ketamine");
    assertThat(allergens("midazolam", ",'reaction':[{'substance':{'text':'Ketamine'}}]"))
        .containsExactly("midazolam", "ketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NKDA",
        "nka",
        "No Known Allergies",
        "No known drug allergy (situation)",
        "NKDA.",
        " nkda; ",
        "No allergies",
        "No allergies.",
        "No drug allergies",
        "No known drug allergies",
        "No known medication allergies.",
        "None",
        "NONE.",
        "None known",
        "Denies allergies",
        "Denies any allergies",
        "Denies drug allergies.",
        "Denies any known drug allergies"
      })
  void thatThereIsNoneMayBeWritten(String text) {
    assertThat(allergens(text, "")).isEmpty();
    assertThat(read(allergy(text, "")).clinicalCase().reviews().allergies()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No known drug allergies except ketamine allergy",
        "No known food allergy; ketamine allergy"
      })
  void anExceptionIsAnAllergy(String text) {
    assertThat(allergens(text, "")).containsExactly("ketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not allergic to ketamine",
        "Patient is not known to be allergic to ketamine",
        "no known allergy to ketamine",
        "No ketamine allergy",
        "Denies allergy to ketamine",
        "Denies any history of ketamine hypersensitivity",
        "Ketamine: no known allergy",
        "Ketamine - not allergic",
        "Ketamine allergy was ruled out",
        "Ketamine allergy has been refuted.",
        "Allergy to ketamine excluded",
        "NOT ALLERGIC TO KETAMINE HCL",
        "No S-ketamine allergy",
        "No known drug allergy to ketamine",
        "Pt denies allergy to ketamine or midazolam",
        "Not allergic to penicillin; no ketamine allergy",
        "Not allergic to Ketalin"
      })
  void wordsThatMayDenyAnAllergyLeaveItUnknownAndTheListWithIt(String text) {
    Intake intake = keptList(allergy(text, ""));

    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isEmpty();
    assertThat(intake.notMapped())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.NOT_READ);
              assertThat(one.detail()).startsWith(text).contains("may deny it");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not allergic to ketamine", "No known allergy to ketamine", "NKDA"})
  void aCodeIsAnAllergyWhateverIsPrintedBesideIt(String text) {
    String coded =
        "{'resourceType':'AllergyIntolerance','id':'k','code':{'text':'%s',"
            + "'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'6130'}]}}";

    assertThat(keptList(coded.formatted(text)).clinicalCase().allergies()).contains("ketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not give ketamine",
        "Ketamine, not to be given again",
        "Ketamine allergy, no treatment needed",
        "Not allergic to penicillin; ketamine allergy",
        "No allergies except ketamine",
        "Not allergic to penicillin\\nketamine",
        "No reaction to midazolam but anaphylaxis to ketamine",
        "Ketamine allergy not confirmed",
        "Ketamine allergy - patient denies reaction to midazolam",
        "Anaphylaxis to ketamine (no known drug allergies before)",
        "Does not tolerate ketamine",
        "Ketamine anaphylaxis 2019 not yet excluded",
        "Ketamine allergy not excluded",
        "Ketamine allergy not yet ruled out",
        "Ketamine (no documented reaction)",
        "KETAMINE - No reaction recorded",
        "Ketamine, no reaction noted",
        "ketamine (reaction not recorded)",
        "No reaction to ketamine",
        "No known reaction to ketamine on file",
        "Not sure of the reaction to ketamine (rash?)",
        "Do not give ketamine without allergy consult: anaphylaxis",
        "Severe ketamine reaction - has never had a reaction to esketamine",
        "Ketamine nonallergic hypersensitivity",
        "Non-allergic drug hypersensitivity to ketamine",
        "non-allergic: ketamine",
        "Ketamine: non-IgE anaphylaxis",
        "Ketamine: no known reaction severity; hives",
        "Ketamine without premedication - severe reaction",
        "Ketamine: unable to tolerate, no other drug allergy",
        "Ketamine: no true allergy",
        "Not a true allergy to ketamine - emergence delirium",
        "No penicillin but ketamine allergy",
        "No latex allergy. Ketamine allergy",
        "Not allergic to ketamine, had hives",
        "No allergy to ketamine excluded",
        "Not allergic to ketamine(anaphylaxis)",
        "Not allergic to ketamine-hives",
        "Not allergic to ketamine?",
        "No allergy to ketamine and hives"
      })
  void whatDoesNotPlainlyDenyAnAllergyIsOne(String text) {
    assertThat(allergens(text, "")).contains("ketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NKDA?",
        "NKDA but ketamine",
        "No known allergies except ketamine",
        "No allergies except ketamine",
        "Denies allergies but ketamine",
        "None except ketamine",
        "None, ketamine",
        "No cross-reactivity",
        "None to penicillin",
        "None recorded",
        "Denies"
      })
  void otherWordsSayNotThatThereIsNone(String text) {
    assertThat(allergens(text, "")).isNotEmpty();
    assertThat(read(allergy(text, "")).clinicalCase().reviews().allergies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not allergic to ketamine or ", ".;:"})
  void aTextOfAnyLengthIsRead(String beginning) {
    String text = beginning + "ketamine or ".repeat(20_000) + "ketamine";

    assertThat(allergens(text, "")).contains("ketamine");
  }

  @Test
  void noneIsAnAnswerOnlyWhereNothingElseIsNamed() {
    String coded =
        "{'resourceType':'AllergyIntolerance','id':'k','code':{'text':'%s',"
            + "'coding':[{'system':'http://example.org','code':'4711','display':'Shellfish'}]}}";

    for (String text : List.of("None", "None known", "No allergies", "Denies allergies")) {
      assertThat(read(coded.formatted(text)).clinicalCase().reviews().allergies()).isEmpty();
      assertThat(allergens(text, ",'reaction':[{'manifestation':[{'text':'Hives'}]}]"))
          .isNotEmpty();
    }
  }

  @Test
  void noneOfAFoodSaysNothingOfDrugs() {
    Intake food = read(allergy("None", ",'category':['food']"));

    assertThat(food.clinicalCase().reviews().allergies()).isEmpty();
    assertThat(food.clinicalCase().allergies()).isEmpty();
    assertThat(food.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_READ);
    assertThat(
            read(allergy("None", ",'category':['food','medication']"))
                .clinicalCase()
                .reviews()
                .allergies())
        .isPresent();
  }

  @Test
  void aRefutedAllergyIsListedAndNone() {
    Intake intake = keptList(allergy("ketamine", Records.verification("refuted")));

    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isPresent();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.REFUTED);
  }

  @Test
  void aReactionOutweighsWordsThatDenyIt() {
    assertThat(
            allergens(
                "Not allergic to ketamine", ",'reaction':[{'manifestation':[{'text':'Hives'}]}]"))
        .containsExactly("ketamine");
  }

  @Test
  void aReactionIsNoAbsenceOfAllergies() {
    assertThat(allergens("NKDA", ",'reaction':[{'substance':{'text':'Ketamine'}}]"))
        .containsExactly("NKDA", "ketamine");
  }

  @Test
  void thatThereIsNoneDoesNotSettleAListOfWhichMoreExists() {
    PatientRecord cut =
        PatientRecord.builder()
            .incomplete(RecordPart.ALLERGIES)
            .resource(Records.resource(allergy("NKDA", "")))
            .build();

    assertThat(read(cut, IntakeOptions.none()).clinicalCase().reviews().allergies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"No known food allergy", "No known environmental allergies"})
  void thatThereIsNoneOfAnotherKindSaysNothingOfDrugs(String text) {
    Intake intake = read(allergy(text, ""));

    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_READ);
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
}
