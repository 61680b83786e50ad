package org.ketaminecds.rules.release;

import java.util.List;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.engine.EngineVersion;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
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
   * The release of these files.
   *
   * @throws InvalidGuidanceException with every fault of the files, or else of their scenarios, or
   *     else with every scenario that fails
   */
  public static Release of(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    DecisionSupport support = new DroolsDecisionSupport(guidance, EngineVersion.running());
    List<Problem> failures =
        new ScenarioRunner(support)
            .run(ScenarioLoader.load(guidance, files)).stream().map(Release::problem).toList();
    if (!failures.isEmpty()) {
      throw new InvalidGuidanceException(failures);
    }
    return new Release(support, guidance.versions());
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
