package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.INDEX;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFaultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guidelines.yaml",
        "vocabulary/vocabulary.yaml",
        "vocabulary/medicines.csv",
        "tiny/guideline.yaml",
        "tiny/dosing.yaml"
      })
  void a_missing_file_is_told_once(String path) {
    assertThat(TinyGuidance.valid().without(path).problems())
        .filteredOn(problem -> problem.contains("no such file"))
        .containsExactly(path + ": found no such file; wanted a file of the guidance.");
  }

  @Test
  void missing_files_are_told_all_at_once() {
    TinyGuidance faulty =
        TinyGuidance.valid()
            .without("vocabulary/medicines.csv")
            .without("vocabulary/vocabulary.yaml")
            .with(
                INDEX,
                "- {folder: tiny, topics: [dosing, tests]}\n- {folder: none, topics: [dosing]}\n");

    assertThat(faulty.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(": found")))
        .containsExactly(
            "vocabulary/medicines.csv",
            "vocabulary/vocabulary.yaml",
            "tiny/tests.yaml",
            "none/dosing.yaml",
            "none/guideline.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "..",
        ".",
        "/etc",
        "a/b",
        "a/../../b",
        "C:",
        "C:/Windows",
        "\\\\\\\\host\\\\share",
        "a b",
        "jar:file:x!",
        "%2e%2e",
        "\\u2024\\u2024"
      })
  void a_folder_or_topic_cannot_lead_out_of_the_guidance(String name) {
    String wanted = "; wanted a name of letters, digits and hyphens.";

    assertThat(
            TinyGuidance.valid()
                .with(INDEX, "- {folder: \"%s\", topics: [dosing]}\n".formatted(name))
                .problems())
        .hasSize(1)
        .allMatch(one -> one.startsWith("guidelines.yaml:1:12: found ") && one.endsWith(wanted));
    assertThat(
            TinyGuidance.valid()
                .with(INDEX, "- {folder: tiny, topics: [dosing, \"%s\"]}\n".formatted(name))
                .problems())
        .hasSize(1)
        .allMatch(one -> one.startsWith("guidelines.yaml:1:35: found ") && one.endsWith(wanted));
  }

  @Test
  void an_index_without_folder_or_topics_is_told() {
    assertThat(TinyGuidance.valid().with(INDEX, "- topics: [dosing]\n").problems())
        .containsExactly("guidelines.yaml:1:3: found no \"folder\"; wanted a \"folder\" here.");
    assertThat(TinyGuidance.valid().with(INDEX, "- folder: tiny\n").problems())
        .containsExactly(
            "guidelines.yaml:1:3: found no \"topics\"; wanted a list of at least one here.");
    assertThat(TinyGuidance.valid().with(INDEX, "- {folder: tiny, topics: []}\n").problems())
        .hasSize(1);
    assertThat(TinyGuidance.valid().with(INDEX, "folder: tiny\n").problems())
        .containsExactly("guidelines.yaml:1:1: found a map; wanted a list.");
    assertThat(TinyGuidance.valid().with(INDEX, "").problems())
        .containsExactly("guidelines.yaml: found an empty file; wanted a YAML or JSON document.");
  }

  @Test
  void an_index_without_a_guideline_is_told() {
    assertThat(TinyGuidance.valid().with(INDEX, "[]\n").problems())
        .containsExactly("guidelines.yaml: found no guideline; wanted at least one guideline.");
  }

  @Test
  void an_unknown_key_of_the_index_is_told_with_a_guess() {
    assertThat(
            TinyGuidance.valid()
                .with(INDEX, "- {folder: tiny, topics: [dosing], topic: x}\n")
                .problems())
        .containsExactly(
            "guidelines.yaml:1:36: found the key \"topic\"; wanted one of folder, topics."
                + " Maybe topics.");
  }

  @Test
  void a_topic_that_is_listed_twice_is_told_by_its_ids() {
    assertThat(
            TinyGuidance.valid()
                .with(INDEX, "- {folder: tiny, topics: [dosing, dosing]}\n")
                .problems())
        .hasSize(4)
        .allMatch(problem -> problem.endsWith("wanted each id once."));
  }

  @Test
  void faults_of_the_version_of_the_vocabulary_are_told() {
    assertThat(
            TinyGuidance.valid()
                .with("vocabulary/vocabulary.yaml", "id: v\nversoin: 1\n")
                .problems())
        .containsExactly(
            "vocabulary/vocabulary.yaml:1:1: found no \"version\"; wanted a \"version\" here.",
            "vocabulary/vocabulary.yaml:2:1: found the key \"versoin\"; wanted one of id, version."
                + " Maybe version.");
  }

  @Test
  void a_topic_that_is_no_list_is_told() {
    assertThat(TinyGuidance.valid().with("tiny/dosing.yaml", "id: T-DOSE-01\n").problems())
        .containsExactly("tiny/dosing.yaml:1:1: found a map; wanted a list.");
    assertThat(TinyGuidance.valid().with("tiny/dosing.yaml", "- T-DOSE-01\n").problems())
        .containsExactly("tiny/dosing.yaml:1:3: found \"T-DOSE-01\"; wanted a map of keys.");
  }
}
