package org.ketaminecds.rules.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/**
 * The trials of the policy of a site, one for each stretch of days.
 *
 * <p>They are about what the site added or words anew. The scenarios of the guidance are run
 * without the policy; what they say of a recommendation that the site changed is no longer so.
 */
public final class SiteTrials {

  private SiteTrials() {}

  /**
   * The trials of a policy.
   *
   * @param base the guidance without the policy
   * @param parts answers with each stretch of the policy, in order
   * @throws InvalidGuidanceException with every fault of the scenarios of the site
   */
  public static List<Trial> of(
      Guidance base, OverlaidGuidance overlaid, List<DecisionSupport> parts, GuidanceFiles files) {
    List<OverlaidGuidance.Stretch> stretches = overlaid.stretches();
    Set<String> replaced = new LinkedHashSet<>();
    stretches.forEach(stretch -> replaced.addAll(stretch.replaced()));
    // Once every change has ended, every recommendation is there to be named.
    Guidance last = stretches.get(stretches.size() - 1).guidance();
    List<Scenario> scenarios = ScenarioLoader.load(last, files, paths(base, last, replaced));
    refuseMissing(replaced, scenarios);
    Set<String> ofBase = new HashSet<>();
    base.rules().forEach(rule -> ofBase.add(rule.recommendation().id()));
    List<Trial> trials = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      OverlaidGuidance.Stretch stretch = stretches.get(index);
      Set<String> about = new LinkedHashSet<>(stretch.replaced());
      stretch.guidance().rules().stream()
          .map(rule -> rule.recommendation().id())
          .filter(id -> !ofBase.contains(id))
          .forEach(about::add);
      trials.add(
          new Trial(
              stretch.guidance(),
              parts.get(index),
              scenarios.stream()
                  .filter(
                      one ->
                          about.contains(one.recommendation())
                              || !ofBase.contains(one.recommendation()))
                  .toList(),
              List.of(),
              about));
    }
    return trials;
  }

  private static List<String> paths(Guidance base, Guidance last, Set<String> replaced) {
    List<String> paths = new ArrayList<>();
    if (!replaced.isEmpty()) {
      paths.add(OverlayLoader.SCENARIOS);
    }
    last.guidelines().stream()
        .skip(base.guidelines().size())
        .forEach(guideline -> paths.addAll(guideline.scenarioFiles()));
    return paths;
  }

  private static void refuseMissing(Set<String> replaced, List<Scenario> scenarios) {
    List<Problem> problems =
        replaced.stream()
            .filter(id -> scenarios.stream().noneMatch(one -> one.recommendation().equals(id)))
            .map(
                id ->
                    Problem.of(
                        OverlayLoader.SCENARIOS,
                        "no scenario of " + id,
                        "at least one for each recommendation that the site words anew"))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems);
    }
  }
}
