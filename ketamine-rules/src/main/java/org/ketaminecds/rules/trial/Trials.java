package org.ketaminecds.rules.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.engine.EngineVersion;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidDecisionSupport;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.together.TogetherLoader;

/** The trials that a guidance must pass: its own, and those of the policy of a site over it. */
public final class Trials {

  private Trials() {}

  /**
   * The trials of what an author works on.
   *
   * @throws InvalidGuidanceException with every fault of the files, or else of their scenarios
   */
  public static List<Trial> of(GuidanceFolder folder) {
    Guidance guidance = GuidanceLoader.load(folder.files());
    List<Trial> trials = new ArrayList<>();
    trials.add(within(of(guidance, folder.files()), folder));
    OverlayLoader.load(guidance, folder.files())
        .filter(site -> folder.covers(GuidanceSnapshot.SITE))
        .map(
            one ->
                SiteTrials.of(
                    guidance,
                    one,
                    new OverlaidDecisionSupport(one, Trials::engine).parts(),
                    folder.files()))
        .ifPresent(trials::addAll);
    return trials;
  }

  /**
   * The trial of a whole guidance without the policy of a site.
   *
   * @throws InvalidGuidanceException with every fault of the scenario files
   */
  public static Trial of(Guidance guidance, GuidanceFiles files) {
    Set<String> all = new LinkedHashSet<>();
    guidance.rules().forEach(rule -> all.add(rule.recommendation().id()));
    return new Trial(
        guidance,
        engine(guidance),
        ScenarioLoader.load(guidance, files),
        TogetherLoader.load(guidance, files),
        all);
  }

  /** Decision support with this guidance, by the running version of this library. */
  public static DroolsDecisionSupport engine(Guidance guidance) {
    return new DroolsDecisionSupport(guidance, EngineVersion.running());
  }

  private static Trial within(Trial whole, GuidanceFolder folder) {
    Set<String> about = new LinkedHashSet<>();
    whole.guidance().rules().stream()
        .filter(rule -> folder.covers(rule.position().file()))
        .forEach(rule -> about.add(rule.recommendation().id()));
    List<Scenario> scenarios =
        whole.scenarios().stream()
            .filter(scenario -> folder.covers(scenario.position().file()))
            .toList();
    return new Trial(
        whole.guidance(),
        whole.support(),
        scenarios,
        folder.covers(GuidanceSnapshot.TOGETHER) ? whole.together() : List.of(),
        about);
  }
}
