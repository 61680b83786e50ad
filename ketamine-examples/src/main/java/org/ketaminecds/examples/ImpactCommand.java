package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.impact.Impact;
import org.ketaminecds.rules.impact.ImpactHtml;
import org.ketaminecds.rules.impact.ImpactText;
import org.ketaminecds.rules.trial.Candidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which cases get another answer from another version of the guidance, and why. */
@Command(
    name = "impact",
    description = "Says which cases get another answer from another version of the guidance.",
    footer = {
      "",
      "A folder is one as \"test\" takes it; the policy of a site in them counts. Other"
          + " words for the same are the same answer. The scenarios of the guidance are not run.",
      "",
      "The page that --format html writes shows of a case the name of its file, its indications,"
          + " and what it holds for the lines that decided otherwise.",
      "",
      "Exit status: 0 if no case gets another answer; 3 if some case does; 2 if a guidance, a case"
          + " or the command line is bad; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {

  static final int CHANGED = 3;

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The old guidance: a folder, a pack, or \"bundled\".")
  private @Nullable Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new guidance.")
  private @Nullable Path now;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "CASE",
      description = "Case files in YAML or JSON; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ImpactFormat format = ImpactFormat.TEXT;

  private int status = CHANGED;

  ImpactCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int done =
        PackWork.run(
            Objects.requireNonNull(spec).commandLine(),
            format.ofFaults(),
            () -> {
              DecisionSupport before = support(old);
              DecisionSupport after = support(now);
              Impact impact = new ImpactCases(before, after).of(names, surroundings.input());
              status = impact.changed().isEmpty() ? AssessCommand.ASSESSED : CHANGED;
              return written(impact);
            });
    return done == AssessCommand.ASSESSED ? status : done;
  }

  private static DecisionSupport support(@Nullable Path path) throws IOException {
    return Candidate.of(GuidanceArgument.files(Objects.requireNonNull(path)));
  }

  private String written(Impact impact) {
    return switch (format) {
      case TEXT -> Printable.lines(ImpactText.of(impact));
      case JSON -> ImpactJson.write(impact);
      case HTML -> ImpactHtml.of(impact);
    };
  }
}
