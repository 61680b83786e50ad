package org.ketaminecds.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Whatever "pack" would not have written itself is refused, before anything of it is unpacked. */
class HostilePackTest {

  private static final byte[] GOOD = TinyPacks.of(TinyGuidance.valid()).bytes();

  @Test
  void the_pack_itself_is_good() {
    assertThat(TinyPacks.problems(GOOD)).isEmpty();
  }

  @Test
  void no_byte_can_be_changed() {
    for (int offset = 0; offset < GOOD.length; offset++) {
      for (int bit : new int[] {0, 7}) {
        byte[] bytes = GOOD.clone();
        bytes[offset] = (byte) (bytes[offset] ^ (1 << bit));
        assertThat(TinyPacks.problems(bytes)).as("bit %s at %s", bit, offset).isNotEmpty();
      }
    }
  }

  @Test
  void no_byte_can_be_left_away_at_the_end_or_put_before_or_after() {
    for (int length = 0; length < GOOD.length; length += 7) {
      assertThat(TinyPacks.problems(Arrays.copyOf(GOOD, length))).as("%s", length).isNotEmpty();
    }
    assertThat(TinyPacks.problems(Arrays.copyOf(GOOD, GOOD.length - 1))).isNotEmpty();
    assertThat(TinyPacks.problems(Arrays.copyOf(GOOD, GOOD.length + 1))).isNotEmpty();
    byte[] prefixed = new byte[GOOD.length + 1];
    System.arraycopy(GOOD, 0, prefixed, 1, GOOD.length);
    assertThat(TinyPacks.problems(prefixed))
        .containsExactly("pack: found what is no zip archive with files; wanted a pack.");
  }

  @Test
  void a_second_archive_after_the_first_is_no_way_in() {
    byte[] both = Arrays.copyOf(GOOD, 2 * GOOD.length);
    System.arraycopy(GOOD, 0, both, GOOD.length, GOOD.length);

    assertThat(TinyPacks.problems(both)).hasSize(1);
  }

  @Test
  void content_that_was_exchanged_with_a_right_checksum_is_found_by_the_hash() {
    SortedMap<String, byte[]> files = new TreeMap<>(ZipFiles.read(GOOD));
    files.put("tiny/dosing.yaml", "[]".getBytes(StandardCharsets.UTF_8));

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack.yaml: found the hash of another content;");
  }

  @Test
  void a_manifest_that_names_other_versions_is_refused() {
    SortedMap<String, byte[]> files = new TreeMap<>(ZipFiles.read(GOOD));
    String manifest = new String(files.get(Manifest.PATH), StandardCharsets.UTF_8);
    files.put(
        Manifest.PATH,
        manifest.replace("version: 1.0.0", "version: 9.0.0").getBytes(StandardCharsets.UTF_8));

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .containsExactly(
            "pack.yaml: found other parts than the files have; wanted the manifest of these"
                + " files.");
  }

  @Test
  void a_pack_without_a_manifest_is_refused() {
    SortedMap<String, byte[]> files = new TreeMap<>(ZipFiles.read(GOOD));
    files.remove(Manifest.PATH);

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .containsExactly("pack: found no pack.yaml; wanted an archive as \"pack\" writes it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.yaml",
        "tiny/../../evil.yaml",
        "/etc/evil.yaml",
        "C:\\evil.yaml",
        "tiny\\evil.yaml",
        "./evil.yaml",
        "tiny//evil.yaml",
        "tiny/",
        ".hidden.yaml",
        "inner.zip",
        "Evil.class"
      })
  void a_name_that_leads_elsewhere_or_is_of_no_guidance_is_refused(String name) {
    SortedMap<String, byte[]> files = new TreeMap<>(ZipFiles.read(GOOD));
    files.put(name, new byte[0]);

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack: found an entry that is no path of a guidance file;");
  }

  @Test
  void a_bomb_is_refused_before_a_byte_of_it_is_inflated() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("a.yaml"));
      byte[] zeros = new byte[1 << 20];
      for (int block = 0; block < 64; block++) {
        zip.write(zeros);
      }
    }

    assertThat(TinyPacks.problems(bomb.toByteArray()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack: found an entry that is encrypted or streamed;");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 12, 14, 93, 95, 99})
  void no_method_of_compression_is_known(int method) {
    byte[] bytes = GOOD.clone();
    bytes[8] = (byte) method;

    assertThat(TinyPacks.problems(bytes))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack: found a compressed entry;");
  }

  @Test
  void a_size_that_is_a_lie_is_refused_before_room_is_made_for_it() {
    for (int size : new int[] {(1 << 20) + 1, Integer.MAX_VALUE, -1, GOOD.length}) {
      byte[] bytes = GOOD.clone();
      for (int place = 0; place < Integer.BYTES; place++) {
        bytes[22 + place] = (byte) (size >> (8 * place));
      }
      assertThat(TinyPacks.problems(bytes)).hasSize(1);
    }
  }

  @Test
  void an_entry_that_comes_twice_is_refused() {
    int second = secondEntry();
    byte[] twice = new byte[GOOD.length + second];
    System.arraycopy(GOOD, 0, twice, 0, second);
    System.arraycopy(GOOD, 0, twice, second, GOOD.length);

    assertThat(TinyPacks.problems(twice))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack: found the entry guidelines.yaml twice;");
  }

  @Test
  void more_entries_than_a_guidance_has_files_are_refused() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int number = 0; number <= GuidanceSnapshot.MOST_FILES + 1; number++) {
      files.put("a%s.md".formatted(number), new byte[0]);
    }

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pack: found too many entries;");
  }

  @Test
  void a_huge_file_is_refused_without_being_read_whole(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.pack");
    try (var file =
        Files.newByteChannel(
            huge,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      file.position(1L << 36);
      file.write(ByteBuffer.wrap(new byte[] {1}));
    }

    assertThatThrownBy(() -> Pack.read(huge))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("found more than 41943040 bytes");
  }

  @Test
  void guidance_in_a_pack_is_loaded_as_strictly_as_any() {
    SortedMap<String, byte[]> files =
        new TreeMap<>(
            TinyPacks.bytes(
                TinyGuidance.valid()
                    .changed(TinyGuidance.DOSING, "pregnancy is present", "!!java.net.URL x")));
    String hash = GuidanceSnapshot.of(files).contentHash();
    files.put(Manifest.PATH, Manifest.write(hash, List.of()));

    assertThat(TinyPacks.problems(StoredZip.write(files)))
        .anyMatch(problem -> problem.contains("found a tag (!)"));
  }

  /** Where the second entry begins. */
  private static int secondEntry() {
    for (int offset = 1; ; offset++) {
      if (GOOD[offset] == 'P'
          && GOOD[offset + 1] == 'K'
          && GOOD[offset + 2] == 3
          && GOOD[offset + 3] == 4) {
        return offset;
      }
    }
  }
}
