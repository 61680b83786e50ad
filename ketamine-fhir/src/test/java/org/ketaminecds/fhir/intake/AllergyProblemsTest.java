package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.clinical;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.verification;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** An allergy to ketamine that stands among the problems and not among the allergies. */
class AllergyProblemsTest {

  private static final String NKDA =
      "{'resourceType':'AllergyIntolerance','id':'n','code':{'text':'NKDA'}}";

  private static String problem(String text, String more) {
    return "{'resourceType':'Condition','id':'p','code':{'text':'%s'}%s}".formatted(text, more);
  }

  private static String coded(String code, String display, String text) {
    return "{'resourceType':'Condition','id':'p','code':{'text':'%s','coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'%s','display':'%s'}]}}"
        .formatted(text, code, display);
  }

  /** As read at a site that keeps its list of allergies complete. */
  private static Intake keptList(String... resources) {
    PatientRecord.Builder builder = PatientRecord.builder().asked(RecordPart.ALLERGIES);
    Stream.of(resources).map(Records::resource).forEach(builder::resource);
    return read(builder.build(), IntakeOptions.none().withReviewed(RecordPart.ALLERGIES));
  }

  private static void assertAsked(Intake intake, String words) {
    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isEmpty();
    assertThat(intake.notMapped())
        .filteredOn(one -> one.reference().equals("Condition/p"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.READ_IN_PART);
              assertThat(one.detail()).contains(words).endsWith("is not known");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Allergy to ketamine",
        "Allergy to ketamine (finding)",
        "Ketamine allergy.",
        "KETAMINE HCL ALLERGY",
        "Known ketamine allergy",
        "Ketamine hypersensitivity",
        "History of ketamine allergy",
        "Personal history of allergy to ketamine",
        "H/O allergy to ketamine",
        "Anaphylaxis due to ketamine",
        "Severe allergic reaction to ketamine",
        "Allergy status to ketamine"
      })
  void wordsThatSayItAndNothingElseAreAnAllergy(String text) {
    Intake intake = keptList(problem(text, ""));

    assertThat(intake.clinicalCase().allergies()).containsExactly("ketamine");
    assertThat(intake.references()).containsKey("ketamine");
    assertThat(intake.notMapped()).isEmpty();
  }

  @Test
  void anAllergyToEsketamineIsOneToIt() {
    assertThat(keptList(problem("Allergy to esketamine", "")).clinicalCase().allergies())
        .containsExactly("esketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ketamine intolerance",
        "Adverse reaction to ketamine",
        "Adverse effect of ketamine",
        "Hives after ketamine 2019",
        "Family history of ketamine allergy",
        "Possible ketamine allergy",
        "Ketamine allergy not excluded",
        "Allergy to penicillin and ketamine",
        "Does not tolerate ketamine",
        "Ketamine: avoid",
        "Ketamine sensitivity?",
        "Allergy status to anesthetic agent",
        "Adverse effect of other general anaesthetics"
      })
  void otherWordsLeaveTheListOfAllergiesOpen(String text) {
    assertAsked(keptList(problem(text, "")), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No allergy to ketamine",
        "Not allergic to ketamine",
        "Denies allergy to ketamine",
        "Ketamine allergy ruled out"
      })
  void wordsThatMayDenyItAreNoAllergyAndNoAbsence(String text) {
    assertAsked(keptList(problem(text, "")), "may deny it");
  }

  @ParameterizedTest
  @CsvSource({
    "Z88.8,Allergy status to other drugs,Ketamine",
    "T41.295A,Adverse effect of other general anesthetics,ketamine",
    "t41295a,'',ketamine",
    "T41.291A,Poisoning by other general anesthetics,ketamine",
    "T41.295D,Adverse effect of other general anesthetics,Adverse effect",
    "Z88.4,'',''"
  })
  void aCodeOfAllergyOrHarmBesideItsNameLeavesTheListOpen(
      String code, String display, String text) {
    assertAsked(keptList(coded(code, display, text)), "may be an allergy to ketamine");
  }

  @Test
  void plainWordsBesideSuchACodeAreAnAllergy() {
    assertThat(
            keptList(coded("Z88.8", "Allergy status to other drugs", "Allergy to ketamine"))
                .clinicalCase()
                .allergies())
        .containsExactly("ketamine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unconfirmed", "provisional"})
  void oneThatIsOnlySuspectedCountsLikeOneThatIsConfirmed(String status) {
    assertThat(
            keptList(problem("Ketamine allergy", verification(status))).clinicalCase().allergies())
        .containsExactly("ketamine");
  }

  @Test
  void oneThatIsOverIsAskedFor() {
    assertAsked(keptList(problem("Anaphylaxis to ketamine", clinical("resolved"))), "Anaphylaxis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"known ", "no ketamine or ", "severe known drug ", ".;, "})
  void aTextOfAnyLengthIsRead(String repeated) {
    String text = repeated.repeat(20_000) + "ketamine allergy";

    assertThat(keptList(problem(text, "")).clinicalCase().reviews().allergies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuted", "entered-in-error"})
  void oneThatWasRefutedSaysNothing(String status) {
    Intake intake = keptList(problem("Ketamine allergy", verification(status)));

    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ketamine dependence",
        "Chronic pain, ketamine infusions planned",
        "Allergy to penicillin",
        "Adverse effect of local anesthetics",
        "Allergic rhinitis"
      })
  void otherProblemsSayNothingOfIt(String text) {
    Intake intake = keptList(problem(text, ""));

    assertThat(intake.clinicalCase().allergies()).isEmpty();
    assertThat(intake.clinicalCase().reviews().allergies()).isPresent();
    assertThat(intake.notMapped())
        .containsExactly(new NotMapped("Condition/p", Reason.NOT_KNOWN, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ketamine allergy", "Ketamine intolerance", "Not allergic to ketamine"})
  void thatNoneIsKnownIsContradictedByIt(String text) {
    Intake intake = keptList(problem(text, ""), NKDA);

    assertThat(intake.clinicalCase().reviews().allergies().isPresent())
        .isEqualTo(text.equals("Ketamine allergy"));
    assertThat(intake.notMapped())
        .contains(new NotMapped("AllergyIntolerance/n", Reason.CONTRADICTED, "no known allergy"));
  }
}
