package org.ketaminecds.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.HostileGuidance;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Hostile packs: archives as they come, and hostile files in an archive that is sound. */
@Timeout(60)
class PackFuzzTest {

  private static final byte[] ZIP = "PK".getBytes(StandardCharsets.US_ASCII);
  private static final List<GuidanceVersion> TINY = TinyPacks.of(TinyGuidance.valid()).parts();

  @FuzzTest
  void any_bytes_are_a_pack_or_are_refused_with_what_is_wrong(byte[] bytes) {
    boolean archive = bytes.length >= 2 && Arrays.equals(bytes, 0, 2, ZIP, 0, 2);
    byte[] pack = archive ? bytes : StoredZip.write(withManifest(HostileGuidance.files(bytes)));

    try {
      assertThat(Pack.read(pack).parts()).isNotEmpty();
    } catch (InvalidGuidanceException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.where()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.found()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.wanted()).isNotBlank());
    }
  }

  /** The hash of the files is right, so that what is in them is looked at. */
  private static SortedMap<String, byte[]> withManifest(SortedMap<String, byte[]> files) {
    if (files.keySet().stream().allMatch(GuidanceSnapshot::isPath)) {
      String hash = GuidanceSnapshot.of(files).contentHash();
      files.putIfAbsent(Manifest.PATH, Manifest.write(hash, TINY));
    }
    return files;
  }
}
