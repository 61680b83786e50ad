package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.clinical;
import static org.ketaminecds.fhir.intake.Records.condition;
import static org.ketaminecds.fhir.intake.Records.read;
import static org.ketaminecds.fhir.intake.Records.verification;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class ConditionsTest {

  private static final String PORTAL = "B18.2";

  @ParameterizedTest
  @ValueSource(strings = {"active", "recurrence", "relapse"})
  void aDiagnosisOnTheListHoldsNowHoweverOldItsEntryIs(String status) {
    Intake intake =
        read(condition("c", "H40.9", clinical(status) + ",'recordedDate':'2019-01-01'"));

    assertThat(intake.clinicalCase().findings())
        .containsExactly(new Finding("glaucoma", FindingState.PRESENT, Optional.empty()));
  }

  @Test
  void aProblemThatIsOverIsNotPresentAndIsListed() {
    Intake intake = read(condition("c", "H40.9", clinical("resolved")));

    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.notMapped())
        .containsExactly(new NotMapped("Condition/c", Reason.NOT_ACTIVE, "glaucoma"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inactive", "remission"})
  void aProblemThatIsQuietIsNeitherThereNorGone(String status) {
    assertThat(read(condition("c", "H40.9", clinical(status))).clinicalCase().findings())
        .containsExactly(new Finding("glaucoma", FindingState.UNKNOWN, Optional.empty()));
    assertThat(
            read(condition("c", "H40.9", clinical(status) + ",'abatementDateTime':'2026-11-01'"))
                .clinicalCase()
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025,0",
    "2026,1",
    "2026-10,0",
    "2026-11,1",
    "2026-11-26,0",
    "2026-11-27,1",
    "2027,1",
  })
  void aProblemIsOverOnceItsEndHasPassedWhateverItsPrecision(String end, int findings) {
    assertThat(
            read(condition("c", "H40.9", ",'abatementDateTime':'" + end + "'"))
                .clinicalCase()
                .findings())
        .hasSize(findings);
  }

  @Test
  void anActiveProblemWithAnEndContradictsItselfAndIsNotKnown() {
    assertThat(
            read(condition("c", "H40.9", clinical("active") + ",'abatementDateTime':'2020-01-01'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.UNKNOWN);
  }

  @Test
  void anEndInWordsLeavesItOpen() {
    assertThat(
            read(condition("c", "H40.9", ",'abatementString':'after surgery'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.UNKNOWN);
  }

  @Test
  void aStrokeInThePastIsStillAStrokeInThePast() {
    assertThat(read(condition("c", "I61.9", clinical("resolved"))).clinicalCase().findings())
        .extracting(Finding::name)
        .containsExactly("cerebrovascular accident");
  }

  @Test
  void aStateIsAsOldAsItsEntryForItComesAndGoes() {
    assertThat(
            read(condition("c", PORTAL, ",'recordedDate':'2026-11-20T10:00:00Z'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::name, Finding::at)
        .containsExactly(
            tuple(
                "risk of liver toxicity",
                Optional.of(java.time.LocalDateTime.of(2026, 11, 20, 10, 0))));
  }

  @Test
  void aStateIsAsOldAsItsOnsetWhereThatIsNewerThanItsEntry() {
    assertThat(
            read(condition(
                    "c",
                    PORTAL,
                    ",'recordedDate':'2025-01-01','onsetDateTime':'2026-11-26T08:00:00Z'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::at)
        .containsExactly(Optional.of(java.time.LocalDateTime.of(2026, 11, 26, 8, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'recordedDate':'2026-09-19'",
        "'recordedDate':'2026-02-10'",
        "'onsetDateTime':'2026-06'",
        "'recordedDate':'2025-01-01','onsetDateTime':'2026-06-01'"
      })
  void aPregnancyOnTheListGoesOnForFortyTwoWeeks(String dates) {
    assertThat(pregnancies(dates))
        .containsExactly(tuple(FindingState.PRESENT, Optional.of(Records.AS_OF)));
  }

  @Test
  void aPregnancyThatIsOverByTheCalendarIsAsOldAsItsEntry() {
    assertThat(pregnancies("'recordedDate':'2026-02-01'"))
        .containsExactly(
            tuple(FindingState.PRESENT, Optional.of(java.time.LocalDateTime.of(2026, 2, 1, 0, 0))));
  }

  @Test
  void aPregnancyThatIsResolvedIsNone() {
    assertThat(pregnancies("'recordedDate':'2026-09-19'" + clinical("resolved"))).isEmpty();
  }

  private static List<org.assertj.core.groups.Tuple> pregnancies(String more) {
    return read(condition("c", "Z33.1", "," + more)).clinicalCase().findings().stream()
        .map(one -> tuple(one.state(), one.at()))
        .toList();
  }

  @Test
  void aTimeOfTheFutureIsASlipThatTakesNoStateAway() {
    assertThat(
            read(condition(
                    "c", PORTAL, ",'recordedDate':'2026-11-20','onsetDateTime':'2027-11-20'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::state, Finding::at)
        .containsExactly(
            tuple(
                FindingState.PRESENT, Optional.of(java.time.LocalDateTime.of(2026, 11, 20, 0, 0))));
    assertThat(
            read(condition("c", PORTAL, ",'recordedDate':'2027-11-20'")).clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.UNAVAILABLE);
  }

  @Test
  void anActiveProblemOutweighsANewerQuietOneOfTheSame() {
    assertThat(
            read(
                    condition("a", "Z34.02", clinical("active") + ",'recordedDate':'2026-11-20'"),
                    condition("b", "Z33.1", clinical("inactive") + ",'recordedDate':'2026-11-25'"))
                .clinicalCase()
                .findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.PRESENT);
  }

  @Test
  void aProblemWithAModifierIsNotReadAsIfItHadNone() {
    Intake intake =
        read(condition("c", "H40.9", ",'modifierExtension':[{'url':'urn:x','valueBoolean':true}]"));

    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.MODIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unconfirmed", "provisional", "differential"})
  void aProblemThatIsOnlySuspectedIsNotKnownAndNeverAbsent(String status) {
    assertThat(read(condition("c", "H40.9", verification(status))).clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.UNKNOWN);
  }

  @Test
  void aConfirmedProblemOutweighsASuspectedOneAndTheOtherIsListed() {
    Intake intake =
        read(
            condition("c1", "H40.9", verification("provisional")),
            condition("c2", "H40.9", verification("confirmed")));

    assertThat(intake.clinicalCase().findings())
        .extracting(Finding::state)
        .containsExactly(FindingState.PRESENT);
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactly(tuple("Condition/c1", Reason.READ_IN_PART));
  }

  @Test
  void whatWasRefutedOrEnteredInErrorIsListedAndNothingFollowsFromIt() {
    Intake intake =
        read(
            condition("c1", "I71.4", verification("refuted")),
            condition("c2", "G90.522", verification("entered-in-error")));

    assertThat(intake.clinicalCase().findings()).isEmpty();
    assertThat(intake.clinicalCase().indications()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reason)
        .containsExactly(Reason.REFUTED, Reason.ENTERED_IN_ERROR);
  }

  @Test
  void aCodeThatIsNotKnownIsListedWithWhatItSays() {
    assertThat(read(condition("c", "J45.909", "")).notMapped())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.NOT_KNOWN);
              assertThat(one.detail()).contains("J45.909");
              assertThat(one).hasToString("Condition/c: not a word that the guidance uses");
            });
  }

  @Test
  void theDurationOfPainNeedsAnOnsetToTheDay() {
    assertThat(
            read(condition("c", "G90.511", ",'onsetDateTime':'2026-08-26'"))
                .clinicalCase()
                .indications()
                .get(0)
                .painDuration())
        .contains(Quantity.parse("92 d"));
    for (String onset : new String[] {"2026", "2026-08"}) {
      assertThat(
              read(condition("c", "G90.511", ",'onsetDateTime':'" + onset + "'"))
                  .clinicalCase()
                  .indications()
                  .get(0)
                  .painDuration())
          .isEmpty();
    }
  }

  @Test
  void onePainfulConditionCodedTwiceIsOneWithItsLongestDuration() {
    Intake intake =
        read(
            condition("c1", "G90.511", ",'onsetDateTime':'2026-11-16'"),
            condition("c2", "G56.41", ",'onsetDateTime':'2026-11-06'"));

    assertThat(intake.clinicalCase().indications())
        .singleElement()
        .satisfies(one -> assertThat(one.painDuration()).contains(Quantity.parse("20 d")));
    assertThat(intake.references().get("complex regional pain syndrome"))
        .containsExactly("Condition/c1", "Condition/c2");
  }

  @ParameterizedTest
  @CsvSource({
    "I72.0,aneurysm",
    "I72.8,aneurysm",
    "I69.30,cerebrovascular accident",
    "I69.154,cerebrovascular accident",
    "H40.053,elevated intraocular pressure"
  })
  void aCodeThatIsTheWordInADetailIsTheWord(String code, String word) {
    assertThat(read(condition("c", code, "")).clinicalCase().findings())
        .extracting(Finding::name, Finding::state)
        .contains(tuple(word, FindingState.PRESENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I62.00", "I69.20", "I21.4", "S06.5X0A", "Z86.73"})
  void aCodeThatSaysMoreOrLessThanAWordIsNone(String code) {
    assertThat(read(condition("c", code, "")).clinicalCase().findings()).isEmpty();
  }
}
