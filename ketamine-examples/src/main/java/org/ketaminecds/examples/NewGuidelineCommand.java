package org.ketaminecds.examples;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.skeleton.GuidelineSkeleton;
import org.ketaminecds.core.guidance.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the head of a new source. */
@Command(
    name = "guideline",
    description = "Makes the folder of a new source with its guideline.yaml; writes over no file.",
    footer = {
      "",
      "Each place to fill in stands in angle brackets; \"check\" lists those that are left, and"
          + " nothing loads while one is.",
      "",
      "Exit status: 0 if it was written; 2 if it cannot be; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class NewGuidelineCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder to make; its name becomes the id of the source.")
  private @Nullable Path folder;

  @Option(
      names = "--role",
      defaultValue = "policy",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Role role = Role.POLICY;

  @Override
  public Integer call() {
    Path target = Objects.requireNonNull(folder);
    return NewCommand.write(
        Objects.requireNonNull(spec), target, () -> GuidelineSkeleton.in(target, role));
  }
}
