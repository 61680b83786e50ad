package org.ketaminecds.fhir.answer;

import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Recommendation;

/** What became of one recommendation; what it says in full stands in the plan of its guideline. */
final class ResultParts {

  private ResultParts() {}

  static ParametersParameterComponent of(Setting setting, RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    Parts parts =
        Parts.named("result")
            .text("recommendation", recommendation.id())
            .text("plan", setting.plan(recommendation.guideline()))
            .text("title", recommendation.title());
    if (result instanceof Applies applies) {
      parts.text("outcome", "APPLIES").code("raises", applies.raises());
      worth(parts, recommendation);
      applies.requirement().ifPresent(requirement -> parts.part(requirement(requirement)));
    } else if (result instanceof CannotBeJudged unknown) {
      parts.text("outcome", "CANNOT_BE_JUDGED").code("raises", unknown.raises());
      worth(parts, recommendation);
      parts.texts("missing", unknown.missing());
    } else {
      parts.text("outcome", "DOES_NOT_APPLY");
    }
    return parts.reasons("because", result.because()).done();
  }

  private static void worth(Parts parts, Recommendation recommendation) {
    parts.text("statement", recommendation.statement());
    recommendation.grade().ifPresent(grade -> parts.text("grade", grade.toString()));
    recommendation
        .certainty()
        .ifPresent(certainty -> parts.text("certainty", certainty.toString()));
    parts.code("verification", recommendation.verification());
    parts.text("verificationMark", recommendation.verificationMark());
    parts.text("locator", recommendation.locator());
  }

  private static Parts requirement(Requirement requirement) {
    return Parts.named("requirement")
        .code("state", requirement.state())
        .reasons("because", requirement.because())
        .texts("missing", requirement.missing());
  }
}
