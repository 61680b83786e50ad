package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.oracle.CaseMaker;
import org.ketaminecds.rules.oracle.CaseSketch;
import org.ketaminecds.rules.oracle.Comparison;
import org.ketaminecds.rules.oracle.Oracle;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/**
 * The engine and an interpreter that shares no evaluation code with it give the same answers.
 *
 * <p>{@code -Doracle.cases=1000000} tries more cases than the ordinary build, and {@code
 * -Doracle.seed=1} others. What was tried is told in {@code target/oracle-report.txt}; the smallest
 * case that shows a difference stands in {@code target/oracle-difference.txt}.
 */
class EngineEqualsOracleTest {

  private static final int CASES = Integer.getInteger("oracle.cases", 20_000);
  private static final long SEED = Long.getLong("oracle.seed", 20260115);

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);
  private static final DecisionSupport ENGINE = new DroolsDecisionSupport(GUIDANCE, "test");
  private static final Oracle ORACLE = new Oracle(GUIDANCE);

  @Test
  void engine_and_oracle_agree_on_the_scenarios() {
    for (Scenario scenario : ScenarioLoader.load(GUIDANCE, FILES)) {
      assertThat(differences(scenario.given())).as(scenario.toString()).isEmpty();
    }
  }

  @Test
  void engine_and_oracle_agree_on_made_up_cases() throws IOException {
    CaseMaker maker = new CaseMaker(GUIDANCE);
    Random random = new Random(SEED);
    Strata strata = new Strata(GUIDANCE);
    int assessed = 0;
    for (int number = 0; number < CASES; number++) {
      CaseSketch sketch = maker.make(random);
      Optional<ClinicalCase> given = sketch.build();
      Optional<Assessment> assessment = given.flatMap(EngineEqualsOracleTest::assessed);
      if (assessment.isPresent()) {
        assessed++;
        if (!differences(given.get(), assessment.get()).isEmpty()) {
          fail(written("oracle-difference.txt", difference(number, sketch)));
        }
        strata.note(assessment.get());
      }
    }
    assertThat(assessed).isGreaterThan(CASES / 2);
    assertThat(strata.unseen()).isEmpty();
    written("oracle-report.txt", report(assessed, strata));
  }

  /** The smallest case that shows it, to be read without the log. */
  private static String difference(int number, CaseSketch sketch) {
    CaseSketch smallest = sketch.shrunk(EngineEqualsOracleTest::differ);
    return "case %d of seed %d%n%s%n%s%n"
        .formatted(
            number, SEED, smallest, String.join("\n", differences(smallest.build().orElseThrow())));
  }

  private static String report(int assessed, Strata strata) {
    return "seed %d: %d cases, %d of them assessed, no difference.%n"
            .formatted(SEED, CASES, assessed)
        + "%d ways in which a recommendation can come out, each seen; the rarest %d times: %s%n"
            .formatted(strata.size(), strata.rarest().getValue(), strata.rarest().getKey());
  }

  private static String written(String name, String text) throws IOException {
    Files.writeString(Path.of("target", name), text);
    return text;
  }

  private static boolean differ(ClinicalCase given) {
    return !differences(given).isEmpty();
  }

  private static List<String> differences(ClinicalCase given) {
    return assessed(given).map(answer -> differences(given, answer)).orElse(List.of());
  }

  private static List<String> differences(ClinicalCase given, Assessment answer) {
    return Comparison.differences(answer, ORACLE.answer(given, AssessmentOptions.defaults()));
  }

  /** The engine refuses contradictions between synonyms and improbable figures. */
  private static Optional<Assessment> assessed(ClinicalCase given) {
    try {
      return Optional.of(ENGINE.assess(given));
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }
}
