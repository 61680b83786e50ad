package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.INDEX;
import static org.ketaminecds.rules.guidance.TinyGuidance.SCENARIOS;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.rules.overlay.OverlayLoader;

/** What an author wrote and nothing reads would be a rule that never fires. */
class UnreadFilesTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiny/more.yaml",
        "tiny/scenarios/more.yaml",
        "tiny/table.csv",
        "other/guideline.yaml",
        "vocabulary/more.csv",
        "more.yaml",
      })
  void a_file_that_the_index_does_not_name_is_refused(String path) {
    assertThat(TINY.with(path, TINY.text(SCENARIOS)).problems())
        .containsExactly(
            path
                + ": found a file that nothing reads; wanted its name among the topics in"
                + " guidelines.yaml, or no such file.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "tiny/README.md", "tiny/scenarios/README.md"})
  void what_is_for_people_to_read_is_nobodys_topic(String path) {
    assertThat(TINY.with(path, "Some words.").problems()).isEmpty();
  }

  @Test
  void examples_of_whole_answers_are_read_later() {
    assertThat(TINY.with("together.yaml", "answers: []\n").problems()).isEmpty();
  }

  @Test
  void a_faulty_index_is_told_alone() {
    assertThat(TINY.with(INDEX, "- {folder: tiny}\n").problems()).hasSize(1);
    assertThat(TINY.with(INDEX, "- {topics: [dosing]}\n").problems()).hasSize(1);
    assertThat(TINY.with(INDEX, "[]\n").problems()).hasSize(1);
  }

  @Test
  void a_file_that_cannot_be_read_is_told_once() {
    assertThat(TINY.with(DOSING, "- {").problems()).hasSize(1);
  }

  @Test
  void the_files_of_a_policy_without_its_head_are_not_passed_over() {
    Map<String, String> texts = new TreeMap<>(TINY.texts());
    texts.put("site/house/guideline.yaml", "id: house\n");
    GuidanceFiles files = GuidanceFiles.of(texts);

    InvalidGuidanceException refused =
        catchThrowableOfType(
            InvalidGuidanceException.class, () -> OverlayLoader.load(TINY.load(), files));

    assertThat(refused.problems())
        .extracting(Object::toString)
        .containsExactly(
            "site/overlay.yaml: found no such file, but others beside it; wanted the head of the"
                + " policy there.");
  }

  @Test
  void the_files_of_a_policy_are_not_those_of_the_guidance() {
    assertThat(TINY.with("site/overlay.yaml", "id: house\n").problems()).isEmpty();
  }
}
