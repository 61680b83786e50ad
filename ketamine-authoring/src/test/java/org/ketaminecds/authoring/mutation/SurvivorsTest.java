package org.ketaminecds.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.mutation.Survivor.Fate;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.TrialReport;
import org.ketaminecds.rules.trial.Trials;

class SurvivorsTest {

  private static final String SCENARIOS = "made-up/scenarios/topic.yaml";

  private static final String RATE =
      "{all: [infusion rate > 1 mg/kg/h, care setting is not intensive care unit]}";

  private static final String TEST =
      Texts.recommendation(
          "M-01",
          "uncontrolled hypertension is present",
          "defer",
          "verification: VERIFIED S1\nmet when: electrocardiogram is done within 6 months");

  private static Texts guidance(String recommendations, String scenarios) {
    return Texts.madeUp("age >= 18 y", recommendations).added(SCENARIOS, scenarios);
  }

  private static Texts rate(String scenarios) {
    return guidance(
        Texts.recommendation("M-01", RATE, "avoid"),
        """
        background: {age: 46 y, weight: 70 kg, route: intravenous, infusion: 0.9 mg/kg/h, over: 1 h}
        recommendations:
          - recommendation: M-01
            scenarios:
        """
            + scenarios.indent(6));
  }

  private static Texts fewScenarios() {
    return rate(
        """
        - {name: above, given: {infusion: 1.1 mg/kg/h, care setting: clinic}, expect: avoid}
        - {name: below, given: {care setting: clinic}, expect: none}
        """);
  }

  private static Trial trial(Texts texts) {
    Guidance guidance = texts.load();
    return Trials.of(guidance, texts.files());
  }

  private static MutationReport report(Texts texts) {
    return Survivors.of(List.of(trial(texts)), texts.files());
  }

