package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.authoring.diff.Change;
import org.ketaminecds.authoring.diff.GuidanceDiff;
import org.ketaminecds.authoring.diff.GuidancePeriod;
import org.ketaminecds.authoring.diff.Shift;
import org.ketaminecds.authoring.diff.Shifts;

/** Writes a comparison of guidance as JSON. */
final class DiffJson {

  private DiffJson() {}

  /** The comparison, as one document that ends with a line feed. */
  static String write(List<GuidancePeriod> periods) {
    ObjectNode root = AssessmentJson.document();
    root.put("level", GuidancePeriod.level(periods).name());
    ArrayNode entries = root.putArray("periods");
    for (GuidancePeriod period : periods) {
      ObjectNode entry = entries.addObject().put("from", period.from().toString());
      period.to().ifPresent(day -> entry.put("to", day.toString()));
      write(entry, period.diff());
    }
    return AssessmentJson.text(root);
  }

  private static void write(ObjectNode root, GuidanceDiff diff) {
    root.put("level", diff.level().name()).put("decided", diff.isDecided());
    AssessmentJson.texts(root, "guidelines", diff.guidelines());
    ArrayNode changes = root.putArray("changes");
    for (Change change : diff.changes()) {
      ObjectNode entry = changes.addObject();
      entry.put("id", change.id()).put("title", change.title());
      entry.put("kind", change.kind().name()).put("level", change.level().name());
      AssessmentJson.texts(entry, "words", change.words());
      shifts(entry, change.shifts());
    }
    shifts(root.putObject("advice"), diff.advice());
  }

  private static void shifts(ObjectNode entry, Shifts shifts) {
    shift(entry, "milder", shifts.milder());
    shift(entry, "stricter", shifts.stricter());
    shifts.undecided().ifPresent(why -> entry.put("undecided", why));
  }

  private static void shift(ObjectNode entry, String name, Optional<Shift> shift) {
    shift.ifPresent(
        found ->
            entry
                .putObject(name)
                .put("before", found.before())
                .put("after", found.after())
                .put("case", found.patient().caseFile()));
  }
}
