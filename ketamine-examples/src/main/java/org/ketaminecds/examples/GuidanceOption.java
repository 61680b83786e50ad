package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.trial.Candidate;
import picocli.CommandLine.Option;

/** Which guidance answers. */
final class GuidanceOption {

  @Option(
      names = "--guidance",
      paramLabel = "PATH",
      description =
          "Answer by the guidance in this folder, as \"test\" takes it, or in this pack (default:"
              + " the bundled one). Its scenarios are not run.")
  private @Nullable Path path;

  DecisionSupport support(Supplier<DecisionSupport> bundled) throws IOException {
    return path == null ? bundled.get() : Candidate.of(GuidanceArgument.files(path));
  }
}
