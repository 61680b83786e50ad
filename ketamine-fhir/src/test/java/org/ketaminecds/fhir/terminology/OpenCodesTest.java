package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCodesTest {

  private static final String HEADER = "diagnosis,codes,why\n";
  private static final OpenCodes BUNDLED = OpenCodes.bundled();

  private static OpenCodes unrelated(String codes, String more) {
    return OpenCodes.of(HEADER + "no diagnosis,%s,so\n%s".formatted(codes, more));
  }

  private static boolean isUnrelated(String codes, String code) {
    return !unrelated(codes, "").mayBeAny(code);
  }

  @Test
  void aRangeHoldsItsFirstAndLastCategoryWithAllThatBeginsSo() {
    assertThat(isUnrelated("M15-M19", "M15")).isTrue();
    assertThat(isUnrelated("M15-M19", "M19.011")).isTrue();
    assertThat(isUnrelated("M15-M19", "M14.6")).isFalse();
    assertThat(isUnrelated("M15-M19", "M20.1")).isFalse();
    assertThat(isUnrelated("E78.0-E78.5", "E78.01")).isTrue();
    assertThat(isUnrelated("E78.0-E78.5", "E78.6")).isFalse();
  }

  @Test
  void aCodeThatIsTooShortToTellMayBeAnyDiagnosis() {
    assertThat(isUnrelated("E11.9", "E11.9")).isTrue();
    assertThat(isUnrelated("E11.9", "E11")).isFalse();
  }

  @Test
  void anUnrelatedCodeLeavesOpenWhatAnotherRowSays() {
    OpenCodes codes = unrelated("E10-E11", "a,E11.3,so\nb,E10,so\n");

    assertThat(codes.leaveOpen("a", "E11.311")).isTrue();
    assertThat(codes.leaveOpen("a", "E11")).isTrue();
    assertThat(codes.leaveOpen("a", "E11.9")).isFalse();
    assertThat(codes.leaveOpen("b", "E11.3")).isFalse();
    assertThat(codes.diagnoses()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aDiagnosisThatTheFileDoesNotNameIsLeftOpenByEveryCode() {
    assertThat(unrelated("M17", "").leaveOpen("a", "M17.11")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "m17", "M17-M19", "R69"})
  void whatIsNoCodeOrNotSaidToBeUnrelatedLeavesAllOpen(String code) {
    OpenCodes codes = unrelated("M17", "a,M17.1,so\n");

    assertThat(codes.mayBeAny(code)).isTrue();
    assertThat(codes.leaveOpen("a", code)).isTrue();
  }

  @Test
  void aDiagnosisMayBeLeftOpenLikeAnother() {
    OpenCodes codes = unrelated("E10-E66", "a,E66,so\nb,as a,so\nb,E10.3,so\n");

    assertThat(codes.leaveOpen("b", "E66.01")).isTrue();
    assertThat(codes.leaveOpen("b", "E10.311")).isTrue();
    assertThat(codes.leaveOpen("a", "E10.311")).isFalse();
  }

  /** Pairs by which a disease would be lost that goes with the code, or stands under it. */
  @ParameterizedTest
  @CsvSource({
    "severe hepatic disease,D68.4 Z95.828 K31.89 Z96.89 Z90.49 D69.6 G92.8 J91.8 I86.8 D76.1 Z20.5"
        + " F11.20 F19.20 E66.9",
    "moderate hepatic disease,D68.4 Z95.828 G92.8 E66.9",
    "baseline liver dysfunction,D68.4 Z95.828 I50.9 R74.01 E66.9",
    "cirrhosis,D68.4 Z95.828 I86.8 G62.9",
    "cerebrovascular accident,G89.0 G21.4 H53.461 H47.6 F03.90 R13.10 R26.9 R27.0 D68.61 G40.909"
        + " I48.91 I65.21 Z95.828",
    "elevated intracranial pressure,K72.00 M95.2 D86.82 H70.009 I82.C11 J96.02 R41.82 R56.9 H53.2"
        + " C43.4 N18.6 E87.1 K76.82 M32.19 R40.20",
    "elevated intraocular pressure,Z79.52 M35.2 M08.00 Z96.1 Z90.01 D57.1 I65.21 E72.11 D18.09"
        + " H10.9",
    "glaucoma,Z79.52 M35.2 Z96.1 D18.09 H52.13",
    "aneurysm,M35.2 D89.84 Z87.74 H49.00 E72.11 R19.00 R09.89 S52.501S",
    "heart failure,R79.89 R18.8 Z99.81 Z87.74 A69.22 J10.82 U07.1 E75.21 E74.02 Z92.21 G71.11"
        + " G11.11 G71.01 J45.909",
    "severe coronary or myocardial disease,R79.89 U07.1 E75.21 E74.02 G71.11 I25.10 Z89.511",
    "pulmonary hypertension,Z99.81 Z99.2 N18.6 D45 D47.3 D58.0 Z90.81 F15.20 J45.909 M41.9 G71.01"
        + " G12.21",
    "sleep apnoea,E66.01 Z68.41 E66.813 R40.0 J35.1 J35.3 M26.04 Z46.89 Z97.8 Z79.891",
    "thyrotoxicosis,G73.5 I43 Z92.3 D27.9 E03.9",
    "thyroid disease,G73.5 I43 R59.0 R22.1 E03.9",
    "porphyria,G62.9 F05 K59.00 L98.8 D64.0",
  })
  void aProblemThatGoesWithADiagnosisLeavesItOpen(String diagnosis, String codes) {
    assertThat(codes.split(" ")).allMatch(code -> BUNDLED.leaveOpen(diagnosis, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I10", "E11.9", "E11.65", "E78.5", "E55.9", "F32.A", "F33.1", "F41.1", "F43.10", "F17.210",
        "G43.709", "G56.01", "G89.29", "G89.4", "G90.522", "K21.9", "M17.11", "M47.816", "M48.061",
        "M51.26", "M54.50", "M79.7", "M96.1", "N40.0", "Z79.4", "Z87.891", "Z88.0", "Z96.651"
      })
  void aUsualProblemOfPeopleInPainLeavesNothingOpen(String code) {
    assertThat(BUNDLED.mayBeAny(code)).isFalse();
    assertThat(BUNDLED.diagnoses()).noneMatch(diagnosis -> BUNDLED.leaveOpen(diagnosis, code));
  }

  /** What stays open, and what is plainly unrelated. */
  @ParameterizedTest
  @CsvSource({
    "G47.33,heart failure;severe coronary or myocardial disease;pulmonary hypertension;elevated"
        + " intracranial pressure;thyroid disease,severe hepatic"
        + " disease;cirrhosis;aneurysm;cerebrovascular accident;glaucoma;porphyria;thyrotoxicosis",
    "N18.31,heart failure;severe coronary or myocardial disease;pulmonary"
        + " hypertension;aneurysm;cerebrovascular accident;porphyria,severe hepatic"
        + " disease;cirrhosis;glaucoma;elevated intracranial pressure;thyroid disease;sleep apnoea",
    "Z79.899,cirrhosis;glaucoma;thyroid disease;pulmonary hypertension;elevated intracranial"
        + " pressure;sleep apnoea,heart failure;severe coronary or myocardial"
        + " disease;aneurysm;cerebrovascular accident;porphyria",
    "Z98.890,cirrhosis;glaucoma;thyroid disease;heart failure;aneurysm;cerebrovascular"
        + " accident;elevated intracranial pressure;sleep apnoea,porphyria"
  })
  void aUsualProblemLeavesOpenWhatItMayHide(String code, String open, String unrelated) {
    assertThat(BUNDLED.mayBeAny(code)).isFalse();
    assertThat(open.split(";")).allMatch(diagnosis -> BUNDLED.leaveOpen(diagnosis, code));
    assertThat(unrelated.split(";")).noneMatch(diagnosis -> BUNDLED.leaveOpen(diagnosis, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"N18", "N18.6", "N18.4", "G47.3", "G47.31", "Z79.89", "Z98.89", "Z98.891"})
  void itsNeighboursAreOpenAsBefore(String code) {
    assertThat(BUNDLED.diagnoses()).allMatch(diagnosis -> BUNDLED.leaveOpen(diagnosis, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A69.2", "C50.919", "D64.9", "I48.91", "O14.10", "P07.3", "Q61.2"})
  void aProblemThatNobodyWentThroughLeavesEachDiagnosisOpen(String code) {
    assertThat(BUNDLED.diagnoses())
        .isNotEmpty()
        .allMatch(diagnosis -> BUNDLED.leaveOpen(diagnosis, code));
  }

  @ParameterizedTest
  @ValueSource(chars = {'A', 'C', 'O', 'P', 'Q', 'R', 'T', 'U', 'V', 'W', 'X', 'Y'})
  void chaptersOfAnyOrganOfSignsAndOfHarmAreOpenAsAWhole(char chapter) {
    for (int category = 0; category < 100; category++) {
      assertThat(BUNDLED.mayBeAny("%s%02d".formatted(chapter, category))).isTrue();
    }
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    assertThatThrownBy(
            () ->
                unrelated(
                    "K70-K71",
                    ",K70,so\na,K77-K70,so\na,liver,so\na,as b,so\na,K70-K70.3,\na,K71-K72,so\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("icd-10-cm-open.csv:3: found no diagnosis")
        .hasMessageContaining("icd-10-cm-open.csv:4: found the codes \"K77-K70\"")
        .hasMessageContaining("icd-10-cm-open.csv:5: found the codes \"liver\"")
        .hasMessageContaining("icd-10-cm-open.csv:6: found as \"b\"")
        .hasMessageContaining("icd-10-cm-open.csv:7: found no why")
        .hasMessageContaining("icd-10-cm-open.csv:7: found the codes \"K70-K70.3\"")
        .hasMessageContaining(
            "icd-10-cm-open.csv:8: found the codes \"K71-K72\", which leave each diagnosis open;"
                + " wanted codes within those of a row above for \"no diagnosis\"");
  }
}
