package org.ketaminecds.rules.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.guidance.Guidance;

/**
 * Answers what to ask next and what would change the advice, by changing the case and assessing it
 * again.
 *
 * <p>Immutable and thread-safe if the assessment is.
 */
public final class Inquiry {

  private final Guidance guidance;
  private final AnswerEdits answers;
  private final PlanEdits plans;
  private final BiFunction<ClinicalCase, AssessmentOptions, Assessment> assess;

  /** An inquiry into cases that are assessed so. */
  public Inquiry(
      Guidance guidance, BiFunction<ClinicalCase, AssessmentOptions, Assessment> assess) {
    this.guidance = guidance;
    this.answers = new AnswerEdits(guidance.lexicon(), new Limits(guidance));
    this.plans = new PlanEdits(guidance.lexicon());
    this.assess = assess;
  }

  /** The data that would settle the advice, those first that could change it most. */
  public List<Question> askNext(ClinicalCase given, AssessmentOptions options) {
    return new AskNext(answers, changed -> assess.apply(changed, options)).questions(given);
  }

  /** The smallest changes of the plan that would make this answer milder. */
  public List<PlanChange> whatWouldChange(ClinicalCase given, Assessment answer) {
    AssessmentOptions options = answer.fingerprint().options();
    return new WhatWouldChange(guidance, plans, changed -> assess.apply(changed, options))
        .changes(given, answer);
  }

  /** A changed case, and what the guidance says of it. */
  record Trial(ClinicalCase then, Assessment assessment) {}

  /** Tries a change; empty if it makes no sense in this case. */
  static Optional<Trial> tried(
      ClinicalCase given, Edit edit, Function<ClinicalCase, Assessment> assess) {
    try {
      ClinicalCase then = edit.change().apply(given);
      return Optional.of(new Trial(then, assess.apply(then)));
    } catch (InvalidCaseException contradiction) {
      return Optional.empty();
    }
  }
}
