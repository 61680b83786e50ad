package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Applied.Demand;
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
   * @throws IllegalStateException if the engine did not note what the conditions say, since a lost
   *     match must never pass for "does not apply"
   */
  static Judgement of(Guidance.GuidanceRule rule, Condition scope, Consultation consultation) {
    Truth truth = consultation.noted(rule);
    if (truth != consultation.truth(rule)) {
      throw new IllegalStateException(
          "The engine lost a match of %s; no answer is given."
              .formatted(rule.recommendation().id()));
    }
    CaseView view = consultation.view();
    List<Reason> because = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    Truth inScope = rule.beyondScope() ? Truth.TRUE : consultation.scope(rule.guideline());
    if (inScope == truth && truth != Truth.TRUE) {
      scope.explain(view, because);
      scope.lacking(view, missing);
    }
    if (rule.when().truth(view) == truth) {
      rule.when().explain(view, because);
      rule.when().lacking(view, missing);
    }
    return new Judgement(
        rule,
        truth,
        List.copyOf(because),
        truth == Truth.UNKNOWN ? List.copyOf(missing) : List.of(),
        truth == Truth.TRUE
            ? rule.metWhen().map(condition -> requirement(condition, view))
            : Optional.empty());
  }

  private static Requirement requirement(Condition condition, CaseView view) {
    List<Reason> because = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    condition.explain(view, because);
    Requirement.State state =
        switch (condition.truth(view)) {
          case TRUE -> Requirement.State.MET;
          case FALSE -> Requirement.State.OPEN;
          case UNKNOWN -> Requirement.State.NOT_KNOWN;
        };
    if (state == Requirement.State.NOT_KNOWN) {
      condition.lacking(view, missing);
    }
    return new Requirement(state, List.copyOf(because), List.copyOf(missing));
  }

  Demand demand() {
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
