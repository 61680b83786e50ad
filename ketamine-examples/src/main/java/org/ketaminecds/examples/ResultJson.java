package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;

/** Writes what became of one recommendation. */
final class ResultJson {

  private ResultJson() {}

  static void write(RecommendationResult result, ObjectNode entry) {
    if (result instanceof Applies applies) {
      entry.put("outcome", "APPLIES");
      recommendation(applies.recommendation(), entry.putObject("recommendation"));
      reasons(entry, applies.because());
      applies
          .requirement()
          .ifPresent(requirement -> requirement(requirement, entry.putObject("requirement")));
      entry.put("raises", applies.raises().name());
    } else if (result instanceof CannotBeJudged unknown) {
      entry.put("outcome", "CANNOT_BE_JUDGED");
      recommendation(unknown.recommendation(), entry.putObject("recommendation"));
      reasons(entry, unknown.because());
      AssessmentJson.texts(entry, "missing", unknown.missing());
      entry.put("raises", unknown.raises().name());
    } else {
      entry.put("outcome", "DOES_NOT_APPLY");
      recommendation(result.recommendation(), entry.putObject("recommendation"));
      reasons(entry, result.because());
    }
  }

  static void reasons(ObjectNode entry, List<Reason> reasons) {
    ArrayNode because = entry.putArray("because");
    reasons.forEach(
        reason ->
            because.addObject().put("required", reason.required()).put("found", reason.found()));
  }

  private static void requirement(Requirement requirement, ObjectNode entry) {
    entry.put("state", requirement.state().name());
    reasons(entry, requirement.because());
    AssessmentJson.texts(entry, "missing", requirement.missing());
  }

  private static void recommendation(Recommendation recommendation, ObjectNode entry) {
    entry.put("id", recommendation.id()).put("guideline", recommendation.guideline());
    entry.put("title", recommendation.title());
    entry.put("stage", recommendation.stage().name()).put("kind", recommendation.kind().name());
    AssessmentJson.texts(entry, "conditions", recommendation.conditions());
    AssessmentJson.texts(entry, "requirement", recommendation.requirement());
    entry.put("advises", recommendation.advises().name());
    ObjectNode support = entry.putObject("support");
    recommendation.support().forEach((name, level) -> support.put(name, level.name()));
    entry.put("statement", recommendation.statement());
    recommendation.action().ifPresent(action -> entry.put("action", action));
    recommendation.interpretation().ifPresent(reading -> entry.put("interpretation", reading));
    recommendation.grade().ifPresent(grade -> grade(grade, entry.putObject("grade")));
    recommendation.certainty().ifPresent(grade -> grade(grade, entry.putObject("certainty")));
    recommendation
        .severity()
        .ifPresent(
            severity ->
                entry
                    .putObject("severity")
                    .put("level", severity.level().name())
                    .put("basis", severity.basis().name()));
    entry.put("locator", recommendation.locator());
    entry.put("verification", recommendation.verification().name());
    entry.put("verificationMark", recommendation.verificationMark());
    recommendation.question().ifPresent(question -> entry.put("question", question));
    recommendation.stance().ifPresent(stance -> entry.put("stance", stance.name()));
    AssessmentJson.texts(entry, "narrows", recommendation.narrows());
  }

  private static void grade(Grade grade, ObjectNode entry) {
    entry.put("value", grade.value()).put("confirmed", grade.confirmed());
  }
}
