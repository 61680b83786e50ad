package org.ketaminecds.rules.release;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.engine.EngineVersion;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.scenario.ScenarioRunner;

/**
 * One version of the guidance that is fit to serve: loaded without a fault, and every scenario of
 * its authors comes out as they expect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param support answers with this version and no other
 * @param versions what it was loaded from, as the fingerprint of its answers shows it
 */
public record Release(DecisionSupport support, List<Fingerprint.GuidanceVersion> versions) {

  /** Copies the list, so that nobody can change it afterwards. */
  public Release {
    versions = List.copyOf(versions);
  }

  /**
   * The release of these files, under the policy of a site if one lies in their folder "site".
   *
   * @throws InvalidGuidanceException with every fault of the files, or else of their scenarios, or
   *     else with every scenario that fails
   */
  public static Release of(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    DecisionSupport support = engine(guidance);
    refuse(failures(support, ScenarioLoader.load(guidance, files)));
    Optional<OverlaidGuidance> overlaid = OverlayLoader.load(guidance, files);
    return overlaid
        .map(one -> SiteTrial.release(guidance, one, files))
        .orElseGet(() -> new Release(support, guidance.versions()));
  }

  static DecisionSupport engine(Guidance guidance) {
    return new DroolsDecisionSupport(guidance, EngineVersion.running());
  }

  static List<Problem> failures(DecisionSupport support, List<Scenario> scenarios) {
    return new ScenarioRunner(support).run(scenarios).stream().map(Release::problem).toList();
  }

  static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems);
    }
  }

  private static Problem problem(ScenarioRunner.Failure failure) {
    return Problem.of(
        failure.scenario().position().toString(),
        failure.got(),
        "%s for %s in the scenario \"%s\""
            .formatted(
                failure.scenario().expected(),
                failure.scenario().recommendation(),
                failure.scenario().name()));
  }
}
