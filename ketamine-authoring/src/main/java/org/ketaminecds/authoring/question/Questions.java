package org.ketaminecds.authoring.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.authoring.encoding.GuidanceFormulas;
import org.ketaminecds.authoring.encoding.Kleene;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.authoring.witness.Claim;
import org.ketaminecds.authoring.witness.Engines;
import org.ketaminecds.authoring.witness.Finder;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Questions about a guidance, answered for all patients at once: by a concrete patient, whom the
 * engine confirmed, or by a proof that there is none.
 *
 * <p>Not thread-safe.
 */
public final class Questions implements AutoCloseable {

  private static final String ENGINE = "authoring";

  private final Logic logic;
  private final Guidance guidance;
  private final GuidanceFormulas formulas;
  private final Finder finder;

  /** Questions about this guidance. */
  public Questions(Guidance guidance) {
    this(guidance, new DroolsDecisionSupport(guidance, ENGINE));
  }

  /** Questions about this guidance, which this engine runs. */
  public Questions(Guidance guidance, DecisionSupport engine) {
    this(guidance, engine, Patience.endless());
  }

  /** Questions about this guidance, which this engine runs; what takes too long is not decided. */
  public Questions(Guidance guidance, DecisionSupport engine, Patience patience) {
    this.logic = Logic.open(patience);
    this.guidance = guidance;
    Patient patient = new Patient(logic, List.of(guidance));
    this.formulas = new GuidanceFormulas(logic, patient, guidance);
    this.finder = new Finder(logic, patient, new Engines(List.of(engine)));
  }

  /** Whether a recommendation can ever apply. */
  public Search canApply(String id) {
    return find(truth(id).isTrue(), answer -> applies(answer, id));
  }

  /** Whether it can be that a recommendation does not apply. */
  public Search canFailToApply(String id) {
    return find(truth(id).isFalse(), answer -> failsToApply(answer, id));
  }

  /** Whether it can be that a recommendation cannot be judged for want of data. */
  public Search canBeUnjudged(String id) {
    return find(
        truth(id).isUnknown(logic),
        answer ->
            answer
                .find(id)
                .filter(RecommendationResult.CannotBeJudged.class::isInstance)
                .isPresent());
  }

  /** Whether two recommendations can apply to one patient. */
  public Search canApplyTogether(String one, String other) {
    return find(
        logic.and(truth(one).isTrue(), truth(other).isTrue()),
        answer -> applies(answer, one) && applies(answer, other));
  }

  /**
   * Whether one recommendation can apply where another does not; if never, it implies the other.
   */
  public Search canApplyWithout(String one, String other) {
    return find(
        logic.and(truth(one).isTrue(), logic.not(truth(other).isTrue())),
        answer -> applies(answer, one) && !applies(answer, other));
  }

  /** Whether it is proved that one recommendation applies only where another does. */
  public boolean implies(String one, String other) {
    return finder.isNever(logic.and(truth(one).isTrue(), logic.not(truth(other).isTrue())));
  }

  /** Whether it is proved that a condition holds for nobody. */
  public boolean neverHolds(Condition condition) {
    return finder.isNever(formulas.truth(condition).isTrue());
  }

  /** Whether it is proved that a condition is false for nobody. */
  public boolean neverFails(Condition condition) {
    return finder.isNever(formulas.truth(condition).isFalse());
  }

  /** Whether a question took too long, so that nothing is decided any more. */
  public boolean isSpent() {
    return logic.isStopped();
  }

  /** Whether just one of two can apply; if never, they always apply together. */
  public Search canApplyApart(String one, String other) {
    Search first = canApplyWithout(one, other);
    return first.isFound() ? first : graver(first, canApplyWithout(other, one));
  }

  private static Search graver(Search first, Search second) {
    return second.isNever() ? first : second;
  }

  /** Whether the advice over all can be just so grave. */
  public Search canAdvise(Advisability level) {
    List<BooleanFormula> parts = new ArrayList<>();
    parts.add(formulas.atLeast(level));
    for (Advisability graver : Advisability.values()) {
      if (graver.compareTo(level) > 0) {
        parts.add(logic.not(formulas.atLeast(graver)));
      }
    }
    return find(logic.and(parts), answer -> answer.advisability() == level);
  }

  private Search find(BooleanFormula formula, Predicate<Assessment> confirmed) {
    return finder.find(new Claim(formula, answers -> confirmed.test(answers.get(0))));
  }

  private Kleene truth(String id) {
    return formulas.truth(
        guidance
            .find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Found no recommendation \"%s\", wanted the id of one.".formatted(id))));
  }

  private static boolean applies(Assessment answer, String id) {
    return answer.find(id).filter(RecommendationResult.Applies.class::isInstance).isPresent();
  }

  /** What is for other countries is not even judged. */
  private static boolean failsToApply(Assessment answer, String id) {
    return answer
        .find(id)
        .filter(one -> !(one instanceof RecommendationResult.DoesNotApply))
        .isEmpty();
  }

  @Override
  public void close() {
    logic.close();
  }
}
