package org.ketaminecds.core.render;

import java.util.List;
import java.util.function.BiConsumer;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;

/**
 * Writes an answer out as text for people, always in the same order.
 *
 * <p>The text holds patient data. Immutable and thread-safe.
 */
public final class AssessmentText {

  private static final String CLOSING =
      "This text supports the decision of a clinician and does not replace it. Check what decides"
          + " against its source.";

  private static final List<BiConsumer<Assessment, Page>> SECTIONS =
      List.of(
          ScopeSection::writeCoverage,
          ScopeSection::writeSupport,
          AppliesSection::write,
          MissingSection::writeNotJudged,
          MissingSection::writeMissing,
          BasisSection::writeConflicts,
          BasisSection::writeNarrowings,
          BasisSection::writeFigures,
          BasisSection::writeAssumptions,
          BasisSection::writeNotices,
          RestSection::writeMet,
          RestSection::writeNotApplying,
          RestSection::writeFingerprint);

  private final TextLayout layout;

  private AssessmentText(TextLayout layout) {
    this.layout = layout;
  }

  /** A writer with this layout. */
  public static AssessmentText of(TextLayout layout) {
    return new AssessmentText(layout);
  }

  /** The answer as text; each line ends with a line feed. */
  public String render(Assessment assessment) {
    return render(new Page(layout), assessment);
  }

  /**
   * The answer as text under a heading, such as the name of the case, with what to ask next and
   * what change of the plan would make the advice milder.
   */
  public String render(
      String heading,
      Assessment assessment,
      List<Question> askNext,
      List<PlanChange> whatWouldChange) {
    Page page = new Page(layout);
    page.heading(heading);
    AdviceSection.write(assessment, page);
    InquirySection.write(askNext, whatWouldChange, page);
    return renderRest(page, assessment);
  }

  private static String render(Page page, Assessment assessment) {
    AdviceSection.write(assessment, page);
    return renderRest(page, assessment);
  }

  private static String renderRest(Page page, Assessment assessment) {
    SECTIONS.forEach(section -> section.accept(assessment, page));
    page.heading(CLOSING);
    return page.toString();
  }
}
