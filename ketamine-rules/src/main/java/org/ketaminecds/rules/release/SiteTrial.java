package org.ketaminecds.rules.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.overlay.OverlaidDecisionSupport;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/**
 * Runs the scenarios of a site against its policy.
 *
 * <p>The scenarios of the guidance were run without the policy already; what they say of a
 * recommendation that the site changed is no longer so.
 */
final class SiteTrial {

  private SiteTrial() {}

  static Release release(Guidance base, OverlaidGuidance overlaid, GuidanceFiles files) {
    List<OverlaidGuidance.Stretch> stretches = overlaid.stretches();
    Set<String> replaced = new LinkedHashSet<>();
    stretches.forEach(stretch -> replaced.addAll(stretch.replaced()));
    // Once every change has ended, every recommendation is there to be named.
    Guidance last = stretches.get(stretches.size() - 1).guidance();
    List<Scenario> scenarios = ScenarioLoader.load(last, files, paths(base, last, replaced));
    Release.refuse(missing(replaced, scenarios));
    Set<String> ofBase = new HashSet<>();
    base.rules().forEach(rule -> ofBase.add(rule.recommendation().id()));
    OverlaidDecisionSupport support = new OverlaidDecisionSupport(overlaid, Release::engine);
    List<Problem> failures = new ArrayList<>();
    List<DecisionSupport> parts = support.parts();
    for (int index = 0; index < parts.size(); index++) {
      List<String> now = stretches.get(index).replaced();
      failures.addAll(
          Release.failures(
              parts.get(index),
              scenarios.stream()
                  .filter(
                      one ->
                          now.contains(one.recommendation())
                              || !ofBase.contains(one.recommendation()))
                  .toList()));
    }
    Release.refuse(failures.stream().distinct().toList());
    return new Release(support, last.versions());
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

  private static List<Problem> missing(Set<String> replaced, List<Scenario> scenarios) {
    return replaced.stream()
        .filter(id -> scenarios.stream().noneMatch(one -> one.recommendation().equals(id)))
        .map(
            id ->
                Problem.of(
                    OverlayLoader.SCENARIOS,
                    "no scenario of " + id,
                    "at least one for each recommendation that the site words anew"))
        .toList();
  }
}
