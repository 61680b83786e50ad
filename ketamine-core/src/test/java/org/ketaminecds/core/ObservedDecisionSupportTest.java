package org.ketaminecds.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.observe.AssessmentEvent;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.render.SampleAssessments;
import org.ketaminecds.core.vocabulary.Vocabulary;

class ObservedDecisionSupportTest {

  private static final AssessmentOptions OPTIONS = AssessmentOptions.defaults();
  private static final Guideline GUIDELINE =
      new Guideline(
          "example-2026",
          "1.0.0",
          "An example",
          List.of(),
          "An example, 2026.",
          Optional.empty(),
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          Role.GUIDELINE,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          "0123456789abcdef");

  private final ClinicalCase given = ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build();
  private final DecisionSupport observed = mock(DecisionSupport.class);
  private final List<AssessmentEvent> told = new ArrayList<>();
  private final DecisionSupport support =
      new ObservedDecisionSupport(observed, told::add, everyTwoMilliseconds());

  private static LongSupplier everyTwoMilliseconds() {
    long[] now = {0};
    return () -> now[0] += 2_000_000;
  }

  @Test
  void an_answer_is_told_by_ids_and_counts_and_given_as_it_is() {
    Assessment answer = SampleAssessments.full();
    when(observed.assess(given, OPTIONS)).thenReturn(answer);

    assertThat(support.assess(given, OPTIONS)).isSameAs(answer);
    assertThat(told)
        .containsExactly(
            new AssessmentEvent.Answered(
                Duration.ofMillis(2),
                answer.advisability(),
                answer.applying().stream().map(one -> one.recommendation().id()).toList(),
                answer.notJudged().size(),
                answer.fingerprint().guidance()));
  }

  @Test
  void a_case_that_is_refused_is_told_by_the_number_of_its_faults() {
    InvalidCaseException refusal =
        new InvalidCaseException(
            List.of(Problem.of("weight", "0 kg", "more"), Problem.of("age", "-1", "more")));
    when(observed.assess(given, OPTIONS)).thenThrow(refusal);

    assertThatThrownBy(() -> support.assess(given, OPTIONS)).isSameAs(refusal);
    assertThat(told).containsExactly(new AssessmentEvent.Refused(Duration.ofMillis(2), 2));
  }

  @Test
  void a_failure_is_told_by_its_class() {
    when(observed.assess(given, OPTIONS)).thenThrow(new IllegalStateException("a patient's data"));

    assertThatThrownBy(() -> support.assess(given, OPTIONS))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told)
        .containsExactly(
            new AssessmentEvent.Failed(Duration.ofMillis(2), "java.lang.IllegalStateException"));
  }

  @Test
  void to_name_the_guidance_is_no_assessment() {
    Fingerprint fingerprint = SampleAssessments.full().fingerprint();
    when(observed.fingerprint(given.asOf(), OPTIONS)).thenReturn(fingerprint);

    assertThat(support.fingerprint(given.asOf(), OPTIONS)).isSameAs(fingerprint);
    assertThat(told).isEmpty();
  }

  @Test
  void a_listener_that_fails_takes_no_answer_away() {
    Assessment answer = SampleAssessments.full();
    when(observed.assess(given, OPTIONS)).thenReturn(answer);
    DecisionSupport failing =
        new ObservedDecisionSupport(
            observed,
            event -> {
              throw new IllegalStateException("no room");
            },
            everyTwoMilliseconds());

    assertThat(failing.assess(given, OPTIONS)).isSameAs(answer);
  }

  @Test
  void everything_else_is_passed_on_and_not_told() {
    Assessment answer = SampleAssessments.full();
    List<Question> questions =
        List.of(new Question("weight", Why.STALE, Advisability.DEFER, List.of()));
    List<PlanChange> changes =
        List.of(new PlanChange(List.of("a lower rate"), Advisability.CAUTION));
    List<PlanChange> fromAnswer =
        List.of(new PlanChange(List.of("no bolus"), Advisability.CAUTION));
    List<Guideline> guidelines = List.of(GUIDELINE);
    List<Recommendation> recommendations =
        answer.applying().stream().map(RecommendationResult::recommendation).toList();
    Vocabulary vocabulary = new Vocabulary(List.of());
    when(observed.askNext(given, OPTIONS)).thenReturn(questions);
    when(observed.whatWouldChange(given, OPTIONS)).thenReturn(changes);
    when(observed.whatWouldChange(given, answer)).thenReturn(fromAnswer);
    when(observed.guidelines()).thenReturn(guidelines);
    when(observed.recommendations()).thenReturn(recommendations);
    when(observed.vocabulary()).thenReturn(vocabulary);

    assertThat(support.askNext(given, OPTIONS)).isSameAs(questions);
    assertThat(support.askNext(given)).isSameAs(questions);
    assertThat(support.whatWouldChange(given)).isSameAs(changes);
    assertThat(support.whatWouldChange(given, OPTIONS)).isSameAs(changes);
    assertThat(support.whatWouldChange(given, answer)).isSameAs(fromAnswer);
    assertThat(support.guidelines()).isSameAs(guidelines);
    assertThat(support.recommendations()).isSameAs(recommendations);
    assertThat(support.vocabulary()).isSameAs(vocabulary);
    assertThat(told).isEmpty();
  }
}
