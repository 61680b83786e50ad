package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problems;

/** One consistent picture of a folder, or an error; nothing is left out in silence. */
class GuidanceSnapshotTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @BeforeEach
  void write_the_guidance() throws IOException {
    for (Map.Entry<String, String> file : TinyGuidance.valid().texts().entrySet()) {
      write(file.getKey(), file.getValue());
    }
  }

  @Test
  void a_snapshot_stays_as_it_is_when_the_folder_changes() throws IOException {
    GuidanceSnapshot snapshot = GuidanceSnapshot.ofFolder(folder);
    String before = snapshot.contentHash();

    write("tiny/dosing.yaml", "changed");

    assertThat(GuidanceLoader.load(snapshot).versions())
        .isEqualTo(TinyGuidance.valid().load().versions());
    assertThat(snapshot.contentHash()).isEqualTo(before);
    assertThat(GuidanceSnapshot.ofFolder(folder).contentHash()).isNotEqualTo(before);
  }

  @Test
  void hidden_files_and_backups_of_editors_are_passed_over() throws IOException {
    String before = GuidanceSnapshot.ofFolder(folder).contentHash();

    write(".git/config", "[core]");
    write("tiny/.dosing.yaml.swp", "x");
    write("tiny/dosing.yaml~", "x");

    assertThat(GuidanceSnapshot.ofFolder(folder).contentHash()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run.sh", "tiny/dosing.yml", "tiny/dosing (copy).yaml", "tiny/a/b/c/d/e.yaml"})
  void what_no_guidance_holds_is_refused_by_name(String path) throws IOException {
    write(path, "x");

    assertThatThrownBy(() -> GuidanceSnapshot.ofFolder(folder))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining(path.startsWith("tiny/a/") ? "tiny/a/b/c/d" : path);
  }

  @Test
  void every_fault_of_a_folder_is_told_at_once() throws IOException {
    write("run.sh", "x");
    Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("guidelines.yaml"));
    Files.createSymbolicLink(folder.resolve("out"), folder.getParent());
    Files.write(folder.resolve("large.md"), new byte[(1 << 20) + 1]);

    assertThatThrownBy(() -> GuidanceSnapshot.ofFolder(folder))
        .isInstanceOfSatisfying(
            InvalidGuidanceException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.where() + " " + problem.found())
                    .containsExactly(
                        "large.md a file of more than 1048576 bytes",
                        "link.yaml a link",
                        "out a link",
                        "run.sh a file of another kind"));
  }

  @Test
  void the_folder_itself_may_be_a_link(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("current"), folder);

    assertThat(GuidanceSnapshot.ofFolder(link).contentHash())
        .isEqualTo(GuidanceSnapshot.ofFolder(folder).contentHash());
  }

  @Test
  void no_folder_is_an_error_and_no_empty_guidance() {
    assertThatThrownBy(() -> GuidanceSnapshot.ofFolder(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> GuidanceSnapshot.ofFolder(folder.resolve("guidelines.yaml")))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void a_reading_counts_only_when_the_next_one_confirms_it() throws IOException {
    Map<String, byte[]> half = files("old", "new");
    Map<String, byte[]> whole = files("new", "new");
    Deque<Map<String, byte[]>> readings = new ArrayDeque<>(List.of(half, whole, whole));

    assertThat(FolderReader.settled(readings::pop, "folder")).isEqualTo(whole);
    assertThat(readings).isEmpty();
  }

  @Test
  void files_that_never_come_to_rest_are_refused() {
    Deque<Map<String, byte[]>> readings =
        new ArrayDeque<>(
            List.of(files("1", "1"), files("1", "2"), files("2", "2"), files("2", "3")));

    assertThatThrownBy(() -> FolderReader.settled(readings::pop, "folder"))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("folder: found files that change while they are read");
    assertThat(readings).isEmpty();
  }

  @Test
  void neither_a_path_nor_a_byte_moves_to_another_file_unnoticed() {
    assertThat(List.of(snapshot("a.md", "bc"), snapshot("a.md", "b"), snapshot("b.md", "bc")))
        .extracting(GuidanceSnapshot::contentHash)
        .doesNotHaveDuplicates();
    assertThat(GuidanceSnapshot.of(files("ab", "c")).contentHash())
        .isNotEqualTo(GuidanceSnapshot.of(files("a", "bc")).contentHash());
  }

  @Test
  void a_snapshot_shares_no_array_with_anybody() {
    byte[] given = {1};
    GuidanceSnapshot snapshot = GuidanceSnapshot.of(Map.of("a.md", given));
    given[0] = 2;
    snapshot.bytes("a.md")[0] = 3;

    assertThat(snapshot.bytes("a.md")).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.md",
        "/a.md",
        "a/../b.md",
        "a//b.md",
        "./a.md",
        "a\\b.md",
        "a.md/",
        "",
        "a",
        "é.md",
        "C:a.md",
        "a/b/c/d/e/f.md",
        ".a.md",
        "a.md\n",
        "a.sh"
      })
  void a_path_that_could_lead_elsewhere_is_none(String path) {
    assertThat(GuidanceSnapshot.isPath(path)).isFalse();
    assertThatThrownBy(() -> GuidanceSnapshot.of(Map.of(path, new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_bundled_guidance_can_be_taken_whole() {
    GuidanceSnapshot bundled = GuidanceSnapshot.of(GuidanceFiles.bundled());

    assertThat(GuidanceLoader.load(bundled).versions())
        .isEqualTo(GuidanceLoader.load(GuidanceFiles.bundled()).versions());
    assertThat(bundled.paths()).contains("asra-aapm-asa-2018-chronic/scenarios/dosing.yaml");
    assertThat(bundled.text("no-such-file.yaml", problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  private static GuidanceSnapshot snapshot(String path, String text) {
    return GuidanceSnapshot.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, byte[]> files(String one, String other) {
    return Map.of(
        "a.md",
        one.getBytes(StandardCharsets.UTF_8),
        "b.md",
        other.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
