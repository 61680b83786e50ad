package org.ketaminecds.core.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;

/**
 * Tells of single recommendations how they came to their answer: the condition as its author wrote
 * it, each line that decided beside what the case holds, and where the statement comes from.
 *
 * <p>Immutable and thread-safe. What it writes holds data of the patient.
 */
public final class ExplanationText {

  private static final int INDENT = 2;
  private static final int DEEPER = 4;

  private final TextLayout layout;

  private ExplanationText(TextLayout layout) {
    this.layout = layout;
  }

  /** Text in this layout. */
  public static ExplanationText of(TextLayout layout) {
    return new ExplanationText(layout);
  }

  /** Every recommendation that had a say: those that apply, and those that cannot be judged. */
  public String explain(String heading, Assessment assessment) {
    Page page = new Page(layout);
    page.heading(heading);
    page.paragraph(0, "Advice: " + assessment.advisability().label());
    Stream.concat(assessment.applying().stream(), assessment.notJudged().stream())
        .forEach(result -> write(page, assessment, result.recommendation(), Optional.of(result)));
    return page.toString();
  }

  /**
   * Why a recommendation does not apply, what it waits for, or that it does apply.
   *
   * @param recommendation one of the guidance that made the assessment
   */
  public String whyNot(String heading, Assessment assessment, Recommendation recommendation) {
    Page page = new Page(layout);
    page.heading(heading);
    write(page, assessment, recommendation, assessment.find(recommendation.id()));
    return page.toString();
  }

  private static void write(
      Page page,
      Assessment assessment,
      Recommendation recommendation,
      Optional<RecommendationResult> result) {
    page.heading("%s [%s]".formatted(recommendation.title(), recommendation.id()));
    page.paragraph(INDENT, verdict(result));
    scope(page, assessment, recommendation);
    lines(page, "Condition", recommendation.conditions());
    result.ifPresent(found -> decided(page, found));
    lines(page, "Asks for", recommendation.requirement());
    if (result.isPresent() && result.get() instanceof Applies applies) {
      applies
          .requirement()
          .ifPresent(
              requirement -> {
                page.paragraph(INDENT, "Which is " + requirement.state().label());
                Reasons.write(page, DEEPER, requirement.because());
              });
    }
    page.paragraph(INDENT, "Says: " + recommendation.statement());
    page.paragraph(INDENT, "Source: " + source(recommendation));
  }

  private static String verdict(Optional<RecommendationResult> result) {
    if (result.isEmpty()) {
      return "Was not considered: its source does not speak of this case.";
    }
    if (result.get() instanceof Applies applies) {
      return "Applies, and raises: " + applies.raises().label();
    }
    if (result.get() instanceof CannotBeJudged unknown) {
      return "Cannot be judged without %s; meanwhile it raises: %s"
          .formatted(String.join(", ", unknown.missing()), unknown.raises().label());
    }
    return "Does not apply.";
  }

  private static void decided(Page page, RecommendationResult result) {
    List<Reason> because = result.because();
    if (!because.isEmpty()) {
      page.paragraph(INDENT, "Decided by");
      Reasons.write(page, DEEPER, because);
    }
  }

  private static void scope(Page page, Assessment assessment, Recommendation recommendation) {
    for (Coverage coverage : assessment.coverage()) {
      if (coverage.guideline().equals(recommendation.guideline())) {
        page.paragraph(INDENT, "%s: %s".formatted(coverage.guideline(), coverage.scope().label()));
        if (coverage.scope() != Coverage.Scope.WITHIN) {
          Reasons.write(page, DEEPER, coverage.because());
        }
        if (!coverage.missing().isEmpty()) {
          page.paragraph(DEEPER, "needs " + String.join(", ", coverage.missing()));
        }
      }
    }
  }

  private static void lines(Page page, String label, List<String> lines) {
    if (!lines.isEmpty()) {
      page.paragraph(INDENT, label);
      lines.forEach(line -> page.paragraph(DEEPER, line));
    }
  }

  private static String source(Recommendation recommendation) {
    return "%s, %s; %s; %s; %s (%s)"
        .formatted(
            recommendation.guideline(),
            recommendation.locator(),
            grade("grade", recommendation.grade()),
            grade("certainty", recommendation.certainty()),
            recommendation.verification().label(),
            recommendation.verificationMark());
  }

  private static String grade(String what, Optional<Grade> grade) {
    return grade.map(value -> what + " " + value).orElse("no " + what);
  }
}
