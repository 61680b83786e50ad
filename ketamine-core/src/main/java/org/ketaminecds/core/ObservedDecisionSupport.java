package org.ketaminecds.core;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.LongSupplier;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.observe.AssessmentEvent;
import org.ketaminecds.core.observe.AssessmentEvent.Answered;
import org.ketaminecds.core.observe.AssessmentEvent.Failed;
import org.ketaminecds.core.observe.AssessmentEvent.Refused;
import org.ketaminecds.core.observe.AssessmentListener;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * Decision support that tells a listener of each assessment that is asked for; what is tried to
 * find questions and changes is not told. Thread-safe.
 */
public final class ObservedDecisionSupport implements DecisionSupport {

  private static final System.Logger LOG =
      System.getLogger(ObservedDecisionSupport.class.getName());

  private final DecisionSupport observed;
  private final AssessmentListener listener;
  private final LongSupplier nanoseconds;

  /**
   * The same decision support, with a listener.
   *
   * @param nanoseconds a time that only goes on, {@code System::nanoTime} in a running program; no
   *     answer depends on it
   */
  public ObservedDecisionSupport(
      DecisionSupport observed, AssessmentListener listener, LongSupplier nanoseconds) {
    this.observed = observed;
    this.listener = listener;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    long began = nanoseconds.getAsLong();
    try {
      Assessment answer = observed.assess(clinicalCase, options);
      tell(
          new Answered(
              since(began),
              answer.advisability(),
              answer.applying().stream().map(result -> result.recommendation().id()).toList(),
              answer.notJudged().size(),
              answer.fingerprint().guidance()));
      return answer;
    } catch (InvalidCaseException invalid) {
      tell(new Refused(since(began), invalid.problems().size()));
      throw invalid;
    } catch (RuntimeException failure) {
      tell(new Failed(since(began), failure.getClass().getName()));
      throw failure;
    }
  }

  /** No patient is assessed for it, so that no listener is told. */
  @Override
  public Fingerprint fingerprint(LocalDateTime asOf, AssessmentOptions options) {
    return observed.fingerprint(asOf, options);
  }

  private Duration since(long began) {
    return Duration.ofNanos(nanoseconds.getAsLong() - began);
  }

  private void tell(AssessmentEvent event) {
    try {
      listener.assessed(event);
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A listener of assessments failed: " + failed.getClass().getName());
    }
  }

  @Override
  public List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options) {
    return observed.askNext(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options) {
    return observed.whatWouldChange(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, Assessment answer) {
    return observed.whatWouldChange(clinicalCase, answer);
  }

  @Override
  public List<Guideline> guidelines() {
    return observed.guidelines();
  }

  @Override
  public List<Recommendation> recommendations() {
    return observed.recommendations();
  }

  @Override
  public Vocabulary vocabulary() {
    return observed.vocabulary();
  }
}
