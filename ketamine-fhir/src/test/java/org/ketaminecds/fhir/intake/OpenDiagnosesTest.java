package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which diagnoses a problem list that is kept complete leaves open. */
class OpenDiagnosesTest {

  private static final String BY_NAME_ALONE = "pulmonary hypertension";

  private static Intake keptList(String... conditions) {
    PatientRecord.Builder builder = PatientRecord.builder().asked(RecordPart.PROBLEMS);
    Stream.of(conditions).map(Records::resource).forEach(builder::resource);
    return read(builder.build(), IntakeOptions.none().withReviewed(RecordPart.PROBLEMS));
  }

  private static Set<String> open(String... conditions) {
    assertThat(isReviewed(conditions)).isTrue();
    return keptList(conditions).clinicalCase().unavailable();
  }

  private static boolean isReviewed(String... conditions) {
    return keptList(conditions).clinicalCase().reviews().problems().isPresent();
  }

  private static String coded(String code, String text) {
    return condition("c", code, "").replace("'code':{", "'code':{'text':'" + text + "',");
  }

  @Test
  void anEmptyListLeavesNothingOpen() {
    assertThat(open()).isEmpty();
  }

  @Test
  void aProblemWithoutACodeOfDiagnosesMayBeAnyOfThem() {
    String words = "{'resourceType':'Condition','id':'w','code':{'text':'Raised eye pressure'}}";
    String other =
        "{'resourceType':'Condition','id':'s','code':{'coding':[{'system':'http://snomed.info/sct','code':'1234567890'}]}}";

    for (String problem : List.of(words, other)) {
      assertThat(isReviewed(problem)).isFalse();
      assertThat(isReviewed(condition("i", "K35.80", ""), problem)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IMO-12345", "I70-I79", "H", "", "R69", "R99", "O14.13", "P07.3", "Q15.0"})
  void aCodeThatIsNoneOrOfAnyOrganMayBeAnyDiagnosis(String code) {
    assertThat(isReviewed(condition("c", code, ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "S06.5X9A,elevated intracranial pressure;cerebrovascular accident;aneurysm",
    "C71.9,elevated intracranial pressure;cerebrovascular accident",
    "C79.31,elevated intracranial pressure;cerebrovascular accident;severe hepatic disease",
    "G91.2,elevated intracranial pressure;cerebrovascular accident",
    "B19.20,severe hepatic disease",
    "T39.1X1A,severe hepatic disease;elevated intracranial pressure;elevated intraocular pressure",
    "S05.11XA,glaucoma;elevated intraocular pressure",
    "E11.311,glaucoma;elevated intraocular pressure",
    "A52.01,aneurysm;cerebrovascular accident;severe hepatic disease",
    "M31.5,aneurysm;pulmonary hypertension",
    "D57.03,cerebrovascular accident;pulmonary hypertension",
    "G43.609,cerebrovascular accident",
    "J44.9,pulmonary hypertension"
  })
  void aProblemOfAnotherChapterLeavesOpenWhatItOftenBringsAbout(String code, String open) {
    assertThat(open(condition("c", code, ""))).contains(open.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "I10,",
    "J45.909,",
    "E11.9,",
    "E78.5,",
    "F32.9,",
    "K21.9,",
    "Z79.4,",
    "I27.20,pulmonary hypertension;aneurysm",
    "I69.354,cerebrovascular accident;aneurysm;elevated intracranial pressure",
    "Z86.73,cerebrovascular accident;aneurysm;pulmonary hypertension",
    "H35.30,glaucoma;elevated intraocular pressure"
  })
  void aCodeThatIsNotKnownLeavesOpenWhatItMayStandFor(String code, String open) {
    List<String> expected = open == null ? List.of() : List.of(open.split(";"));

    assertThat(open(condition("c", code, ""))).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aCodeThatIsTooShortToTellLeavesOpenWhatAnyOfItsCodesWould() {
    assertThat(open(condition("c", "E11", "")))
        .contains("glaucoma", "aneurysm")
        .doesNotContain("severe hepatic disease");
  }

  @Test
  void aRefutedDiagnosisIsAbsentUnlessAnotherProblemLeavesItOpen() {
    String refuted = condition("r", "I71.4", verification("refuted"));

    assertThat(open(refuted, condition("h", "I10", ""))).doesNotContain("aneurysm");
    assertThat(open(refuted, condition("a", "I77.9", ""))).contains("aneurysm");
  }

  @Test
  void aKnownDiagnosisLeavesOpenWhatAnUnknownOneWould() {
    assertThat(open(condition("c", "H40.053", "")))
        .containsExactly("elevated intraocular pressure");
    assertThat(
            open(
                "{'resourceType':'Condition','id':'n','code':{'text':'elevated intraocular"
                    + " pressure'}}"))
        .containsExactly("glaucoma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G90.511", "M79.7", "G89.4", "M54.50", "G43.709", "B02.29"})
  void aPainfulConditionLeavesNothingOpen(String code) {
    assertThat(open(condition("c", code, ""))).isEmpty();
  }

  @Test
  void aKnownDiagnosisWithoutACodeLeavesTheOthersOpen() {
    assertThat(
            open("{'resourceType':'Condition','id':'n','code':{'text':'pulmonary hypertension'}}"))
        .contains("cerebrovascular accident", "glaucoma")
        .doesNotContain(BY_NAME_ALONE);
  }

  @Test
  void wordsThatNameADiagnosisLeaveItOpenWhateverTheCode() {
    assertThat(open(coded("J45.909", "Asthma, after a Stroke in 2019")))
        .contains("cerebrovascular accident")
        .doesNotContain("glaucoma");
  }

  @Test
  void aDiagnosisThatIsNamedOnTheListIsThere() {
    Intake kept =
        keptList(
            condition("p", "J45.909", ""),
            "{'resourceType':'Condition','id':'n','code':{'text':'pulmonary hypertension'}}");

    assertThat(kept.clinicalCase().reviews().problems()).isPresent();
    assertThat(kept.clinicalCase().unavailable()).doesNotContain(BY_NAME_ALONE);
    assertThat(kept.clinicalCase().findings())
        .extracting(one -> one.name() + " " + one.state())
        .containsExactly("pulmonary hypertension PRESENT");
  }
}
