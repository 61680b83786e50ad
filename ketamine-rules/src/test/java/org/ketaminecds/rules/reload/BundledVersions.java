package org.ketaminecds.rules.reload;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;

/**
 * Two versions of the whole bundled guidance that answer some cases differently, with few of its
 * scenarios, since to run them all takes longer than half a second where eight threads ask.
 */
final class BundledVersions {

  private static final String SOURCE = "asra-aapm-asa-2018-chronic/";
  private static final byte[] NONE = "recommendations: []\n".getBytes(StandardCharsets.UTF_8);

  private BundledVersions() {}

  private static Map<String, byte[]> bundled() {
    GuidanceSnapshot all = GuidanceSnapshot.of(GuidanceFiles.bundled());
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : all.paths()) {
      boolean left = path.contains("/scenarios/") && !path.endsWith("/contraindications.yaml");
      files.put(path, left ? NONE : all.bytes(path));
    }
    return files;
  }

  /** As it is bundled: above 2 mg/kg/h only in intensive care. */
  static GuidanceSnapshot two() {
    return GuidanceSnapshot.of(bundled());
  }

  /** The same with 3 mg/kg/h, as version 9.0.0 of its source. */
  static GuidanceSnapshot three() {
    Map<String, byte[]> files = bundled();
    change(files, SOURCE + "guideline.yaml", "version: 1.0.0", "version: 9.0.0");
    change(files, SOURCE + "dosing.yaml", "infusion rate > 2 mg/kg/h", "infusion rate > 3 mg/kg/h");
    return GuidanceSnapshot.of(files);
  }

  private static void change(Map<String, byte[]> files, String path, String old, String now) {
    files.computeIfPresent(
        path,
        (same, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(old, now)
                .getBytes(StandardCharsets.UTF_8));
  }
}
