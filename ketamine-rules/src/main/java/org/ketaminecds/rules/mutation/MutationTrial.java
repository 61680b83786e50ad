package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner;
import org.ketaminecds.rules.trial.Trial;

/**
 * Changes each recommendation and each scope in a single respect, and tells the changes that no
 * scenario of that recommendation, or of that source, notices.
 *
 * <p>A scenario notices a change if what it expects is not what comes out then. It runs in the
 * engine that answers. A change of a scope may be noticed by an example of a whole answer too,
 * which can tell that a source does not cover a case.
 */
public final class MutationTrial {

  private static final String ENGINE = "mutation";

  private final Trial trial;
  private final Guidance guidance;
  private final Map<String, List<Scenario>> scenarios;
  private final List<RuleMutant> survivors = new ArrayList<>();
  private final List<ScopeMutant> scopes = new ArrayList<>();
  private int tried;

  private MutationTrial(Trial trial) {
    this.trial = trial;
    this.guidance = trial.guidance();
    this.scenarios =
        trial.scenarios().stream().collect(Collectors.groupingBy(Scenario::recommendation));
  }

  /**
   * What came of it.
   *
   * @param tried how many changes were tried
   * @param survivors the changes that no scenario notices, in the order of the recommendations
   * @param scopes the changes of scopes that nothing notices, in the order of the sources
   */
  public record Result(int tried, List<RuleMutant> survivors, List<ScopeMutant> scopes) {

    /** Copies the lists, so that nobody can change them afterwards. */
    public Result {
      survivors = List.copyOf(survivors);
      scopes = List.copyOf(scopes);
    }
  }

  /** Tries every change of the recommendations that a trial is about, and of their sources. */
  public static Result of(Trial trial) {
    MutationTrial mutation = new MutationTrial(trial);
    trial.rules().forEach(mutation::change);
    trial.sources().forEach(mutation::scope);
    return new Result(mutation.tried, mutation.survivors, mutation.scopes);
  }

  private void scope(ScopedGuideline source) {
    List<Scenario> own =
        trial.scenarios().stream()
            .filter(one -> guidelineOf(one).filter(source.guideline().id()::equals).isPresent())
            .toList();
    for (ScopeMutant mutant : ScopeMutant.of(source)) {
      tried++;
      DroolsDecisionSupport engine = new DroolsDecisionSupport(mutant.in(guidance), ENGINE);
      ScenarioRunner runner = new ScenarioRunner(engine);
      boolean noticed =
          own.stream().anyMatch(one -> !runner.run(List.of(one)).isEmpty())
              || trial.together().stream().anyMatch(one -> one.failure(engine).isPresent());
      if (!noticed) {
        scopes.add(mutant);
      }
    }
  }

  private Optional<String> guidelineOf(Scenario scenario) {
    return guidance.find(scenario.recommendation()).map(rule -> rule.recommendation().guideline());
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
