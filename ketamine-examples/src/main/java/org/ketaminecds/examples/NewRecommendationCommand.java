package org.ketaminecds.examples;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.skeleton.RecommendationSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a recommendation and its scenarios to a source. */
@Command(
    name = "recommendation",
    description = "Adds a recommendation and its scenarios at the end of two files of a source.",
    footer = {
      "",
      "Each place to fill in stands in angle brackets; \"check\" lists those that are left, and"
          + " nothing loads while one is. Then \"test --mutate\" prints the scenarios that are"
          + " still missing.",
      "",
      "Exit status: 0 if it was written; 2 if it cannot be, and then nothing was; 1 if the program"
          + " itself failed."
    },
    mixinStandardHelpOptions = true)
final class NewRecommendationCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the source.")
  private @Nullable Path folder;

  @Parameters(index = "1", paramLabel = "ID", description = "Its id, such as OUR-01.")
  private String id = "";

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      defaultValue = "recommendations",
      description = "The file to add it to, without its ending (default: ${DEFAULT-VALUE}).")
  private String topic = "";

  @Override
  public Integer call() {
    Path target = Objects.requireNonNull(folder);
    return NewCommand.write(
        Objects.requireNonNull(spec), target, () -> RecommendationSkeleton.in(target, topic, id));
  }
}
