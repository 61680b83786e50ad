package org.ketaminecds.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.render.AssessmentText;
import org.ketaminecds.core.render.Detail;
import org.ketaminecds.core.render.TextLayout;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.casefile.CaseFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses cases; if one of them is bad, says what is wrong and answers none. */
@Command(
    name = "assess",
    description = "Assesses cases against the guidance.",
    footer = {
      "",
      "Exit status: 0 if every case was assessed, whatever the advice; 2 if a case or the command"
          + " line is bad, and then there is no answer at all; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  static final int ASSESSED = 0;
  static final int FAILED = 1;
  static final int BAD_INPUT = 2;

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

  @Option(
      names = {"--colour", "--color"},
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ColourChoice colour = ColourChoice.AUTO;

  @Option(names = "--width", description = "Longest line in characters (default: COLUMNS, or 80).")
  private @Nullable Integer width;

  @Option(names = "--details", description = "Also show what does not apply, and why.")
  private boolean details;

  @Option(
      names = "--least-verification",
      paramLabel = "LEVEL",
      converter = VerificationConverter.class,
      defaultValue = "recalled",
      description =
          "Leave out what is verified less: recalled, local-policy, derived, second-hand, verified"
              + " (default: ${DEFAULT-VALUE}).")
  private Verification leastVerification = Verification.RECALLED;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description =
          "Use this source only; repeat it for several, in the order in which they are to be shown"
              + " (default: all of them).")
  private List<String> sources = new ArrayList<>();

  AssessCommand(Supplier<DecisionSupport> decisionSupport, Surroundings surroundings) {
    this.work = new CaseWork(decisionSupport, surroundings);
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TextLayout layout = layout();
    return work.run(
        line(),
        guidance,
        names,
        new CaseWork.Question() {
          @Override
          public void check(DecisionSupport support, Problems problems) {
            unknownSources(support, problems);
          }

          @Override
          public String answer(DecisionSupport support, List<CaseFile> files) {
            AssessmentOptions options = options();
            return written(
                files.stream().map(file -> Answer.of(file, support, options)).toList(), layout);
          }
        });
  }

  private String written(List<Answer> answers, TextLayout layout) {
    if (format == OutputFormat.JSON) {
      return AssessmentJson.write(answers);
    }
    AssessmentText text = AssessmentText.of(layout);
    List<String> pages = new ArrayList<>();
    answers.forEach(
        answer ->
            pages.add(
                text.render(
                    answer.heading(),
                    answer.assessment(),
                    answer.askNext(),
                    answer.whatWouldChange())));
    return String.join("\n\n", pages);
  }

  private AssessmentOptions options() {
    AssessmentOptions options =
        AssessmentOptions.defaults().withLeastVerification(leastVerification);
    return sources.isEmpty() ? options : options.withSources(sources.stream().distinct().toList());
  }

  private void unknownSources(DecisionSupport support, Problems problems) {
    List<String> known = support.guidelines().stream().map(Guideline::id).toList();
    for (String id : sources) {
      if (!known.contains(id)) {
        problems.add(
            new Problem(
                "--source",
                "\"" + id + "\"",
                "one of " + String.join(", ", known),
                Suggestion.nearest(id, known)));
      }
    }
  }

  private TextLayout layout() {
    int columns = Optional.ofNullable(width).orElse(surroundings.width());
    if (columns < TextLayout.LEAST_WIDTH) {
      throw new ParameterException(
          line(),
          "--width: found %s, wanted %s or more".formatted(columns, TextLayout.LEAST_WIDTH));
    }
    return TextLayout.plain()
        .withWidth(columns)
        .withColour(colour.colour(surroundings.colour()))
        .withDetail(details ? Detail.EVERYTHING : Detail.WHAT_MATTERS);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
