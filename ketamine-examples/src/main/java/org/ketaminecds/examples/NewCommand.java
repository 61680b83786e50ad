package org.ketaminecds.examples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Missing what to make: guideline or recommendation.");
  }
}
