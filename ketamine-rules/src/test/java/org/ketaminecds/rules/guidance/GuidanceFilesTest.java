package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problems;

class GuidanceFilesTest {

  private final Problems problems = new Problems();

  @Test
  void bundled_guidance_is_found_and_nothing_beside_it_is_missing_silently() {
    assertThat(GuidanceFiles.bundled().text("guidelines.yaml", problems)).isPresent();
    assertThat(GuidanceFiles.bundled().text("no-such-file.yaml", problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void texts_in_memory_can_be_listed_and_are_those_that_were_given() {
    GuidanceFiles files = GuidanceFiles.of(Map.of("b.yaml", "2", "a.yaml", "1"));

    assertThat(files.paths()).containsExactly("a.yaml", "b.yaml");
    assertThat(files.text("a.yaml", problems)).contains("1");
    assertThat(files.text("c.yaml", problems)).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_taken_is_told_once_and_not_as_missing() {
    Map<String, byte[]> files = new TreeMap<>();
    TinyGuidance.valid()
        .texts()
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    files.put("tiny/dosing.yaml", new byte[] {'-', ' ', (byte) 0xFF});
    files.put("vocabulary/medicines.csv", new byte[] {'n', 0});

    InvalidGuidanceException refused =
        catchThrowableOfType(
            InvalidGuidanceException.class, () -> GuidanceLoader.load(GuidanceSnapshot.of(files)));

    assertThat(refused.problems())
        .extracting(Object::toString)
        .containsExactly(
            "vocabulary/medicines.csv:1:2: found a NUL character; wanted plain text.",
            "tiny/dosing.yaml:1:3: found a byte that is not UTF-8; wanted a file in UTF-8."
                + " Maybe the file was saved in another encoding.");
  }
}
