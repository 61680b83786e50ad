package org.ketaminecds.authoring.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.witness.GivenText;
import org.ketaminecds.authoring.witness.Witness;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.mutation.RuleMutant;
import org.ketaminecds.rules.scenario.Expectation;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioFile;
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.Trials;

/** Writes the scenario that notices a change, and reads it back in its file before it is shown. */
final class MissingScenario {

  private final Trial trial;
  private final GuidanceFiles files;
  private final RuleMutant mutant;
  private final String file;
  private final Guidance before;
  private final Guidance after;

  MissingScenario(Trial trial, GuidanceFiles files, RuleMutant mutant) {
    this.trial = trial;
    this.files = files;
    this.mutant = mutant;
    this.before = mutant.before(trial.guidance());
    this.after = mutant.after(trial.guidance());
    String id = mutant.original().recommendation().id();
    this.file =
        trial.scenarios().stream()
            .filter(scenario -> scenario.recommendation().equals(id))
            .map(scenario -> scenario.position().file())
            .findFirst()
            .orElseGet(() -> mutant.original().position().file().replace("/", "/scenarios/"));
  }

  /**
   * A scenario that notices a change.
   *
   * @param recommendation the id of the recommendation
   * @param given the case, as it is read in its place
   * @param fate the scenario as it is shown
   */
  record Written(String recommendation, ClinicalCase given, Survivor.Fate.Missing fate) {}

  /** The scenario of a patient who gets another result; empty if its file cannot state it. */
  Optional<Written> of(Witness witness) {
    return new GivenText(trial.guidance().lexicon().vocabulary())
        .write(witness.clinicalCase())
        .flatMap(this::confirmed);
  }

  /** On top of the background if that will do, since such a scenario is shorter. */
  private Optional<Written> confirmed(Map<String, String> given) {
    Map<String, String> alone = new LinkedHashMap<>(given);
    ScenarioFile.backgroundKeys(files, file).forEach(key -> alone.putIfAbsent(key, "unknown"));
    return noticing(given).or(() -> noticing(alone));
  }

  private Optional<Written> noticing(Map<String, String> given) {
    String id = mutant.original().recommendation().id();
    return pasted(ScenarioText.of(mutant, given, new Expectation.DoesNotApply()))
        .flatMap(
            scenario ->
                expected(scenario.given())
                    .map(expected -> ScenarioText.of(mutant, given, expected))
                    .map(text -> new Survivor.Fate.Missing(file, text))
                    .map(fate -> new Written(id, scenario.given(), fate)));
  }

  /** The scenario as it is read at the end of its file. */
  private Optional<Scenario> pasted(String text) {
    GuidanceFiles longer =
        (path, problems) ->
            files.text(path, problems).map(all -> path.equals(file) ? joined(all, text) : all);
    try {
      List<Scenario> all = ScenarioLoader.load(trial.guidance(), longer, List.of(file));
      return Optional.of(all.get(all.size() - 1));
    } catch (InvalidGuidanceException unreadable) {
      return Optional.empty();
    }
  }

  private static String joined(String all, String text) {
    return all.endsWith("\n") ? all + text : all + "\n" + text;
  }

  /** What comes out now, if something else comes out after the change. */
  Optional<Expectation> expected(ClinicalCase given) {
    DecisionSupport old = Trials.engine(before);
    DecisionSupport now = Trials.engine(after);
    try {
      Expectation expected = Survivors.expected(old.assess(given), before);
      return expected.isMetBy(Survivors.result(now.assess(given), after))
          ? Optional.empty()
          : Optional.of(expected);
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }
}
