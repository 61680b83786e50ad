package org.ketaminecds.rules.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Packs of a tiny guidance, and what is wrong with bytes that should be one. */
final class TinyPacks {

  private TinyPacks() {}

  static Pack of(TinyGuidance guidance) {
    return Pack.of(GuidanceSnapshot.of(bytes(guidance)));
  }

  static Map<String, byte[]> bytes(TinyGuidance guidance) {
    Map<String, byte[]> files = new TreeMap<>();
    guidance
        .texts()
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** The problems of what should be a pack, a line each; none if it is one. */
  static List<String> problems(byte[] bytes) {
    try {
      Pack.read(bytes);
      return List.of();
    } catch (InvalidGuidanceException refused) {
      return refused.problems().stream().map(Problem::toString).toList();
    }
  }
}
