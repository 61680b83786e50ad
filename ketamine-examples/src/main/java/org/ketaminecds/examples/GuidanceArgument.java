package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.pack.Pack;

/** Finds the guidance that a command line names. */
final class GuidanceArgument {

  /** What stands for the guidance that comes with the program. */
  static final Path BUNDLED = Path.of("bundled");

  private GuidanceArgument() {}

  /**
   * The guidance in a folder or a pack, or the bundled one.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidGuidanceException if it is neither folder nor pack of guidance
   */
  static GuidanceSnapshot files(Path named) throws IOException {
    if (named.equals(BUNDLED) && !Files.exists(named)) {
      return GuidanceSnapshot.of(GuidanceFiles.bundled());
    }
    return Files.isRegularFile(named) && !named.toString().endsWith(".yaml")
        ? Pack.read(named).files()
        : GuidanceFolder.read(named).files();
  }
}
