package org.ketaminecds.rules.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Applied;
import org.ketaminecds.rules.reasoning.Applied.Demand;
import org.ketaminecds.rules.reasoning.Unjudged;
import org.ketaminecds.rules.view.CaseView;

/**
 * What the engine found of one rule, explained from the case.
 *
 * @param rule the rule
 * @param truth whether it applies
 * @param because the lines that decided
 * @param missing what is missing, if it cannot be judged
 * @param requirement whether what it asks for is met
 */
record Judgement(
    Guidance.GuidanceRule rule,
    Truth truth,
    List<Reason> because,
    List<String> missing,
    Optional<Requirement> requirement) {

  /**
   * The judgement of a rule.
   *
   * @param because a list to work in, cleared first, since one for each rule would weigh as much as
   *     the answer
   * @throws IllegalStateException if the engine did not note what the conditions say, since a lost
   *     match must never pass for "does not apply"
   */
  static Judgement of(Guidance.GuidanceRule rule, Consultation consultation, List<Reason> because) {
    Truth truth = consultation.noted(rule);
    if (truth != consultation.truth(rule)) {
      throw new IllegalStateException(
          "The engine lost a match of %s; no answer is given."
              .formatted(rule.recommendation().id()));
    }
    CaseView view = consultation.view();
    Condition scope = consultation.conditionAround(rule);
    boolean byScope = consultation.around(rule) == truth && truth != Truth.TRUE;
    boolean byCondition = rule.when().truth(view) == truth;
    because.clear();
    if (byScope) {
      scope.explain(view, because);
    }
    if (byCondition) {
      rule.when().explain(view, because);
    }
    List<Reason> reasons = copyOf(because);
    if (truth != Truth.UNKNOWN) {
      Optional<Requirement> requirement =
          truth == Truth.TRUE
              ? rule.metWhen().map(condition -> requirement(condition, view, because))
              : Optional.empty();
      return new Judgement(rule, truth, reasons, List.of(), requirement);
    }
    Set<String> missing = new LinkedHashSet<>();
    if (byScope) {
      scope.lacking(view, missing);
    }
    if (byCondition) {
      rule.when().lacking(view, missing);
    }
    return new Judgement(rule, truth, reasons, List.copyOf(missing), Optional.empty());
  }

  /** Most have one reason, for which {@code List.copyOf} takes twice the memory. */
  private static List<Reason> copyOf(List<Reason> reasons) {
    return reasons.size() == 1 ? List.of(reasons.get(0)) : List.copyOf(reasons);
  }

  private static Requirement requirement(Condition condition, CaseView view, List<Reason> because) {
    because.clear();
    condition.explain(view, because);
    List<Reason> reasons = copyOf(because);
    return switch (condition.truth(view)) {
      case TRUE -> new Requirement(Requirement.State.MET, reasons, List.of());
      case FALSE -> new Requirement(Requirement.State.OPEN, reasons, List.of());
      case UNKNOWN -> {
        Set<String> missing = new LinkedHashSet<>();
        condition.lacking(view, missing);
        yield new Requirement(Requirement.State.NOT_KNOWN, reasons, List.copyOf(missing));
      }
    };
  }

  /**
   * Whether the reasoning rules have to know of it: it could raise the advice, it answers a
   * question that guidelines share, or it narrows another or is narrowed.
   *
   * @param narrowed the ids of the recommendations that some other narrows
   */
  boolean isReasonedAbout(Set<String> narrowed) {
    Recommendation recommendation = rule.recommendation();
    return (truth != Truth.FALSE && recommendation.advises() != Advisability.NO_CONCERN_IDENTIFIED)
        || (truth == Truth.TRUE
            && (recommendation.stance().isPresent()
                || !recommendation.narrows().isEmpty()
                || narrowed.contains(recommendation.id())));
  }

  /** What the reasoning rules are told of it. */
  Object fact() {
    return truth == Truth.TRUE
        ? Applied.of(rule.recommendation(), demand())
        : new Unjudged(rule.recommendation().id(), rule.recommendation().advises());
  }

  private Demand demand() {
    return requirement
        .map(
            asked ->
                switch (asked.state()) {
                  case MET -> Demand.MET;
                  case OPEN -> Demand.OPEN;
                  case NOT_KNOWN -> Demand.NOT_KNOWN;
                })
        .orElse(Demand.NONE);
  }

  /** The names of the data that this judgement waits for. */
  List<String> waitsFor() {
    return requirement.map(Requirement::missing).filter(names -> !names.isEmpty()).orElse(missing);
  }

  RecommendationResult result(Advisability raises) {
    return switch (truth) {
      case TRUE ->
          new RecommendationResult.Applies(rule.recommendation(), because, requirement, raises);
      case FALSE -> new RecommendationResult.DoesNotApply(rule.recommendation(), because);
      case UNKNOWN ->
          new RecommendationResult.CannotBeJudged(rule.recommendation(), because, missing, raises);
    };
  }
}
