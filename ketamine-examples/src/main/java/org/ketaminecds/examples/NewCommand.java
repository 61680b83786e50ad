package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.skeleton.Skeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the files of a source, or adds a recommendation, for an author to fill in. */
@Command(
    name = "new",
    description = "Writes a skeleton of a source or of a recommendation, to be filled in.",
    subcommands = {NewGuidelineCommand.class, NewRecommendationCommand.class},
    mixinStandardHelpOptions = true)
final class NewCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Writes the files into a folder and tells where to go on. */
  static int write(CommandSpec spec, Path folder, Making making) {
    return PackWork.run(
        spec.commandLine(),
        OutputFormat.TEXT,
        () -> {
          Skeleton skeleton = making.made();
          skeleton.writeInto(folder);
          return skeleton.texts().keySet().stream()
              .map(
                  file ->
                      "%s: fill in what stands in angle brackets%n".formatted(folder.resolve(file)))
              .collect(Collectors.joining());
        });
  }

  /** Makes what is to be written. */
  @FunctionalInterface
  interface Making {
    Skeleton made() throws IOException;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Missing what to make: guideline or recommendation.");
  }
}
