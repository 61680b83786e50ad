package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.core.problem.Problems;

class GuidanceFolderTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @TempDir private Path folder;

  private static void write(Path root, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = root.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private Path copyOfSource(String name) throws IOException {
    Path source = folder.resolve(name);
    for (String file : new String[] {"guideline.yaml", "dosing.yaml", "scenarios/dosing.yaml"}) {
      write(source, Map.of(file, TINY.text("tiny/" + file)));
    }
    return source;
  }

  private static String index(GuidanceFolder read) {
    return read.files().text("guidelines.yaml", new Problems()).orElseThrow();
  }

  @Test
  void a_whole_guidance_is_all_worked_on() throws IOException {
    write(folder, TINY.texts());

    GuidanceFolder read = GuidanceFolder.read(folder);

    assertThat(read.files().paths()).containsExactlyInAnyOrderElementsOf(TINY.texts().keySet());
    assertThat(read.covers("tiny/dosing.yaml")).isTrue();
    assertThat(read.covers("site/overlay.yaml")).isTrue();
  }

  @Test
  void a_source_in_a_guidance_has_that_guidance_around_it() throws IOException {
    write(folder, TINY.texts());

    GuidanceFolder read = GuidanceFolder.read(folder.resolve("tiny"));

    assertThat(read.files().paths()).containsExactlyInAnyOrderElementsOf(TINY.texts().keySet());
    assertThat(read.covers("tiny/dosing.yaml")).isTrue();
    assertThat(read.covers("other/dosing.yaml")).isFalse();
    assertThat(read.covers(GuidanceSnapshot.TOGETHER)).isFalse();
  }

  @Test
  void a_source_alone_comes_last_in_the_bundled_guidance() throws IOException {
    GuidanceFolder read = GuidanceFolder.read(copyOfSource("tiny"));

    assertThat(index(read))
        .startsWith(GuidanceFiles.bundled().text("guidelines.yaml", new Problems()).orElseThrow())
        .endsWith("- folder: tiny\n  topics: [dosing]\n");
    assertThat(read.files().paths())
        .contains("cadth/guideline.yaml", "tiny/scenarios/dosing.yaml", GuidanceSnapshot.TOGETHER);
  }

  @Test
  void a_source_of_the_name_of_a_bundled_one_takes_its_place() throws IOException {
    GuidanceFolder read = GuidanceFolder.read(copyOfSource("cadth"));

    assertThat(index(read))
        .containsOnlyOnce("cadth")
        .contains("- folder: cadth\n  topics: [dosing]\n");
    assertThat(read.files().paths())
        .contains("cadth/dosing.yaml")
        .doesNotContain("cadth/evidence.yaml", GuidanceSnapshot.TOGETHER);
  }

  @Test
  void a_policy_lies_over_the_bundled_guidance() throws IOException {
    write(folder, Map.of("overlay.yaml", "id: here\n"));

    GuidanceFolder read = GuidanceFolder.read(folder);

    assertThat(read.files().paths()).contains("site/overlay.yaml", "cadth/guideline.yaml");
    assertThat(read.covers("site/overlay.yaml")).isTrue();
    assertThat(read.covers("cadth/guideline.yaml")).isFalse();
  }

  @Test
  void a_policy_that_is_laid_over_is_worked_on_too() throws IOException {
    write(folder.resolve("policy"), Map.of("overlay.yaml", "id: here\n"));
    GuidanceFolder read =
        GuidanceFolder.read(copyOfSource("tiny"))
            .withSite(GuidanceSnapshot.ofFolder(folder.resolve("policy")));

    assertThat(read.covers("site/overlay.yaml")).isTrue();
    assertThat(read.covers("tiny/dosing.yaml")).isTrue();
    assertThat(read.covers("cadth/guideline.yaml")).isFalse();
  }

  @Test
  void what_is_none_of_these_is_refused() {
    assertThatThrownBy(() -> GuidanceFolder.read(folder))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("none of guidelines.yaml, guideline.yaml and overlay.yaml");
    assertThatThrownBy(() -> GuidanceFolder.read(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
