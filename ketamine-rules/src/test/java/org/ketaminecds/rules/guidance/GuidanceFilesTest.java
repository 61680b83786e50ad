package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

class GuidanceFilesTest {

  @TempDir Path temporary;

  private final Problems problems = new Problems();
  private Path folder;

  @BeforeEach
  void write_the_guidance() throws IOException {
    folder = temporary.resolve("guidance");
    for (var entry : TinyGuidance.valid().texts().entrySet()) {
      write(folder.resolve(entry.getKey()), entry.getValue());
    }
    write(temporary.resolve("secret.yaml"), "secret: 1\n");
  }

  @Test
  void guidance_in_a_folder_is_the_same_as_in_memory() {
    Guidance loaded = GuidanceLoader.load(GuidanceFiles.in(folder));

    assertThat(loaded.versions()).isEqualTo(TinyGuidance.valid().load().versions());
  }

  @Test
  void a_relative_folder_is_as_good_as_an_absolute_one() {
    Path here = Path.of("").toAbsolutePath();
    Path relative = here.relativize(folder.toAbsolutePath());

    assertThat(GuidanceFiles.in(relative).text("guidelines.yaml", problems)).isPresent();
    assertThat(GuidanceFiles.in(Path.of(".")).text("pom.xml", problems)).isPresent();
    assertThat(GuidanceFiles.in(Path.of("")).text("pom.xml", problems)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "tiny/../../secret.yaml",
        "/etc/hostname",
        "",
        ".",
        "tiny",
        "no-such-file.yaml"
      })
  void what_is_no_file_of_the_folder_is_not_there(String path) {
    assertThat(GuidanceFiles.in(folder).text(path, problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void a_file_outside_is_not_there_by_its_absolute_path_either() {
    String path = temporary.resolve("secret.yaml").toAbsolutePath().toString();

    assertThat(GuidanceFiles.in(folder).text(path, problems)).isEmpty();
  }

  @Test
  void a_link_to_a_file_is_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.yaml"), temporary.resolve("secret.yaml"));

    assertThat(GuidanceFiles.in(folder).text("link.yaml", problems)).isEmpty();
  }

  @Test
  void a_link_to_a_folder_is_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), temporary);

    assertThat(GuidanceFiles.in(folder).text("out/secret.yaml", problems)).isEmpty();
  }

  @Test
  void the_folder_itself_may_be_a_link() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("current"), folder);

    assertThat(GuidanceFiles.in(link).text("guidelines.yaml", problems)).isPresent();
  }

  @Test
  void a_file_that_cannot_be_taken_is_told_once_and_not_as_missing() throws IOException {
    Files.write(folder.resolve("tiny/dosing.yaml"), new byte[] {'-', ' ', (byte) 0xFF});
    Files.write(folder.resolve("tiny/guideline.yaml"), new byte[(1 << 20) + 1]);
    Files.write(folder.resolve("vocabulary/medicines.csv"), new byte[] {'n', 0});

    assertThat(problemsOf(GuidanceFiles.in(folder)))
        .containsExactly(
            "vocabulary/medicines.csv:1:2: found a NUL character; wanted plain text.",
            "tiny/dosing.yaml:1:3: found a byte that is not UTF-8; wanted a file in UTF-8."
                + " Maybe the file was saved in another encoding.",
            "tiny/guideline.yaml: found a file of more than 1048576 bytes;"
                + " wanted at most 1048576 bytes.");
  }

  @Test
  void bundled_guidance_is_found_and_nothing_beside_it_is_missing_silently() {
    assertThat(GuidanceFiles.bundled().text("guidelines.yaml", problems)).isPresent();
    assertThat(GuidanceFiles.bundled().text("no-such-file.yaml", problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  private static List<String> problemsOf(GuidanceFiles files) {
    try {
      GuidanceLoader.load(files);
      return List.of();
    } catch (InvalidGuidanceException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
