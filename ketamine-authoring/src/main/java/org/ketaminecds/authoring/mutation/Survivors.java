package org.ketaminecds.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ketaminecds.authoring.encoding.GuidanceFormulas;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.witness.Claim;
import org.ketaminecds.authoring.witness.Engines;
import org.ketaminecds.authoring.witness.Finder;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.authoring.witness.Witness;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.mutation.MutationTrial;
import org.ketaminecds.rules.mutation.RuleMutant;
import org.ketaminecds.rules.mutation.ScopeMutant;
import org.ketaminecds.rules.scenario.Expectation;
import org.ketaminecds.rules.scenario.ScenarioRunner;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.Trials;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Finds, for each change that no scenario notices, a patient who tells it from the guidance as it
 * is, and writes the scenario of that patient; or proves that there is none.
 */
public final class Survivors {

  private static final String NO_SCENARIO =
      "A patient gets another result, but no scenario in this file can state it. The case:\n";

  private final Trial trial;
  private final GuidanceFiles files;

  /** What was written already may notice the next change too. */
  private final List<MissingScenario.Written> written = new ArrayList<>();

  private Survivors(Trial trial, GuidanceFiles files) {
    this.trial = trial;
    this.files = files;
  }

  /**
   * Tries every change of the recommendations that these trials are about, and of the scopes of
   * sources that they are about as a whole.
   *
   * @param files the guidance that is tried
   */
  public static MutationReport of(List<Trial> trials, GuidanceFiles files) {
    int tried = 0;
    List<Survivor> survivors = new ArrayList<>();
    for (Trial trial : trials) {
      Survivors finder = new Survivors(trial, files);
      MutationTrial.Result result = MutationTrial.of(trial);
      tried += result.tried();
      result.survivors().forEach(mutant -> survivors.add(finder.survivor(mutant)));
      result.scopes().forEach(mutant -> survivors.add(finder.survivor(mutant)));
    }
    return new MutationReport(tried, survivors);
  }

  private Survivor survivor(RuleMutant mutant) {
    return new Survivor(mutant.original().recommendation().id(), mutant.change(), fate(mutant));
  }

  private Survivor survivor(ScopeMutant mutant) {
    return new Survivor(mutant.original().guideline().id(), mutant.change(), fate(mutant));
  }

  /** That of the first recommendation which shows the change, or else of the coverage. */
  private Survivor.Fate fate(ScopeMutant mutant) {
    List<RuleMutant> shown =
        trial.rules().stream()
            .filter(
                rule ->
                    trial.guidance().guidelines().get(rule.guideline()).equals(mutant.original()))
            .map(mutant::on)
            .toList();
    Optional<Survivor.Fate> undecided = Optional.empty();
    for (RuleMutant one : shown) {
      Survivor.Fate fate = fate(one);
      if (fate instanceof Survivor.Fate.Missing) {
        return fate;
      }
      if (fate instanceof Survivor.Fate.Undecided) {
        undecided = Optional.of(fate);
      }
    }
    return undecided.orElseGet(() -> covered(mutant, shown.get(0)));
  }

  /** What no recommendation shows may show in whether the source covers the case. */
  private Survivor.Fate covered(ScopeMutant mutant, RuleMutant shown) {
    String id = mutant.original().guideline().id();
    int source = shown.original().guideline();
    return fate(
        search(
            shown.before(trial.guidance()),
            shown.after(trial.guidance()),
            (formulas, guidance) -> formulas.coverage(source),
            answers -> !scope(answers.get(0), id).equals(scope(answers.get(1), id))),
        witness -> new Survivor.Fate.OnlyCoverage(witness.caseFile()));
  }

  private static List<Coverage.Scope> scope(Assessment answer, String source) {
    return answer.coverage().stream()
        .filter(one -> one.guideline().equals(source))
        .map(Coverage::scope)
        .toList();
  }

  private Survivor.Fate fate(RuleMutant mutant) {
    MissingScenario missing = new MissingScenario(trial, files, mutant);
    Optional<Survivor.Fate> noticed =
        written.stream()
            .filter(one -> one.recommendation().equals(mutant.original().recommendation().id()))
            .filter(one -> missing.expected(one.given()).isPresent())
            .map(one -> (Survivor.Fate) one.fate())
            .findFirst();
    return noticed.orElseGet(() -> searched(mutant, missing));
  }

  private Survivor.Fate searched(RuleMutant mutant, MissingScenario missing) {
    Guidance before = mutant.before(trial.guidance());
    Guidance after = mutant.after(trial.guidance());
    return fate(
        search(
            before,
            after,
            (formulas, guidance) -> formulas.outcome(rule(guidance)),
            answers -> !expected(answers.get(0), before).isMetBy(result(answers.get(1), after))),
        witness -> written(missing, witness));
  }

  /** A patient of whom both guidances say something else, as these parts tell it. */
  private static Search search(
      Guidance before,
      Guidance after,
      BiFunction<GuidanceFormulas, Guidance, List<BooleanFormula>> parts,
      Predicate<List<Assessment>> confirmed) {
    Engines engines = new Engines(List.of(Trials.engine(before), Trials.engine(after)));
    try (Logic logic = Logic.open()) {
      Patient patient = new Patient(logic, List.of(before, after));
      GuidanceFormulas old = new GuidanceFormulas(logic, patient, before);
      GuidanceFormulas now = new GuidanceFormulas(logic, patient, after);
      BooleanFormula differ = differs(logic, parts.apply(old, before), parts.apply(now, after));
      return new Finder(logic, patient, engines).find(new Claim(differ, confirmed));
    }
  }

  private static Survivor.Fate fate(Search search, Function<Witness, Survivor.Fate> found) {
    if (search instanceof Search.Found one) {
      return found.apply(one.witness());
    }
    return search instanceof Search.Undecided undecided
        ? new Survivor.Fate.Undecided(undecided.why())
        : new Survivor.Fate.Equivalent();
  }

  private Survivor.Fate written(MissingScenario missing, Witness witness) {
    Optional<MissingScenario.Written> found = missing.of(witness);
    found.ifPresent(written::add);
    return found
        .map(one -> (Survivor.Fate) one.fate())
        .orElseGet(() -> new Survivor.Fate.Undecided(NO_SCENARIO + witness.caseFile()));
  }

  private static BooleanFormula differs(
      Logic logic, List<BooleanFormula> old, List<BooleanFormula> now) {
    List<BooleanFormula> same = new ArrayList<>();
    for (int index = 0; index < old.size(); index++) {
      same.add(logic.same(old.get(index), now.get(index)));
    }
    return logic.not(logic.and(same));
  }

  private static GuidanceRule rule(Guidance single) {
    return single.rules().get(0);
  }

  static Expectation expected(Assessment answer, Guidance single) {
    return Expectation.of(result(answer, single));
  }

  static RecommendationResult result(Assessment answer, Guidance single) {
    return ScenarioRunner.result(answer, rule(single).recommendation());
  }
}
