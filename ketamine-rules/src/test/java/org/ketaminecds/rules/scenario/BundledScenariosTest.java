package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** The examples of the authors of the bundled guidance. */
class BundledScenariosTest {

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);
  private static final List<Scenario> SCENARIOS = ScenarioLoader.load(GUIDANCE, FILES);

  @Test
  void every_scenario_comes_out_as_its_author_expects() {
    ScenarioRunner runner = new ScenarioRunner(new BundledDecisionSupport().load());

    assertThat(runner.run(SCENARIOS)).isEmpty();
  }

  @Test
  void every_recommendation_has_a_scenario_of_each_kind_it_can_have() {
    assertThat(ScenarioGaps.find(GUIDANCE, SCENARIOS)).isEmpty();
  }
}
