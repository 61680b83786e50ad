package org.ketaminecds.examples;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.render.ExplanationText;
import org.ketaminecds.core.render.TextLayout;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.casefile.CaseFile;
import org.ketaminecds.rules.casefile.CaseReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a recommendation does not apply to a case. */
@Command(
    name = "why-not",
    description = "Tells why a recommendation does not apply to a case, or what it waits for.",
    footer = {
      "",
      "Exit status: 0 if it was answered, also if the recommendation does apply; 2 if the case, the"
          + " id or the command line is bad."
    },
    mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {

  private final Supplier<DecisionSupport> decisionSupport;
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case file in YAML or JSON; - is standard input.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "RECOMMENDATION",
      description = "The id of a recommendation, such as CP18-DOSE-03.")
  private String id = "";

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  WhyNotCommand(Supplier<DecisionSupport> decisionSupport, Surroundings surroundings) {
    this.decisionSupport = decisionSupport;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    DecisionSupport support = decisionSupport.get();
    Problems problems = new Problems();
    List<CaseFile> files =
        new CaseFiles(CaseReader.of(support), surroundings.input(), problems).read(List.of(name));
    Optional<Recommendation> recommendation =
        support.recommendations().stream().filter(one -> one.id().equals(id)).findFirst();
    if (recommendation.isEmpty()) {
      problems.add(unknown(support));
    }
    if (!problems.isEmpty()) {
      problems.list().forEach(problem -> line.getErr().println(Printable.of(problem.toString())));
      return AssessCommand.BAD_INPUT;
    }
    CaseFile file = files.get(0);
    Assessment assessment = support.assess(file.clinicalCase());
    line.getOut()
        .print(
            format == OutputFormat.JSON
                ? ExplanationJson.of(file.name(), assessment, recommendation.get())
                : ExplanationText.of(TextLayout.plain().withWidth(surroundings.width()))
                    .whyNot(file.name(), assessment, recommendation.get()));
    return line.getOut().checkError() ? AssessCommand.FAILED : AssessCommand.ASSESSED;
  }

  private Problem unknown(DecisionSupport support) {
    List<String> known = support.recommendations().stream().map(Recommendation::id).toList();
    return new Problem(
        "RECOMMENDATION",
        "\"" + id + "\"",
        "the id of a recommendation in use",
        Suggestion.nearest(id, known));
  }
}
