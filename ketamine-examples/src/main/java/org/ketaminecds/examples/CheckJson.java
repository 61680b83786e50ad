package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ketaminecds.authoring.check.CheckReport;
import org.ketaminecds.authoring.check.Remark;

/** Writes what a check found as JSON. */
final class CheckJson {

  private CheckJson() {}

  /** The report, as one document that ends with a line feed. */
  static String write(CheckReport report) {
    ObjectNode root = AssessmentJson.document();
    remarks(root.putArray("errors"), report.errors());
    remarks(root.putArray("warnings"), report.warnings());
    return AssessmentJson.text(root);
  }

  private static void remarks(ArrayNode array, List<Remark> remarks) {
    for (Remark remark : remarks) {
      ObjectNode entry = array.addObject();
      entry
          .put("kind", remark.kind().name())
          .put("severity", remark.kind().weight().label())
          .put("file", remark.place().file())
          .put("line", remark.place().line())
          .put("column", remark.place().column())
          .put("found", remark.found())
          .put("wanted", remark.wanted());
      remark.maybe().ifPresent(maybe -> entry.put("maybe", maybe));
      entry.put("text", remark.text());
    }
  }
}
