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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private final CaseWork work;
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

  @Mixin private GuidanceOption guidance = new GuidanceOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  WhyNotCommand(Supplier<DecisionSupport> decisionSupport, Surroundings surroundings) {
    this.work = new CaseWork(decisionSupport, surroundings);
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return work.run(
        Objects.requireNonNull(spec).commandLine(),
        guidance,
        List.of(name),
        new CaseWork.Question() {
          @Override
          public void check(DecisionSupport support, Problems problems) {
            if (recommendation(support).isEmpty()) {
              problems.add(unknown(support));
            }
          }

          @Override
          public String answer(DecisionSupport support, List<CaseFile> files) {
            return written(files.get(0), support, recommendation(support).orElseThrow());
          }
        });
  }

  private Optional<Recommendation> recommendation(DecisionSupport support) {
    return support.recommendations().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private String written(CaseFile file, DecisionSupport support, Recommendation recommendation) {
    Assessment assessment = support.assess(file.clinicalCase());
    return format == OutputFormat.JSON
        ? ExplanationJson.of(file.name(), assessment, recommendation)
        : ExplanationText.of(TextLayout.plain().withWidth(surroundings.width()))
            .whyNot(file.name(), assessment, recommendation);
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
