package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.InvalidCaseException;

/** Runs scenarios, and tells those that fail with the explanation of what became of them. */
public final class ScenarioRunner {

  private final DecisionSupport decisionSupport;

  /** A runner against this decision support. */
  public ScenarioRunner(DecisionSupport decisionSupport) {
    this.decisionSupport = decisionSupport;
  }

  /**
   * A scenario that failed.
   *
   * @param scenario the scenario
   * @param outcome what became of the recommendation
   * @param because the lines that made it, each beside what the case holds
   */
  public record Failure(Scenario scenario, String outcome, List<Reason> because) {

    /** Copies the reasons, so that nobody can change them afterwards. */
    public Failure {
      because = List.copyOf(because);
    }

    /** What became of the recommendation, and why. */
    public String got() {
      return because.isEmpty() ? outcome : outcome + " because " + reasons(because);
    }

    /** What was expected beside what came out. */
    @Override
    public String toString() {
      return "%s: expected %s, got %s".formatted(scenario, scenario.expected(), got());
    }
  }

  /** The failures among these scenarios, in order. */
  public List<Failure> run(List<Scenario> scenarios) {
    List<Failure> failures = new ArrayList<>();
    scenarios.forEach(scenario -> run(scenario).ifPresent(failures::add));
    return failures;
  }

  private Optional<Failure> run(Scenario scenario) {
    Assessment answer;
    try {
      answer = decisionSupport.assess(scenario.given());
    } catch (InvalidCaseException invalid) {
      return failure(scenario, "an invalid case: " + invalid.getMessage());
    }
    String id = scenario.recommendation();
    Optional<RecommendationResult> got = answer.find(id).or(() -> notConsidered(answer, id));
    if (got.isEmpty()) {
      return failure(scenario, "no such recommendation");
    }
    return scenario.expected().isMetBy(got.get())
        ? Optional.empty()
        : Optional.of(new Failure(scenario, outcome(got.get()), got.get().because()));
  }

  private Optional<RecommendationResult> notConsidered(Assessment answer, String id) {
    return decisionSupport.recommendations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> result(answer, one));
  }

  private static Optional<Failure> failure(Scenario scenario, String outcome) {
    return Optional.of(new Failure(scenario, outcome, List.of()));
  }

  /**
   * What became of a recommendation of the guidance that answered; one whose source is for other
   * countries was not considered and does not apply.
   */
  public static RecommendationResult result(Assessment answer, Recommendation recommendation) {
    return answer
        .find(recommendation.id())
        .orElseGet(() -> new RecommendationResult.DoesNotApply(recommendation, List.of()));
  }

  private static String outcome(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return "applies, raises %s%s"
          .formatted(
              applies.raises().label(),
              applies.requirement().map(ScenarioRunner::requirement).orElse(""));
    }
    return result instanceof RecommendationResult.CannotBeJudged unjudged
        ? "cannot be judged, missing " + unjudged.missing()
        : "does not apply";
  }

  private static String requirement(Requirement requirement) {
    return ", requirement %s %s (%s)"
        .formatted(
            requirement.state().label(), requirement.missing(), reasons(requirement.because()));
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> "[%s: %s]".formatted(reason.required(), reason.found()))
        .collect(Collectors.joining(" "));
  }
}
