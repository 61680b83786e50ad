package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.rules.guidance.TinyGuidance.SCENARIOS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

class ScenarioLoaderTest {

  @Test
  void scenarios_are_loaded_in_order_with_their_place_and_what_is_expected() {
    List<Scenario> scenarios = load(TinyGuidance.valid());

    assertThat(scenarios).hasSize(15);
    assertThat(scenarios.get(0))
        .hasToString("T-DOSE-01: at the limit (tiny/scenarios/dosing.yaml:5:9)");
    assertThat(scenarios)
        .extracting(scenario -> scenario.expected().toString())
        .startsWith(
            "none",
            "avoid",
            "none",
            "missing [proposed doses]",
            "avoid",
            "none",
            "missing [pregnancy]",
            "defer",
            "met",
            "defer, requirement missing [electrocardiogram]");
  }

  @Test
  void the_background_holds_for_every_scenario_of_its_file() {
    assertThat(load(TinyGuidance.valid()))
        .allMatch(scenario -> scenario.given().weight().isPresent());
  }

  @Test
  void a_name_stands_once_for_a_recommendation() {
    TinyGuidance twice =
        TinyGuidance.valid().changed(SCENARIOS, "name: not pregnant", "name: pregnant");

    assertThatThrownBy(() -> load(twice))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("found \"pregnant\" a second time for T-CI-01, first in line ")
        .hasMessageContaining("wanted each name once for a recommendation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommendation: T-CI-01 | recommendation: T-CI-02 | T-CI-02 | \"T-CI-02\""
            + " | the id of a recommendation. Maybe T-CI-01",
        "- recommendation: T-CI-01 | - recomendation: T-CI-01 | recomendation: T-CI"
            + " | no \"recommendation\" | a \"recommendation\" here",
        "name: pregnant, given | given | {given: | no \"name\" | a \"name\" here",
        "{pregnancy: present}, expect: avoid | {pregnancy: present} | {name: pregnant | no"
            + " \"expect\" | what is expected",
        "{pregnancy: present}, expect: avoid | {pregnancy: present}, expect: avod | avod"
            + " | \"avod\" | none, met, inform, caution, defer, avoid, stop, or a map with missing."
            + " Maybe avoid",
        "{pregnancy: present}, expect: avoid | {pregnancy: present}, expect: no concern identified"
            + " | no concern identified | \"no concern identified\""
            + " | none, met, inform, caution, defer, avoid, stop, or a map with missing",
        "expect: {missing: [pregnancy]} | expect: {missing: [pregnansy]} | pregnansy"
            + " | \"pregnansy\" | a word of the vocabulary. Maybe pregnancy",
        "expect: {missing: [pregnancy]} | expect: {missing: []} | {missing: []"
            + " | no \"missing\" | a list of at least one here",
        "expect: {missing: [pregnancy]} | expect: {missing: pregnancy} | pregnancy}"
            + " | \"pregnancy\" | a list",
        "expect: {missing: [hypertension]} | expect: {mising: [x], missing: [hypertension]}"
            + " | mising | the key \"mising\" | one of raises, missing. Maybe missing",
        "{raises: defer, missing | {raises: none, missing | none, missing | \"none\""
            + " | none, met, inform, caution, defer, avoid, stop, or a map with missing",
        "name: pregnant, | name: pregnant, given that: x, | given that | the key \"given that\""
            + " | one of name, given, expect",
      })
  void each_fault_is_told_at_its_place(
      String old, String planted, String at, String found, String wanted) {
    TinyGuidance faulty = TinyGuidance.valid().changed(SCENARIOS, old, planted);

    assertThat(faults(faulty))
        .contains("%s: found %s; wanted %s.".formatted(faulty.place(SCENARIOS, at), found, wanted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "infusion: 2 mg/kg/h | infusion: 2 mg | 2 mg,",
        "infusion: 2 mg/kg/h | infusion: 2 | 2, over",
        "{pregnancy: present} | {pregnancy: yes} | yes}",
        "{pregnancy: present} | {pregnansy: present} | pregnansy",
        "{indication: CRPS} | {indicaton: CRPS} | indicaton",
        "over: 1 h}, expect: avoid | over: 1 z}, expect: avoid | 1 z"
      })
  void a_fault_of_a_case_is_told_at_its_place(String old, String planted, String at) {
    TinyGuidance faulty = TinyGuidance.valid().changed(SCENARIOS, old, planted);

    assertThat(faults(faulty)).hasSize(1);
    assertThat(faults(faulty).get(0)).startsWith(faulty.place(SCENARIOS, at));
  }

  @Test
  void a_fault_of_the_background_is_told() {
    TinyGuidance faulty = TinyGuidance.valid().changed(SCENARIOS, "weight: 70 kg", "weight: 70");

    assertThat(faults(faulty)).isNotEmpty();
    assertThat(faults(faulty).get(0)).startsWith(faulty.place(SCENARIOS, "70,"));
  }

  @Test
  void all_faults_are_told_at_once() {
    TinyGuidance faulty =
        TinyGuidance.valid()
            .changed(SCENARIOS, "recommendation: T-CI-01", "recommendation: T-CI-07")
            .changed(SCENARIOS, "infusion: 2 mg/kg/h", "infusion: 2 mg")
            .changed(SCENARIOS, "expect: met", "expect: mett")
            .added(SCENARIOS, "colour: red\n");

    assertThat(faults(faulty)).hasSize(4);
  }

  @Test
  void a_missing_file_is_told_once() {
    assertThat(faults(TinyGuidance.valid().without(SCENARIOS)))
        .containsExactly(
            "tiny/scenarios/dosing.yaml: found no such file; wanted the scenarios of the topic.");
  }

  @Test
  void a_file_that_is_no_map_is_told() {
    assertThat(faults(TinyGuidance.valid().with(SCENARIOS, "- a\n")))
        .containsExactly("tiny/scenarios/dosing.yaml:1:1: found a list; wanted a map of keys.");
  }

  @Test
  void a_case_may_be_empty_and_then_has_the_background_only() {
    Scenario scenario =
        load(TinyGuidance.valid().changed(SCENARIOS, "no regimen, given: {}", "no regimen")).get(3);

    assertThat(scenario.name()).isEqualTo("no regimen");
    assertThat(scenario.given().weight()).isPresent();
  }

  private static List<Scenario> load(TinyGuidance tiny) {
    return ScenarioLoader.load(tiny.load(), tiny.files());
  }

  private static List<String> faults(TinyGuidance tiny) {
    try {
      load(tiny);
      return List.of();
    } catch (InvalidGuidanceException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }
}
