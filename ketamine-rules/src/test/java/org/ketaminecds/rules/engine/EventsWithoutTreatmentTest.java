package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.vocabulary.Word;

/** An event of a treatment that was never given would be lost without a word; it is refused. */
class EventsWithoutTreatmentTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final String EARLIER = "earlier ketamine treatment";
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  static List<String> events() {
    return GuidanceLoader.load(GuidanceFiles.bundled()).lexicon().words().stream()
        .filter(word -> word.presupposes().isPresent())
        .map(Word::name)
        .toList();
  }

  @Test
  void what_speaks_of_a_treatment_presupposes_one() {
    assertThat(events())
        .contains(
            "psychiatric symptoms since the last ketamine treatment",
            "signs of hypersensitivity",
            "emergence reaction",
            "blood pressure beyond the limit set for this patient",
            "responder to ketamine infusion")
        .containsAll(
            KETAMINE.vocabulary().terms().stream()
                .map(term -> term.name())
                .filter(name -> name.matches(".* (after|since|with) the last ketamine treatment"))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"ketamine, ketamine", "Ketalar, ketamine", "S-ketamine, esketamine"})
  void whoever_takes_ketamine_has_had_it(String name, String word) {
    assertThat(problems(never().medicine(name)))
        .containsExactly(
            Problem.of(
                "ketamineHistory",
                "none, but medicines hold " + word,
                "since when the patient has had it"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_refused_where_the_history_is_empty(String event) {
    assertThat(problems(never().present(event)))
        .containsExactly(
            Problem.of(
                "findings." + event,
                word(event) + ", but earlier ketamine treatment is absent: none stated",
                "the treatment that it belongs to in ketamineHistory",
                "the session that runs now is missing there; it counts as a treatment"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_refused_where_a_finding_denies_every_treatment(String event) {
    assertThat(problems(someone().absent(EARLIER).present(event))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_taken_after_a_treatment_or_while_nobody_told_of_one(String event) {
    assertThat(problems(treated(NOW.minusHours(2)).present(event))).isEmpty();
    assertThat(problems(someone().present(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void the_absence_of_an_event_is_taken_without_a_treatment(String event) {
    assertThat(problems(never().absent(event))).isEmpty();
    assertThat(problems(never().finding(finding(event, FindingState.UNKNOWN)))).isEmpty();
  }

  @Test
  void an_event_of_the_past_is_refused_though_a_newer_finding_takes_it_back() {
    assertThat(
            problems(
                never()
                    .present("emergence reaction", NOW.minusDays(30))
                    .finding(
                        new Finding("emergence phenomena", FindingState.ABSENT, Optional.of(NOW)))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.where()).endsWith("emergence reaction"));
  }

  @Test
  void every_event_is_told_at_once() {
    assertThat(problems(never().present("signs of hypersensitivity").present("emergence reaction")))
        .hasSize(2);
  }

  @Test
  void a_finding_about_earlier_treatments_agrees_with_the_history() {
    assertThat(problems(never().present(EARLIER)))
        .containsExactly(
            Problem.of(
                "findings." + EARLIER,
                "present, but ketamineHistory holds none",
                "a history that agrees with the finding, or the finding left out"));
    assertThat(problems(treated(NOW.minusDays(3)).absent(EARLIER)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.found()).isEqualTo("absent, but ketamineHistory holds 1"));
    assertThat(problems(never().absent(EARLIER))).isEmpty();
    assertThat(problems(treated(NOW.minusDays(3)).present(EARLIER))).isEmpty();
  }

  @Test
  void that_there_was_none_may_be_older_than_the_first_treatment() {
    assertThat(problems(treated(NOW.minusDays(3)).finding(absentOn(NOW.minusDays(4))))).isEmpty();
    assertThat(problems(treated(NOW.minusDays(3)).finding(absentOn(NOW.minusDays(3))))).hasSize(1);
    assertThat(problems(treated(NOW.minusDays(3)).finding(absentOn(NOW.minusDays(2))))).hasSize(1);
  }

  @Test
  void what_to_ask_next_leaves_out_answers_that_contradict_each_other() {
    ClinicalCase unknown = someone().build();

    Stream<String> asked = KETAMINE.askNext(unknown).stream().map(question -> question.about());

    assertThat(asked).contains("medicines", "age").doesNotContain("responder to ketamine infusion");
  }

  private static String word(String event) {
    return KETAMINE.vocabulary().find(event).orElseThrow().kind().label().equals("procedure")
        ? "done"
        : "present";
  }

  private static Finding finding(String name, FindingState state) {
    return new Finding(name, state, Optional.empty());
  }

  private static Finding absentOn(LocalDateTime at) {
    return new Finding(EARLIER, FindingState.ABSENT, Optional.of(at));
  }

  private static ClinicalCaseBuilder someone() {
    return ClinicalCase.asOf(NOW);
  }

  private static ClinicalCaseBuilder never() {
    return someone().ketamineHistory(List.of());
  }

  private static ClinicalCaseBuilder treated(LocalDateTime started) {
    return someone().ketamineHistory(List.of(KetamineTreatment.started(started)));
  }

  private static List<Problem> problems(ClinicalCaseBuilder given) {
    InvalidCaseException refused =
        catchThrowableOfType(InvalidCaseException.class, () -> KETAMINE.assess(given.build()));
    return refused == null ? List.of() : refused.problems();
  }
}
