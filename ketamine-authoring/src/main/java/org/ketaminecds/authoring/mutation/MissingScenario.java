package org.ketaminecds.authoring.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.Trials;

/** Writes the scenario that notices a change, and reads it back in its file before it is shown. */
final class MissingScenario {

  private static final String NO_SCENARIO =
      "A patient gets another result, but no scenario in this file can state it. The case:\n";

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

  /** The scenario of a patient who gets another result. */
  Survivor.Fate of(Witness witness) {
    Optional<Map<String, String>> given =
        new GivenText(trial.guidance().lexicon().vocabulary()).write(witness.clinicalCase());
    return given
        .flatMap(this::confirmed)
        .map(text -> (Survivor.Fate) new Survivor.Fate.Missing(file, text))
        .orElseGet(() -> new Survivor.Fate.Undecided(NO_SCENARIO + witness.caseFile()));
  }

  /** On top of the background if that will do, since such a scenario is shorter. */
  private Optional<String> confirmed(Map<String, String> given) {
    Map<String, String> alone = new LinkedHashMap<>(given);
    Set<String> background = ScenarioLoader.backgroundKeys(files, file);
    background.forEach(key -> alone.putIfAbsent(key, "unknown"));
    // A list of phases takes the place of the single phase of the background by itself.
    return noticing(given).or(() -> noticing(alone));
  }

  private Optional<String> noticing(Map<String, String> given) {
    return pasted(ScenarioText.of(mutant, given, new Expectation.DoesNotApply()))
        .flatMap(scenario -> expected(scenario.given()))
        .map(expected -> ScenarioText.of(mutant, given, expected));
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
  private Optional<Expectation> expected(ClinicalCase given) {
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
