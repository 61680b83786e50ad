package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.together.TogetherLoader;

/** Hostile files of guidance, of the policy of a site and of scenarios. */
@Timeout(60)
class GuidanceLoaderFuzzTest {

  @FuzzTest
  void any_files_are_a_guidance_or_are_refused_with_each_fault(byte[] written) {
    Map<String, byte[]> files = HostileGuidance.files(written);
    files.keySet().removeIf(path -> !GuidanceSnapshot.isPath(path));

    try {
      load(GuidanceSnapshot.of(files));
    } catch (InvalidGuidanceException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.where()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.found()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.wanted()).isNotBlank());
    }
  }

  /** Everything of a guidance that is read before an engine runs its scenarios. */
  private static void load(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    ScenarioLoader.load(guidance, files);
    TogetherLoader.load(guidance, files);
    OverlayLoader.load(guidance, files);
    assertThat(guidance.versions()).isNotEmpty();
  }
}
