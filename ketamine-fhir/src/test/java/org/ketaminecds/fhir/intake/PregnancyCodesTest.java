package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.clinical;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** What codes of pregnancy, birth and the time after them say, alone and beside a test. */
class PregnancyCodesTest {

  private static final String LISTED = ",'recordedDate':'2026-11-01'";
  private static final String NEGATIVE = test("negative");
  private static final String POSITIVE = test("positive");

  private static String test(String result) {
    return observation(
        "t", "2106-3", at("2026-11-25T09:00:00Z") + ",'valueString':'%s'".formatted(result));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z33.1", "z331", "Z33.3", "Z34.92", "O09.292", "Z3A.20", "O10.012", "O13.3", "O14.10",
        "O20.0", "O24.410", "O26.842", "O30.009", "O99.212"
      })
  void aCodeOfAPregnancyIsNeverDeniedByATest(String code) {
    Intake intake = read(condition("c", code, LISTED), NEGATIVE);

    assertThat(intake.clinicalCase().findings())
        .isNotEmpty()
        .extracting(Finding::state)
        .doesNotContain(FindingState.ABSENT);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .contains(tuple("Observation/t", Reason.CONTRADICTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O09.292", "Z36.89", "Z3A.20", "O10.012", "O14.10", "O24.410", "O99.212"})
  void aCodeOfAPregnancyIsAPregnancy(String code) {
    assertThat(read(condition("c", code, LISTED)).clinicalCase().findings())
        .extracting(Finding::name, Finding::state)
        .containsExactly(tuple("pregnancy", FindingState.PRESENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O03.9", "o039", "O10.03", "O14.15", "O24.430", "O85", "O90.3", "O99.03"})
  void aCodeThatMayBeOfTheTimeAfterBirthLeavesPregnancyOpen(String code) {
    Intake intake = read(condition("c", code, LISTED), NEGATIVE);

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .containsOnly(FindingState.UNKNOWN);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactlyInAnyOrder(
            tuple("Condition/c", Reason.NOT_KNOWN), tuple("Observation/t", Reason.CONTRADICTED));
  }

  @Test
  void aPositiveTestSettlesWhatSuchACodeLeavesOpen() {
    assertThat(read(condition("c", "O85", LISTED), POSITIVE).clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.PRESENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {",'recordedDate':'2025-11-01'", ",'onsetDateTime':'2019'"})
  void suchACodeOfLongAgoSaysNothing(String listed) {
    assertThat(read(condition("c", "O85", listed), NEGATIVE).clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.ABSENT);
  }

  @Test
  void whatIsResolvedSaysNothing() {
    assertThat(
            read(condition("c", "O85", clinical("resolved") + LISTED), NEGATIVE)
                .clinicalCase()
                .findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.ABSENT);
  }
}