  private static Set<String> missing(MutationReport report) {
    return report.survivors().stream()
        .map(Survivor::fate)
        .filter(Fate.Missing.class::isInstance)
        .map(fate -> ((Fate.Missing) fate).scenario())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> changes(MutationReport report) {
    return report.survivors().stream().map(one -> one.change()).toList();
  }

  @Test
  void a_change_that_no_scenario_notices_comes_with_the_scenario_that_does() {
    MutationReport report = report(fewScenarios());

    assertThat(report.isClean()).isFalse();
    assertThat(changes(report)).contains("infusion rate > 1 mg/kg/h as >= 1 mg/kg/h");
    assertThat(report.survivors().get(0).fate())
        .isEqualTo(
            new Fate.Missing(
                SCENARIOS,
                """
                  - recommendation: M-01
                    scenarios:
                      - name: "notices: infusion rate > 1 mg/kg/h as >= 1 mg/kg/h"
                        given:
                          phases: [{infusion: 1 mg/kg/h, over: 1 h}]
                        expect: none
                """));
  }

  @Test
  void each_scenario_pasted_alone_passes_and_notices_its_change() {
    MutationReport report = report(fewScenarios());

    assertThat(report.survivors()).isNotEmpty();
    for (Survivor survivor : report.survivors()) {
      Fate.Missing missing = (Fate.Missing) survivor.fate();
      Texts pasted = fewScenarios().added(missing.file(), missing.scenario());
      assertThat(trial(pasted).failures()).isEmpty();
      assertThat(changes(report(pasted))).doesNotContain(survivor.change());
    }
  }

  @Test
  void with_every_missing_scenario_pasted_every_change_is_noticed() {
    Texts pasted = fewScenarios();
    missing(report(fewScenarios())).forEach(text -> pasted.added(SCENARIOS, text));

    assertThat(TrialReport.of(List.of(trial(pasted))).failures()).isEmpty();
    assertThat(report(pasted).survivors()).isEmpty();
  }

  @Test
  void a_requirement_and_its_time_are_changed_too_and_the_loop_closes() {
    String scenarios =
        """
        background: {age: 46 y}
        recommendations:
          - recommendation: M-01
            scenarios:
              - name: open
                given: {uncontrolled hypertension: present, electrocardiogram: {state: not done, on: -1 d}}
                expect: defer
        """;
    MutationReport report = report(guidance(TEST, scenarios));

    assertThat(changes(report))
        .contains(
            "without \"met when\"",
            "met when: electrocardiogram is done within 6 months as within 7 mo");
    Texts pasted = guidance(TEST, scenarios);
    missing(report).forEach(text -> pasted.added(SCENARIOS, text));
    assertThat(report(pasted).isClean()).isTrue();
  }

  @Test
  void a_change_that_no_patient_can_show_is_proved_equivalent() {
    Texts texts =
        guidance(
            Texts.recommendation(
                "M-01", "{any: [age >= 16 y, infusion rate > 1 mg/kg/h]}", "caution"),
            """
            background: {}
            recommendations:
              - recommendation: M-01
                scenarios:
                  - {name: grown up, given: {age: 18 y}, expect: caution}
                  - {name: a child, given: {age: 17 y}, expect: none}
                  - {name: nobody knows, given: {age: unknown}, expect: {missing: [age, proposed doses]}}
            """);

    MutationReport report = report(texts);

    assertThat(report.survivors())
        .filteredOn(Survivor::isEquivalent)
        .extracting(one -> one.change())
        .contains("age >= 16 y as >= 17 y", "age >= 16 y as > 16 y")
        .doesNotContain("always");
  }

  @Test
  void what_is_advised_is_changed_too() {
    Texts texts =
        rate("- {name: below, given: {infusion: 0.9 mg/kg/h, care setting: clinic}, expect: none}");

    assertThat(changes(report(texts)))
        .contains("advise caution instead of avoid", "advise stop instead of avoid");
  }

  @Test
  void a_background_that_hides_the_difference_is_taken_away() {
    Texts texts =
        guidance(
            Texts.recommendation("M-01", "{any: [pregnancy is present, sex is male]}", "avoid"),
            """
            background: {age: 46 y, pregnancy: present}
            recommendations:
              - recommendation: M-01
                scenarios:
                  - {name: pregnant, given: {}, expect: avoid}
            """);

    Set<String> scenarios = missing(report(texts));

    assertThat(scenarios).anyMatch(text -> text.contains("pregnancy: "));
    scenarios.forEach(text -> texts.added(SCENARIOS, text));
    assertThat(trial(texts).failures()).isEmpty();
    assertThat(report(texts).isClean()).isTrue();
  }

  @Test
  void a_scope_is_changed_too_and_the_loop_closes() {
    Texts texts = grownUps("age < 60 y");
    MutationReport report = report(texts);

    assertThat(report.survivors())
        .filteredOn(one -> one.of().equals("made-up"))
        .extracting(Survivor::change)
        .contains("scope: age >= 18 y as > 18 y", "scope: age >= 18 y as >= 17 y", "scope: always");
    missing(report).forEach(text -> texts.added(SCENARIOS, text));
    assertThat(trial(texts).failures()).isEmpty();
    assertThat(report(texts).survivors()).isEmpty();
  }

  @Test
  void the_countries_of_a_source_are_changed_too() {
    Texts texts =
        Texts.madeUp("age >= 18 y", "")
            .source(
                "made-up",
                "guideline",
                "US",
                "age >= 18 y",
                Texts.recommendation("M-01", "pregnancy is present", "avoid"))
            .with("guidelines.yaml", "- {folder: made-up, topics: [topic]}\n", "")
            .added(SCENARIOS, EXPECTED_WHEN_PREGNANT);

    assertThat(report(texts).survivors())
        .filteredOn(one -> one.of().equals("made-up"))
        .extracting(Survivor::change)
        .anyMatch(change -> change.startsWith("applies only in: "));
  }

  @Test
  void a_scope_that_only_the_coverage_shows_wants_an_example_of_a_whole_answer() {
    Texts texts = grownUps("age >= 40 y");

    Survivor survivor =
        report(texts).survivors().stream()
            .filter(one -> one.change().equals("scope: age >= 18 y as >= 17 y"))
            .findFirst()
            .orElseThrow();

    assertThat(((Fate.OnlyCoverage) survivor.fate()).caseFile()).contains("age: 17 y");
    assertThat(survivor.isBeyondScenarios()).isTrue();
    assertThat(MutationText.of(report(texts)))
        .contains("COVERAGE made-up: scope: age >= 18 y as >= 17 y")
        .contains("together.yaml");
    texts
        .with("together.yaml", "answers: []", "answers:")
        .added("together.yaml", "  - {name: a child, given: {age: 17 y}, outside: [made-up]}\n");
    assertThat(changes(report(texts))).doesNotContain(survivor.change());
  }

  private static final String EXPECTED_WHEN_PREGNANT =
      """
      background: {age: 46 y}
      recommendations:
        - recommendation: M-01
          scenarios:
            - {name: pregnant, given: {jurisdiction: US, pregnancy: present}, expect: avoid}
      """;

  private static Texts grownUps(String when) {
    return guidance(
        Texts.recommendation("M-01", when, "caution"),
        """
        background: {}
        recommendations:
          - recommendation: M-01
            scenarios:
              - {name: nobody knows, given: {}, expect: {missing: [age]}}
        """);
  }

  @Test
  void the_text_shows_a_scenario_once_and_what_is_proved() {
    String text = MutationText.of(report(fewScenarios()));

    assertThat(text)
        .contains("noticed by no scenario.\n")
        .contains("SURVIVED M-01: infusion rate > 1 mg/kg/h as >= 1 mg/kg/h\n")
        .contains("  A scenario above notices this too.\n")
        .containsOnlyOnce("notices: infusion rate > 1 mg/kg/h as >= 1 mg/kg/h");
  }
}
