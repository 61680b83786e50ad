package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;
import static org.ketaminecds.rules.guidance.TinyGuidance.HEAD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;

class ContentHashTest {

  private static final Guidance VALID = TinyGuidance.valid().load();

  @Test
  void a_hash_is_sha_256_in_hex() {
    ContentHash hash = new ContentHash();

    assertThat(hash.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void the_order_in_which_texts_are_added_does_not_matter() {
    ContentHash one = new ContentHash();
    one.add("a", "x");
    one.add("b", "y");
    ContentHash other = new ContentHash();
    other.add("b", "y");
    other.add("a", "x");

    assertThat(one.hex()).isEqualTo(other.hex());
  }

  @ParameterizedTest
  @CsvSource({"a, y, b, x", "a, xb, '', y", "ab, x, '', y", "a, '', bx, y", "c, x, b, y"})
  void names_and_texts_cannot_be_taken_for_each_other(
      String name, String text, String otherName, String otherText) {
    ContentHash one = new ContentHash();
    one.add("a", "x");
    one.add("b", "y");
    ContentHash other = new ContentHash();
    other.add(name, text);
    other.add(otherName, otherText);

    assertThat(one.hex()).isNotEqualTo(other.hex());
  }

  @ParameterizedTest
  @ValueSource(strings = {DOSING, HEAD})
  void any_byte_of_a_guideline_changes_its_hash_and_no_other(String path) {
    Guidance changed = TinyGuidance.valid().added(path, "#").load();

    assertThat(hash(changed, "tiny")).isNotEqualTo(hash(VALID, "tiny"));
    assertThat(hash(changed, "vocabulary")).isEqualTo(hash(VALID, "vocabulary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings",
        "indications",
        "medicines",
        "observations",
        "figures",
        "choices",
        "events"
      })
  void any_byte_of_a_vocabulary_file_changes_its_hash_and_no_other(String name) {
    Guidance changed = TinyGuidance.valid().added("vocabulary/" + name + ".csv", "\n").load();

    assertThat(hash(changed, "vocabulary")).isNotEqualTo(hash(VALID, "vocabulary"));
    assertThat(hash(changed, "tiny")).isEqualTo(hash(VALID, "tiny"));
  }

  @Test
  void a_blank_at_the_end_of_a_word_changes_the_hash() {
    Guidance changed =
        TinyGuidance.valid().changed(DOSING, "Lower the rate.", "Lower the rate. ").load();

    assertThat(changed.rules()).isEqualTo(VALID.rules());
    assertThat(hash(changed, "tiny")).isNotEqualTo(hash(VALID, "tiny"));
  }

  @Test
  void the_order_of_topics_does_not_change_the_hash() {
    TinyGuidance two =
        TinyGuidance.valid()
            .with("tiny/more.yaml", TinyGuidance.valid().text(DOSING).replace("T-", "M-"));

    assertThat(hash(two.with(TinyGuidance.INDEX, index("dosing, more")).load(), "tiny"))
        .isEqualTo(hash(two.with(TinyGuidance.INDEX, index("more, dosing")).load(), "tiny"));
  }

  @Test
  void scenarios_do_not_change_the_hash_since_no_answer_depends_on_them() {
    Guidance changed = TinyGuidance.valid().added(TinyGuidance.SCENARIOS, "#").load();

    assertThat(changed.versions()).isEqualTo(VALID.versions());
  }

  @Test
  void a_version_names_what_was_loaded() {
    assertThat(VALID.versions())
        .extracting(GuidanceVersion::id)
        .containsExactly("vocabulary", "tiny");
    assertThat(VALID.versions()).extracting(GuidanceVersion::version).containsOnly("1.0.0");
    assertThat(VALID.guidelines().get(0).guideline().contentHash()).isEqualTo(hash(VALID, "tiny"));
  }

  private static String index(String topics) {
    return "- {folder: tiny, topics: [%s]}\n".formatted(topics);
  }

  private static String hash(Guidance guidance, String id) {
    return guidance.versions().stream()
        .filter(version -> version.id().equals(id))
        .map(GuidanceVersion::contentHash)
        .reduce((one, other) -> one + other)
        .orElseThrow();
  }
}
