package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.quantity;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

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
        "I70-I79",
        "H",
        "",
        "R69",
        "O14.13",
        "Q15.0",
        "S06.5X9A",
        "Z95.828",
        "I27.20",
        "E11"
      })
  void aCodeThatIsNoneOrNotKnownAsUnrelatedMayBeAnyDiagnosis(String code) {
    assertThat(isReviewed(condition("c", code, ""))).isFalse();
    assertThat(isReviewed(condition("h", "I10", ""), condition("c", code, ""))).isFalse();
  }

  @Test
  void aKnownProblemOfSuchACodeMayBeAnyOtherDiagnosisToo() {
    assertThat(isReviewed(condition("c", "I63.9", ""))).isFalse();
    assertThat(isReviewed(condition("c", "Z33.1", ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "I10,",
    "E11.9,",
    "F32.A,",
    "K21.9,",
    "J45.909,pulmonary hypertension",
    "E66.9,severe hepatic disease;elevated intracranial pressure;pulmonary hypertension",
    "G89.0,elevated intracranial pressure;cerebrovascular accident;aneurysm",
    "E11.311,glaucoma;elevated intraocular pressure",
    "H35.30,glaucoma;elevated intraocular pressure",
    "G43.609,cerebrovascular accident",
    "N18.30,aneurysm;cerebrovascular accident;pulmonary hypertension",
    "G47.33,elevated intracranial pressure;pulmonary hypertension",
    "Z79.899,severe hepatic disease;elevated intracranial pressure;glaucoma;elevated intraocular"
        + " pressure;pulmonary hypertension"
  })
  void anUnrelatedProblemLeavesOpenNoMoreThanWhatOftenGoesWithIt(String code, String open) {
    List<String> expected = open == null ? List.of() : List.of(open.split(";"));

    assertThat(open(condition("c", code, ""))).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> leftOpen(String... conditions) {
    return keptList(conditions).notMapped().stream()
        .filter(one -> one.reason() == Reason.LEFT_OPEN)
        .map(one -> one.reference() + ": " + one.detail())
        .toList();
  }

  @Test
  void eachProblemThatLeavesDiagnosesOpenIsListedWithThem() {
    assertThat(
            leftOpen(
                condition("h", "I10", ""),
                coded("J45.909", "Asthma"),
                condition("m", "G43609", "")))
        .containsExactly(
            "Condition/c: pulmonary hypertension, by J45.909 (Asthma)",
            "Condition/m: cerebrovascular accident, by G43.609");
  }

  @Test
  void aDiagnosisThatIsOnTheListIsNotCalledOpen() {
    assertThat(
            leftOpen(
                coded("J45.909", "Asthma"),
                "{'resourceType':'Condition','id':'n','code':{'text':'pulmonary hypertension'}}"))
        .singleElement()
        .asString()
        .startsWith("Condition/n: glaucoma, ")
        .endsWith(", by \"pulmonary hypertension\"")
        .doesNotContain("pulmonary hypertension,");
  }

  @Test
  void ofProblemsThatMayBeAnyDiagnosisTheFirstAreNamedShortly() {
    String words = "{'resourceType':'Condition','id':'w','code':{'text':'%s'}}";

    assertThat(leftOpen(coded("K35.80", "Appendicitis"), words.formatted("x".repeat(61))))
        .containsExactly(
            "Condition/c: any diagnosis that the list does not name, by K35.80 (Appendicitis), \""
                + "x".repeat(60)
                + "…\"");
    assertThat(
            leftOpen(
                condition("1", "K35.80", ""),
                condition("2", "R69", ""),
                condition("3", "R52", ""),
                condition("4", "D64.9", ""),
                condition("5", "D64.9", "")))
        .containsExactly(
            "Condition/1: any diagnosis that the list does not name, by K35.80, R69, R52 and 2"
                + " more");
  }

  @Test
  void whatAListLeavesOpenIsNotToldWhereNothingRestsOnTheList() {
    assertThat(read(coded("K35.80", "Appendicitis"), coded("J45.909", "Asthma")).notMapped())
        .extracting(NotMapped::reason)
        .doesNotContain(Reason.LEFT_OPEN);
  }

  @Test
  void aRefutedDiagnosisIsAbsentUnlessAnotherProblemLeavesItOpen() {
    String refuted = condition("r", "I71.4", verification("refuted"));

    assertThat(open(refuted, condition("h", "I10", ""))).doesNotContain("aneurysm");
    assertThat(open(refuted, condition("a", "S82.201S", ""))).contains("aneurysm");
  }

  @Test
  void aKnownDiagnosisLeavesOpenWhatAnUnknownOneWould() {
    assertThat(open(condition("c", "H40.9", ""))).containsExactly("elevated intraocular pressure");
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

  private static String alanine(String value) {
    return observation(
        "alt",
        "1742-6",
        at("2026-11-20")
            + quantity(value, "U/L")
            + ",'referenceRange':[{'high':{'value':40,'code':'U/L'}}]");
  }

  @Test
  void anAbnormalValueLeavesOpenTheDiagnosisThatItSpeaksFor() {
    Intake kept = keptList(condition("h", "I10", ""), alanine("41"));

    assertThat(kept.clinicalCase().unavailable()).containsExactly("severe hepatic disease");
    assertThat(kept.notMapped())
        .filteredOn(one -> one.reference().equals("Observation/alt"))
        .extracting(NotMapped::reason, NotMapped::detail)
        .containsExactly(
            tuple(
                Reason.CONTRADICTED,
                "no severe hepatic disease on the problem list; alanine aminotransferase above 1"
                    + " xULN"));
    assertThat(kept.clinicalCase().observations()).hasSize(1);
  }

  @Test
  void aNormalValueLeavesNothingOpen() {
    Intake kept = keptList(condition("h", "I10", ""), alanine("40"));

    assertThat(kept.clinicalCase().unavailable()).isEmpty();
    assertThat(kept.notMapped()).extracting(NotMapped::reference).doesNotContain("Observation/alt");
  }

  @Test
  void aResultThatGaveNoValueMayBeAbnormal() {
    String withoutLimit = observation("alt", "1742-6", at("2026-11-20") + quantity("400", "U/L"));
    Intake kept = keptList(condition("h", "I10", ""), withoutLimit);

    assertThat(kept.clinicalCase().unavailable()).contains("severe hepatic disease");
    assertThat(kept.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .contains(tuple("Observation/alt", Reason.NO_REFERENCE_RANGE));
  }

  @Test
  void anAbnormalValueTakesNothingFromADiagnosisThatIsThere() {
    Intake kept = keptList(condition("k", "K72.90", ""), alanine("400"));

    assertThat(kept.clinicalCase().findings())
        .extracting(one -> one.name() + " " + one.state())
        .containsExactly("severe hepatic disease PRESENT");
  }
}
