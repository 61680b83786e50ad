package org.ketaminecds.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.authoring.check.CheckReport;
import org.ketaminecds.authoring.check.CheckText;
import org.ketaminecds.authoring.check.GuidanceCheck;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a folder that an author works on. */
@Command(
    name = "check",
    description = "Says everything that is wrong with a folder of guidance, and what it means.",
    footer = {
      "",
      "DIR is a whole guidance, the folder of one source, or the policy of a site. A source stands"
          + " in the guidance in the folder above it, or else in the bundled one, as a policy does;"
          + " what is not in DIR is read and not remarked on. Scenarios are read and not run.",
      "",
      "Exit status: 0 if there is no error, with or without warnings; 3 if there is one; 2 if the"
          + " folder cannot be read or the command line is bad; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  static final int FAULTY = 3;

  /** For one question; most take some milliseconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder to check.")
  private Path folder = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which dates are looked at (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    LocalDate day =
        Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    AtomicBoolean faulty = new AtomicBoolean();
    int status =
        PackWork.run(
            Objects.requireNonNull(spec).commandLine(),
            format,
            () -> {
              CheckReport report =
                  GuidanceCheck.of(GuidanceFolder.read(folder), day, Patience.of(PATIENCE));
              faulty.set(!report.errors().isEmpty());
              return format == OutputFormat.JSON
                  ? CheckJson.write(report)
                  : Printable.lines(CheckText.of(report, this::seen));
            });
    return status == AssessCommand.ASSESSED && faulty.get() ? FAULTY : status;
  }

  private String seen(String file) {
    return folder.resolve(file).toString().replace('\\', '/');
  }
}
