package org.ketaminecds.rules.trial;

import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidDecisionSupport;
import org.ketaminecds.rules.overlay.OverlayLoader;

/** Guidance that can be loaded, whether or not its scenarios pass: to look at, not to serve. */
public final class Candidate {

  private Candidate() {}

  /**
   * Decision support with these files, under the policy of a site if one lies in their folder
   * "site".
   *
   * @throws InvalidGuidanceException with every fault of the files
   */
  public static DecisionSupport of(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    return OverlayLoader.load(guidance, files)
        .map(site -> (DecisionSupport) new OverlaidDecisionSupport(site, Trials::engine))
        .orElseGet(() -> Trials.engine(guidance));
  }
}
