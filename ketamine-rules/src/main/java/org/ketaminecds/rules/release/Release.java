package org.ketaminecds.rules.release;

import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidDecisionSupport;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.ScenarioRunner;
import org.ketaminecds.rules.together.WholeAnswer;
import org.ketaminecds.rules.trial.SiteTrials;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.Trials;

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
    Trial own = Trials.of(guidance, files);
    refuse(List.of(own));
    return OverlayLoader.load(guidance, files)
        .map(one -> underSite(guidance, one, files))
        .orElseGet(() -> new Release(own.support(), guidance.versions()));
  }

  private static Release underSite(Guidance base, OverlaidGuidance site, GuidanceFiles files) {
    OverlaidDecisionSupport support = new OverlaidDecisionSupport(site, Trials::engine);
    refuse(SiteTrials.of(base, site, support.parts(), files));
    return new Release(support, site.versions());
  }

  private static void refuse(List<Trial> trials) {
    List<Problem> problems = trials.stream().flatMap(Release::problems).distinct().toList();
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems);
    }
  }

  private static Stream<Problem> problems(Trial trial) {
    return Stream.concat(
        trial.failures().stream().map(Release::problem),
        trial.failuresTogether().stream().map(Release::problem));
  }

  private static Problem problem(WholeAnswer.Failure failure) {
    return Problem.of(
        failure.answer().position().toString(),
        String.join("; ", failure.differences()),
        "the whole answer of the example \"%s\"".formatted(failure.answer().name()));
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
