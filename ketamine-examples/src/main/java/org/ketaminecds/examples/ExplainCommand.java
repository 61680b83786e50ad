package org.ketaminecds.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.render.ExplanationText;
import org.ketaminecds.core.render.TextLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how each recommendation that had a say in a case came to its answer. */
@Command(
    name = "explain",
    description =
        "Tells how each recommendation that applies or cannot be judged came to its answer.",
    footer = {"", "Exit status: 0 if the cases were read; 2 if one, or the command line, is bad."},
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private final CaseWork work;
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "CASE",
      description = "Case files in YAML or JSON; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Mixin private GuidanceOption guidance = new GuidanceOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  ExplainCommand(Supplier<DecisionSupport> decisionSupport, Surroundings surroundings) {
    this.work = new CaseWork(decisionSupport, surroundings);
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return work.run(
        Objects.requireNonNull(spec).commandLine(),
        guidance,
        names,
        (support, files) -> {
          Map<String, Assessment> assessments = new LinkedHashMap<>();
          files.forEach(file -> assessments.put(file.name(), support.assess(file.clinicalCase())));
          return written(assessments);
        });
  }

  private String written(Map<String, Assessment> assessments) {
    if (format == OutputFormat.JSON) {
      return ExplanationJson.ofHavingASay(assessments);
    }
    ExplanationText text = ExplanationText.of(TextLayout.plain().withWidth(surroundings.width()));
    List<String> pages = new ArrayList<>();
    assessments.forEach((file, assessment) -> pages.add(text.explain(file, assessment)));
    return String.join("\n", pages);
  }
}
