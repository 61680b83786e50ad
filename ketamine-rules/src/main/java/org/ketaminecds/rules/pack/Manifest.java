package org.ketaminecds.rules.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;

/** What a pack says of itself in a file of its own, for whoever opens it with a zip program. */
final class Manifest {

  static final String PATH = "pack.yaml";

  private Manifest() {}

  /** The line that ties the manifest to the other files. */
  static String contentLine(String contentHash) {
    return "content: " + contentHash + "\n";
  }

  /** The only manifest that a pack of this content can have. */
  static byte[] write(String contentHash, List<GuidanceVersion> parts) {
    StringBuilder text = new StringBuilder();
    text.append("# Written by \"pack\". Whoever changes a file of the pack makes it invalid.\n");
    text.append("format: 1\n").append(contentLine(contentHash)).append("parts:\n");
    for (GuidanceVersion part : parts) {
      text.append(
          "- {id: %s, version: %s, hash: %s}\n"
              .formatted(part.id(), part.version(), part.contentHash()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
