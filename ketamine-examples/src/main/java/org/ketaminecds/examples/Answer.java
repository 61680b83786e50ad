package org.ketaminecds.examples;

import java.util.List;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.casefile.CaseFile;

/**
 * A case and what the guidance says about it.
 *
 * @param file the case
 * @param assessment the answer
 * @param askNext what to ask next
 * @param whatWouldChange what change of the plan would make the advice milder
 */
record Answer(
    CaseFile file,
    Assessment assessment,
    List<Question> askNext,
    List<PlanChange> whatWouldChange) {

  /** What the guidance says about a case. */
  static Answer of(CaseFile file, DecisionSupport support, AssessmentOptions options) {
    ClinicalCase given = file.clinicalCase();
    Assessment assessment = support.assess(given, options);
    return new Answer(
        file,
        assessment,
        support.askNext(given, options),
        support.whatWouldChange(given, assessment));
  }

  /** The name of the file and the title of the case. */
  String heading() {
    return file.name() + file.title().map(title -> ": " + title).orElse("");
  }
}
