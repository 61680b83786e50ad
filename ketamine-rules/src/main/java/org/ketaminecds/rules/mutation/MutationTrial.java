package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner;
import org.ketaminecds.rules.trial.Trial;

/**
 * Changes each recommendation in a single respect, and tells the changes that no scenario of that
 * recommendation notices.
 *
 * <p>A scenario notices a change if what it expects is not what comes out then. It runs in the
 * engine that answers.
 */
public final class MutationTrial {

  private static final String ENGINE = "mutation";

  private final Guidance guidance;
  private final Map<String, List<Scenario>> scenarios;
  private final List<RuleMutant> survivors = new ArrayList<>();
  private int tried;

  private MutationTrial(Trial trial) {
    this.guidance = trial.guidance();
    this.scenarios =
        trial.scenarios().stream().collect(Collectors.groupingBy(Scenario::recommendation));
  }

  /**
   * What came of it.
   *
   * @param tried how many changes were tried
   * @param survivors the changes that no scenario notices, in the order of the recommendations
   */
  public record Result(int tried, List<RuleMutant> survivors) {

    /** Copies the list, so that nobody can change it afterwards. */
    public Result {
      survivors = List.copyOf(survivors);
    }
  }

  /** Tries every change of the recommendations that a trial is about. */
  public static Result of(Trial trial) {
    MutationTrial mutation = new MutationTrial(trial);
    trial.rules().forEach(mutation::change);
    return new Result(mutation.tried, mutation.survivors);
  }

  private void change(GuidanceRule rule) {
    List<RuleMutant> mutants = RuleMutant.of(rule);
    Guidance changed =
        RuleCopies.sideBySide(guidance, mutants.stream().map(RuleMutant::changed).toList());
    DroolsDecisionSupport engine = new DroolsDecisionSupport(changed, ENGINE);
    Set<Integer> unnoticed = new TreeSet<>(IntStream.range(0, mutants.size()).boxed().toList());
    for (Scenario scenario : scenarios.getOrDefault(rule.recommendation().id(), List.of())) {
      if (!unnoticed.isEmpty()) {
        drop(unnoticed, scenario, changed, engine);
      }
    }
    tried += mutants.size();
    unnoticed.forEach(place -> survivors.add(mutants.get(place)));
  }

  private static void drop(
      Set<Integer> unnoticed, Scenario scenario, Guidance changed, DroolsDecisionSupport engine) {
    try {
      Assessment answer = engine.assess(scenario.given());
      unnoticed.removeIf(
          place ->
              !scenario
                  .expected()
                  .isMetBy(
                      ScenarioRunner.result(answer, changed.rules().get(place).recommendation())));
    } catch (InvalidCaseException refused) {
      // It fails unchanged too, which is told where scenarios are run.
      return;
    }
  }
}
