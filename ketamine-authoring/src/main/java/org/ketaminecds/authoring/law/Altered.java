package org.ketaminecds.authoring.law;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * An engine that is asked about another patient than the one it is given.
 *
 * @param engine answers
 * @param change makes the other patient of the one given
 */
record Altered(DecisionSupport engine, UnaryOperator<ClinicalCase> change)
    implements DecisionSupport {

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    return engine.assess(change.apply(clinicalCase), options);
  }

  @Override
  public List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options) {
    return engine.askNext(change.apply(clinicalCase), options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options) {
    return engine.whatWouldChange(change.apply(clinicalCase), options);
  }

  @Override
  public List<Guideline> guidelines() {
    return engine.guidelines();
  }

  @Override
  public List<Recommendation> recommendations() {
    return engine.recommendations();
  }

  @Override
  public Vocabulary vocabulary() {
    return engine.vocabulary();
  }
}
