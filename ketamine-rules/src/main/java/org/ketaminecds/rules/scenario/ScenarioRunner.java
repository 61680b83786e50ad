package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
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
   * @param got what became of the recommendation, and why
   */
  public record Failure(Scenario scenario, String got) {

    /** What was expected beside what came out. */
    @Override
    public String toString() {
      return "%s: expected %s, got %s".formatted(scenario, scenario.expected(), got);
    }
  }

  /** The failures among these scenarios, in order. */
  public List<Failure> run(List<Scenario> scenarios) {
    List<Failure> failures = new ArrayList<>();
    scenarios.forEach(scenario -> run(scenario).ifPresent(failures::add));
    return failures;
  }

  private Optional<Failure> run(Scenario scenario) {
    Optional<RecommendationResult> result;
    try {
      result = decisionSupport.assess(scenario.given()).find(scenario.recommendation());
    } catch (InvalidCaseException invalid) {
      return Optional.of(new Failure(scenario, "an invalid case: " + invalid.getMessage()));
    }
    Optional<RecommendationResult> got = result.or(() -> notConsidered(scenario.recommendation()));
    if (got.isEmpty()) {
      return Optional.of(new Failure(scenario, "no such recommendation"));
    }
    return scenario.expected().isMetBy(got.get())
        ? Optional.empty()
        : Optional.of(new Failure(scenario, described(got.get())));
  }

  /** A recommendation whose source is for other countries does not apply. */
  private Optional<RecommendationResult> notConsidered(String id) {
    return decisionSupport.recommendations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> new RecommendationResult.DoesNotApply(one, List.of()));
  }

  private static String described(RecommendationResult result) {
    String outcome;
    if (result instanceof RecommendationResult.Applies applies) {
      outcome =
          "applies, raises %s%s"
              .formatted(
                  applies.raises().label(),
                  applies.requirement().map(ScenarioRunner::requirement).orElse(""));
    } else if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      outcome = "cannot be judged, missing " + unjudged.missing();
    } else {
      outcome = "does not apply";
    }
    return outcome + " because " + reasons(result.because());
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
