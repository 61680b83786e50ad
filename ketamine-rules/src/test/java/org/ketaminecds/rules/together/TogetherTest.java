package org.ketaminecds.rules.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.release.Release;
import org.ketaminecds.rules.trial.Trials;

/** Runs the examples of what all sources say together. */
class TogetherTest {

  private static final String PATH = "together.yaml";
  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @TestFactory
  Stream<DynamicTest> every_answer_is_as_its_example_says() {
    List<WholeAnswer> answers = TogetherLoader.load(GuidanceLoader.load(FILES), FILES);

    assertThat(answers).isNotEmpty();
    return answers.stream()
        .map(
            answer ->
                DynamicTest.dynamicTest(
                    answer.name(), () -> assertThat(answer.failure(KETAMINE)).isEmpty()));
  }

  @Test
  void the_six_conflicts_of_the_fact_file_are_among_them() {
    assertThat(FILES.text(PATH, new Problems()).orElseThrow())
        .contains("CP18-IND-03], against: [CP18-SUP-08]", "CP18-IND-09", "CP18-SUP-10]")
        .contains("CP18-DOSE-04], against: [CP18-SUP-02]", "CP18-PERS-05.2", "CP18-SUP-06");
  }

  private static TinyGuidance tiny(String answers) {
    return TinyGuidance.valid()
        .with(PATH, "background: {age: 46 y, hypertension: absent}\nanswers:\n" + answers);
  }

  private static List<String> differences(String answer) {
    TinyGuidance tiny = tiny(answer);
    return Trials.of(tiny.load(), tiny.files()).failuresTogether().stream()
        .flatMap(failure -> failure.differences().stream())
        .toList();
  }

  @Test
  void what_is_as_expected_is_no_failure() {
    assertThat(
            differences(
                """
                  - {name: pregnant, given: {pregnancy: present}, applies: [T-CI-01], raises: avoid}
                  - {name: not pregnant, given: {pregnancy: absent}, not: [T-CI-01]}
                  - {name: a child, given: {age: 9 y}, outside: [tiny]}
                  - {name: not asked, missing: {T-CI-01: [pregnancy]}}
                """))
        .isEmpty();
  }

  @Test
  void each_thing_that_comes_out_otherwise_is_told_with_the_lines_that_decided() {
    assertThat(
            differences(
                """
                  - name: pregnant
                    given: {pregnancy: present}
                    conflicts: [{question: which, for: [T-CI-01], against: [T-IND-01]}]
                    narrows: [T-CI-01 > T-IND-01]
                    applies: [T-TEST-01]
                    not: [T-CI-01]
                    outside: [tiny]
                    raises: caution
                    missing: {T-TEST-01: [pregnancy]}
                """))
        .containsExactly(
            "expected the conflicts [which: for [T-CI-01], against [T-IND-01]], got []",
            "expected the narrowing T-CI-01 > T-IND-01, got []",
            "expected T-TEST-01 to apply, got that it does not apply because"
                + " [hypertension is present: absent]",
            "expected T-CI-01 not to apply, got that it applies because"
                + " [pregnancy is present: present]",
            "expected the case outside the scope of tiny, got []",
            "expected caution, got avoid",
            "expected T-TEST-01 not to be judged without [pregnancy], got that it does not apply"
                + " because [hypertension is present: absent]");
  }

  @Test
  void faults_of_the_file_are_told_at_once_with_their_places() {
    TinyGuidance faulty =
        tiny(
            """
              - {name: one, given: {pregnancy: perhaps}, applies: [T-CI-07], raises: avoyd}
              - {given: {}, narrows: [T-CI-01], outside: [tinny], colour: red}
            """);

    assertThatThrownBy(() -> Trials.of(faulty.load(), faulty.files()))
        .isInstanceOfSatisfying(
            InvalidGuidanceException.class,
            invalid ->
                assertThat(invalid.problems())
                    .hasSize(7)
                    .allMatch(problem -> problem.where().startsWith("together.yaml:")));
  }

  @Test
  void guidance_whose_answers_together_are_not_as_expected_is_not_released() {
    TinyGuidance failing =
        tiny("  - {name: pregnant, given: {pregnancy: present}, raises: caution}\n");

    assertThatThrownBy(() -> Release.of(failing.files()))
        .isInstanceOfSatisfying(
            InvalidGuidanceException.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .hasToString(
                        "together.yaml:3:5: found expected caution, got avoid; wanted the whole"
                            + " answer of the example \"pregnant\"."));
  }
}
