package org.ketaminecds.examples;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.diff.DiffText;
import org.ketaminecds.authoring.diff.GuidanceComparison;
import org.ketaminecds.authoring.diff.GuidanceDiff;
import org.ketaminecds.authoring.diff.Level;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two folders of guidance, and for whom. */
@Command(
    name = "diff",
    description = "Says what changed between two versions of the guidance, and for whom.",
    footer = {
      "",
      "What is compared is the guidance itself, without the recommendations that are retired, and"
          + " without the policy of a site, be there one in the folder \"site\".",
      "",
      "Exit status: 0 if no patient gets a milder answer, which is proved; 3 if some patient may; 2"
          + " if a guidance or the command line is bad; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  static final int NOT_MILDER = 0;
  static final int MILDER = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old guidance.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new guidance.")
  private Path now = Path.of("");

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    Optional<Guidance> before = load(old);
    Optional<Guidance> after = load(now);
    if (before.isEmpty() || after.isEmpty()) {
      return AssessCommand.BAD_INPUT;
    }
    GuidanceDiff diff = GuidanceComparison.of(before.get(), after.get());
    line()
        .getOut()
        .print(
            format == OutputFormat.JSON
                ? DiffJson.write(diff)
                : Printable.lines(DiffText.of(diff)));
    if (line().getOut().checkError()) {
      return AssessCommand.FAILED;
    }
    return diff.level() == Level.MAJOR ? MILDER : NOT_MILDER;
  }

  private Optional<Guidance> load(Path folder) {
    try {
      return Optional.of(GuidanceLoader.load(GuidanceFiles.in(folder)));
    } catch (InvalidGuidanceException invalid) {
      for (Problem problem : invalid.problems()) {
        Problem placed = problem.at(folder.resolve(problem.where()).toString());
        line().getErr().println(Printable.of(placed.toString()));
      }
      return Optional.empty();
    }
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
