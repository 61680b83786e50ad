package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.rules.impact.CaseImpact;
import org.ketaminecds.rules.impact.Impact;
import org.ketaminecds.rules.impact.ResultChange;
import org.ketaminecds.rules.impact.Side;

/** Writes the impact of a change as JSON. */
final class ImpactJson {

  private ImpactJson() {}

  /** The impact, as one document that ends with a line feed. */
  static String write(Impact impact) {
    ObjectNode root = AssessmentJson.document();
    root.put("changed", impact.changed().size());
    versions(root.putArray("before"), impact.before());
    versions(root.putArray("after"), impact.after());
    ArrayNode cases = root.putArray("cases");
    impact.cases().forEach(one -> write(one, cases.addObject()));
    return AssessmentJson.text(root);
  }

  private static void versions(ArrayNode parts, List<GuidanceVersion> versions) {
    versions.forEach(part -> AssessmentJson.version(part, parts.addObject()));
  }

  private static void write(CaseImpact one, ObjectNode entry) {
    entry.put("file", one.file()).put("changed", one.isChanged());
    AssessmentJson.texts(entry, "indications", one.indications());
    entry.put("before", one.before().name()).put("after", one.after().name());
    AssessmentJson.texts(entry, "beside", one.beside());
    ArrayNode results = entry.putArray("results");
    for (ResultChange change : one.results()) {
      ObjectNode result = results.addObject();
      result.put("recommendation", change.id()).put("title", change.title());
      side(change.before(), result.putObject("before"));
      side(change.after(), result.putObject("after"));
    }
  }

  private static void side(Side side, ObjectNode entry) {
    entry.put("outcome", side.outcome());
    ResultJson.reasons(entry, side.because());
  }
}
