package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.diff.DiffText;
import org.ketaminecds.authoring.diff.GuidancePeriod;
import org.ketaminecds.authoring.diff.Level;
import org.ketaminecds.authoring.diff.PeriodComparison;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
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
      "A folder holds a whole guidance, one of its sources, or the policy of a site. What is"
          + " compared is what answers say, without the recommendations that are retired, and under"
          + " the policy in the folder \"site\" if there is one. Where changes of a policy end,"
          + " the days before and after are told apart. Who approved a change and why is not"
          + " compared.",
      "",
      "Exit status: 0 if no patient gets a milder answer, which is proved; 3 if some patient may; 2"
          + " if a guidance or the command line is bad; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  static final int NOT_MILDER = 0;
  static final int MILDER = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The old guidance: a folder, a pack, or \"bundled\".")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The new guidance.")
  private Path now = Path.of("");

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The first day of the cases that are looked at (default: today).")
  private @Nullable LocalDate asOf;

  private final List<Problem> faults = new ArrayList<>();
  private int status = NOT_MILDER;

  @Override
  public Integer call() {
    LocalDate day =
        Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    int done =
        PackWork.run(
            Objects.requireNonNull(spec).commandLine(),
            format,
            () -> {
              Optional<OverlaidGuidance> before = load(old);
              Optional<OverlaidGuidance> after = load(now);
              if (!faults.isEmpty()) {
                throw new InvalidGuidanceException(faults);
              }
              List<GuidancePeriod> periods =
                  PeriodComparison.of(before.orElseThrow(), after.orElseThrow(), day);
              status = GuidancePeriod.level(periods) == Level.MAJOR ? MILDER : NOT_MILDER;
              return format == OutputFormat.JSON
                  ? DiffJson.write(periods)
                  : Printable.lines(DiffText.of(periods));
            });
    return done == AssessCommand.ASSESSED ? status : done;
  }

  private Optional<OverlaidGuidance> load(Path folder) throws IOException {
    try {
      return Optional.of(OverlayLoader.load(GuidanceArgument.files(folder)));
    } catch (InvalidGuidanceException invalid) {
      invalid.problems().stream()
          .map(problem -> problem.at(folder.resolve(problem.where()).toString()))
          .forEach(faults::add);
      return Optional.empty();
    }
  }
}
