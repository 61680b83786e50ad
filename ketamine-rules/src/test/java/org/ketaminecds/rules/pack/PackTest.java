package org.ketaminecds.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.release.Release;

/** A pack is one file, the same for the same guidance, and loads as the folder does. */
class PackTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @TempDir Path folder;

  @Test
  void the_same_guidance_gives_the_same_bytes() {
    assertThat(TinyPacks.of(TINY).bytes()).isEqualTo(TinyPacks.of(TINY).bytes());
    assertThat(TinyPacks.of(TINY.added("tiny/dosing.yaml", "# words\n")).bytes())
        .isNotEqualTo(TinyPacks.of(TINY).bytes());
  }

  @Test
  void a_pack_that_is_read_is_the_pack_that_was_written() throws IOException {
    Pack written = TinyPacks.of(TINY);
    Path file = folder.resolve("tiny.pack");
    written.write(file);

    Pack read = Pack.read(file);

    assertThat(read.bytes()).isEqualTo(written.bytes());
    assertThat(read.parts()).isEqualTo(TINY.load().versions());
    assertThat(read.contentHash()).isEqualTo(written.contentHash());
    assertThat(Release.of(read.files()).versions()).isEqualTo(TINY.load().versions());
  }

  @Test
  void the_whole_bundled_guidance_goes_into_a_pack_and_comes_back() {
    GuidanceSnapshot bundled = GuidanceSnapshot.of(GuidanceFiles.bundled());

    Pack read = Pack.read(Pack.of(bundled).bytes());

    assertThat(read.contentHash()).isEqualTo(bundled.contentHash());
  }

  @Test
  void any_zip_program_can_open_it() throws IOException {
    Pack pack = TinyPacks.of(TINY);
    Map<String, String> streamed = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        streamed.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    Path file = folder.resolve("tiny.zip");
    pack.write(file);

    assertThat(streamed.get(Manifest.PATH))
        .contains("content: " + pack.contentHash(), "{id: tiny, version: 1.0.0, hash: ");
    streamed.remove(Manifest.PATH);
    assertThat(streamed).isEqualTo(TINY.texts());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(TINY.texts().size() + 1);
      assertThat(zip.getInputStream(zip.getEntry("tiny/dosing.yaml")).readAllBytes())
          .isEqualTo(pack.files().bytes("tiny/dosing.yaml"));
    }
  }

  @Test
  void guidance_with_a_fault_or_a_failing_scenario_is_not_packed() {
    assertThatThrownBy(
            () ->
                TinyPacks.of(
                    TINY.changed(
                        TinyGuidance.DOSING, "pregnancy is present", "pregnancies is present")))
        .isInstanceOf(InvalidGuidanceException.class);
    assertThatThrownBy(
            () -> TinyPacks.of(TINY.changed(TinyGuidance.DOSING, "rate > 2 mg", "rate >= 2 mg")))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("at the limit");
  }

  @Test
  void a_pack_that_was_opened_is_not_packed_with_its_old_manifest() {
    assertThatThrownBy(() -> TinyPacks.of(TINY.with(Manifest.PATH, "format: 1\n")))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("Maybe this is a pack that was opened; take the file away.");
  }

  @Test
  void names_that_differ_in_capitals_only_are_not_packed() {
    assertThatThrownBy(() -> TinyPacks.of(TINY.with("tiny/a.md", "").with("tiny/A.md", "")))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void a_pack_is_written_whole_or_not_at_all() throws IOException {
    Path file = folder.resolve("tiny.pack");
    Files.writeString(file, "older");
    TinyPacks.of(TINY).write(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(TinyPacks.of(TINY).bytes());
    assertThatThrownBy(() -> TinyPacks.of(TINY).write(folder.resolve("nowhere/tiny.pack")))
        .isInstanceOf(IOException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
