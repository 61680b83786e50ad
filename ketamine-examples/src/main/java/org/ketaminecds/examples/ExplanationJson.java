package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Recommendation;

/**
 * Writes explanations as JSON: {@code {"formatVersion", "cases": [{"file", "coverage",
 * "results"}]}} with the fields of {@link AssessmentJson}.
 */
final class ExplanationJson {

  private ExplanationJson() {}

  /** What had a say in each case, by the name of its file. */
  static String ofHavingASay(Map<String, Assessment> assessments) {
    ObjectNode root = AssessmentJson.document();
    ArrayNode cases = root.putArray("cases");
    assessments.forEach(
        (file, assessment) ->
            write(
                cases.addObject(),
                file,
                assessment.coverage(),
                assessment.results().stream()
                    .filter(result -> !(result instanceof RecommendationResult.DoesNotApply))
                    .toList()));
    return AssessmentJson.text(root);
  }

  /** What became of one recommendation; no result if its source does not speak of the case. */
  static String of(String file, Assessment assessment, Recommendation recommendation) {
    ObjectNode root = AssessmentJson.document();
    write(
        root.putArray("cases").addObject(),
        file,
        assessment.coverage().stream()
            .filter(one -> one.guideline().equals(recommendation.guideline()))
            .toList(),
        assessment.find(recommendation.id()).stream().toList());
    return AssessmentJson.text(root);
  }

  private static void write(
      ObjectNode entry, String file, List<Coverage> coverage, List<RecommendationResult> results) {
    entry.put("file", file);
    AssessmentJson.coverage(entry, coverage);
    ArrayNode list = entry.putArray("results");
    results.forEach(result -> ResultJson.write(result, list.addObject()));
  }
}
