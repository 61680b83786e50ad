package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.read;

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
      strings = {
        "IMO-12345",
        "i61.9",
        "I70-I79",
        "H",
        "",
        "R69",
        "R99",
        "O14.13",
        "P07.3",
        "Q15.0"
      })
  void aCodeThatIsNoneOrOfAnyOrganMayBeAnyDiagnosis(String code) {
    assertThat(isReviewed(condition("c", code, ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "J45.909,",
    "E11.9,",
    "I27.20,cerebrovascular accident",
    "I69.354,cerebrovascular accident",
    "Z86.73,cerebrovascular accident",
    "Z79.4,cerebrovascular accident",
    "H35.30,glaucoma;elevated intraocular pressure"
  })
  void aCodeThatIsNotKnownLeavesOpenWhatStandsInItsChapterOrHasNoCode(String code, String open) {
    List<String> expected = open == null ? List.of() : List.of(open.split(";"));

    assertThat(open(condition("c", code, "")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(BY_NAME_ALONE), expected.stream()).toList());
  }

  @Test
  void aKnownDiagnosisLeavesOpenWhatAnUnknownOneWould() {
    assertThat(open(condition("c", "H40.053", "")))
        .containsExactlyInAnyOrder(BY_NAME_ALONE, "elevated intraocular pressure");
    assertThat(
            open(
                "{'resourceType':'Condition','id':'n','code':{'text':'elevated intraocular"
                    + " pressure'}}"))
        .containsExactlyInAnyOrder(BY_NAME_ALONE, "glaucoma");
  }

  @Test
  void aPainfulConditionLeavesNothingOpen() {
    assertThat(open(condition("c", "G90.511", ""))).isEmpty();
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
