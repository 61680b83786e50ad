package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.condition.Always;
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
 * <p>{@code -Doracle.cases=1000000} tries more cases than the ordinary build.
 */
class EngineEqualsOracleTest {

  private static final int CASES = Integer.getInteger("oracle.cases", 20_000);
  private static final long SEED = 20260115;

  /** Of this many recommendations one may be too rare for made-up cases. */
  private static final int SELDOM = 50;

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);
  private static final DecisionSupport ENGINE = new DroolsDecisionSupport(GUIDANCE, "test");
  private static final Oracle ORACLE = new Oracle(GUIDANCE);

  @Test
  void engine_and_oracle_agree_on_the_scenarios_which_show_every_recommendation_in_every_outcome() {
    Map<String, TreeSet<String>> seen = new TreeMap<>();
    for (Scenario scenario : ScenarioLoader.load(GUIDANCE, FILES)) {
      assertThat(differences(scenario.given())).as(scenario.toString()).isEmpty();
      assessed(scenario.given()).ifPresent(assessment -> note(seen, assessment));
    }
    assertThat(unseen(seen)).isEmpty();
  }

  @Test
  void engine_and_oracle_agree_on_made_up_cases() {
    CaseMaker maker = new CaseMaker(GUIDANCE);
    Random random = new Random(SEED);
    Map<String, TreeSet<String>> seen = new TreeMap<>();
    int assessed = 0;
    for (int number = 0; number < CASES; number++) {
      CaseSketch sketch = maker.make(random);
      Optional<Assessment> assessment = sketch.build().flatMap(EngineEqualsOracleTest::assessed);
      if (assessment.isPresent()) {
        assessed++;
        if (differ(sketch.build().orElseThrow())) {
          CaseSketch smallest = sketch.shrunk(EngineEqualsOracleTest::differ);
          fail(
              "case %d%n%s%n%s"
                  .formatted(
                      number,
                      smallest,
                      String.join("\n", differences(smallest.build().orElseThrow()))));
        }
        note(seen, assessment.get());
      }
    }
    assertThat(assessed).isGreaterThan(CASES / 2);
    assertThat(unseen(seen))
        .as("recommendations that chance showed in too few outcomes")
        .hasSizeLessThan(GUIDANCE.rules().size() / SELDOM);
  }

  private static void note(Map<String, TreeSet<String>> seen, Assessment assessment) {
    assessment.results().forEach(result -> note(seen, result));
  }

  private static void note(Map<String, TreeSet<String>> seen, RecommendationResult result) {
    String outcome =
        result instanceof RecommendationResult.Applies
            ? "applies"
            : result instanceof RecommendationResult.DoesNotApply ? "does not" : "unknown";
    seen.computeIfAbsent(result.recommendation().id(), id -> new TreeSet<>()).add(outcome);
  }

  private static List<String> unseen(Map<String, TreeSet<String>> seen) {
    return GUIDANCE.rules().stream()
        .filter(
            rule ->
                seen.getOrDefault(rule.recommendation().id(), new TreeSet<>()).size()
                    < outcomes(rule))
        .map(rule -> rule.recommendation().id())
        .map(id -> id + " seen only as " + seen.get(id))
        .toList();
  }

  /**
   * What always holds has one outcome where its source speaks of every case, and two where only the
   * country is asked for: elsewhere it is not considered.
   */
  private static int outcomes(Guidance.GuidanceRule rule) {
    Guidance.ScopedGuideline source = GUIDANCE.guidelines().get(rule.guideline());
    if (!(rule.when() instanceof Always) || !source.scope().equals(source.reach())) {
      return 3;
    }
    return source.reach() instanceof Always ? 1 : 2;
  }

  private static boolean differ(ClinicalCase given) {
    return !differences(given).isEmpty();
  }

  private static List<String> differences(ClinicalCase given) {
    return assessed(given)
        .map(
            assessment ->
                Comparison.differences(
                    assessment, ORACLE.answer(given, AssessmentOptions.defaults())))
        .orElse(List.of());
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
