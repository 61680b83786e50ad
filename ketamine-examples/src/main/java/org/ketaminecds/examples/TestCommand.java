package org.ketaminecds.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.mutation.MutationReport;
import org.ketaminecds.authoring.mutation.MutationText;
import org.ketaminecds.authoring.mutation.Survivors;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.trial.Trial;
import org.ketaminecds.rules.trial.TrialReport;
import org.ketaminecds.rules.trial.TrialText;
import org.ketaminecds.rules.trial.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios of guidance, and says what they do not reach. */
@Command(
    name = "test",
    description = "Runs the scenarios of guidance, and says what no scenario reaches.",
    footer = {
      "",
      "DIR is the folder of a whole guidance, of one of its sources, or of the policy of a site;"
          + " what else they need stands around them: the guidance in the folder above a source, or"
          + " the bundled guidance.",
      "",
      "Exit status: 0 if every scenario comes out as expected and none is missing; 3 if one fails"
          + " or is missing, or with --mutate if a change is noticed by none; 2 if the guidance or"
          + " the command line is bad; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

  static final int NOT_CLEAN = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder to test.")
  private @Nullable Path folder;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Lay the policy in this folder over the guidance, and test it too.")
  private @Nullable Path site;

  @Option(
      names = "--mutate",
      description =
          "Also change each limit, line and word of each recommendation and scope, one at a time,"
              + " and show the scenario that is missing where none notices. About a minute for"
              + " the bundled guidance.")
  private boolean mutate;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  private int status = NOT_CLEAN;

  @Override
  public Integer call() {
    int done =
        PackWork.run(
            Objects.requireNonNull(spec).commandLine(),
            format,
            () -> {
              GuidanceFolder tested = GuidanceFolder.read(Objects.requireNonNull(folder));
              return tested(
                  site == null ? tested : tested.withSite(GuidanceSnapshot.ofFolder(site)));
            });
    return done == AssessCommand.ASSESSED ? status : done;
  }

  private String tested(GuidanceFolder guidance) {
    List<Trial> trials = Trials.of(guidance);
    TrialReport report = TrialReport.of(trials);
    // What fails before a change says nothing of the change.
    boolean changes = mutate && report.isPassed();
    Optional<MutationReport> mutation =
        changes ? Optional.of(Survivors.of(trials, guidance.files())) : Optional.empty();
    boolean noticed = mutation.map(MutationReport::isClean).orElse(true);
    status = report.isClean() && noticed ? AssessCommand.ASSESSED : NOT_CLEAN;
    return format == OutputFormat.JSON
        ? TestJson.write(report, mutation)
        : Printable.lines(TrialText.of(report) + mutation.map(this::words).orElse(notChanged()));
  }

  private String words(MutationReport report) {
    return "\n" + MutationText.of(report);
  }

  private String notChanged() {
    return mutate ? "\nNothing was changed, since scenarios fail already.\n" : "";
  }
}
