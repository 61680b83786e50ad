package org.ketaminecds.rules.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;
import org.ketaminecds.rules.scenario.Gap;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioGaps;
import org.ketaminecds.rules.scenario.ScenarioRunner;
import org.ketaminecds.rules.together.WholeAnswer;

/**
 * A guidance with the scenarios that are run against it.
 *
 * @param guidance the guidance
 * @param support answers with this guidance
 * @param scenarios the scenarios
 * @param together the examples of whole answers that are run against it
 * @param about the ids of the recommendations that are tried; the rest stands around them
 */
public record Trial(
    Guidance guidance,
    DecisionSupport support,
    List<Scenario> scenarios,
    List<WholeAnswer> together,
    Set<String> about) {

  /** Copies lists and set, so that nobody can change them afterwards. */
  public Trial {
    scenarios = List.copyOf(scenarios);
    together = List.copyOf(together);
    about = Set.copyOf(about);
  }

  /** The recommendations that are tried, in the order of the guidance. */
  public List<GuidanceRule> rules() {
    return guidance.rules().stream()
        .filter(rule -> about.contains(rule.recommendation().id()))
        .toList();
  }

  /** The sources of which every recommendation is tried, in the order of the guidance. */
  public List<ScopedGuideline> sources() {
    List<ScopedGuideline> sources = new ArrayList<>();
    for (int place = 0; place < guidance.guidelines().size(); place++) {
      int source = place;
      List<GuidanceRule> own =
          guidance.rules().stream().filter(rule -> rule.guideline() == source).toList();
      if (!own.isEmpty()
          && own.stream().allMatch(rule -> about.contains(rule.recommendation().id()))) {
        sources.add(guidance.guidelines().get(place));
      }
    }
    return sources;
  }

  /** The scenarios that fail, in order. */
  public List<ScenarioRunner.Failure> failures() {
    return new ScenarioRunner(support).run(scenarios);
  }

  /** The examples of whole answers that fail, in order. */
  public List<WholeAnswer.Failure> failuresTogether() {
    return together.stream().flatMap(one -> one.failure(support).stream()).toList();
  }

  /** What no scenario reaches, in the order of the recommendations. */
  public List<Gap> gaps() {
    return ScenarioGaps.find(guidance, rules(), scenarios);
  }
}
