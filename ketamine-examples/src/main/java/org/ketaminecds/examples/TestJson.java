package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ketaminecds.authoring.mutation.MutationReport;
import org.ketaminecds.authoring.mutation.Survivor;
import org.ketaminecds.rules.scenario.Gap;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner.Failure;
import org.ketaminecds.rules.together.WholeAnswer;
import org.ketaminecds.rules.trial.TrialReport;

/** Writes what came of the scenarios of a guidance as JSON. */
final class TestJson {

  private TestJson() {}

  /** The reports, as one document that ends with a line feed. */
  static String write(TrialReport report, Optional<MutationReport> mutation) {
    ObjectNode root = AssessmentJson.document();
    root.put("recommendations", report.recommendations()).put("scenarios", report.scenarios());
    ArrayNode failures = root.putArray("failures");
    report.failures().forEach(failure -> failure(failures.addObject(), failure));
    ArrayNode together = root.putArray("together");
    for (WholeAnswer.Failure failure : report.together()) {
      ObjectNode entry = together.addObject().put("name", failure.answer().name());
      entry.put("where", failure.answer().position().toString());
      AssessmentJson.texts(entry, "differences", failure.differences());
    }
    ArrayNode gaps = root.putArray("gaps");
    for (Gap gap : report.gaps()) {
      gaps.addObject()
          .put("recommendation", gap.recommendation())
          .put("where", gap.position().toString())
          .put("kind", gap.kind().name())
          .put("what", gap.what());
    }
    mutation.ifPresent(one -> mutation(root.putObject("mutation"), one));
    return AssessmentJson.text(root);
  }

  private static void failure(ObjectNode entry, Failure failure) {
    Scenario scenario = failure.scenario();
    entry.put("recommendation", scenario.recommendation()).put("name", scenario.name());
    entry.put("where", scenario.position().toString());
    entry.put("expected", scenario.expected().toString()).put("got", failure.outcome());
    ResultJson.reasons(entry, failure.because());
  }

  private static void mutation(ObjectNode entry, MutationReport report) {
    entry.put("tried", report.tried());
    ArrayNode survivors = entry.putArray("survivors");
    for (Survivor survivor : report.survivors()) {
      ObjectNode one = survivors.addObject();
      one.put("of", survivor.of()).put("change", survivor.change());
      one.put("equivalent", survivor.isEquivalent());
      if (survivor.fate() instanceof Survivor.Fate.Missing missing) {
        one.put("file", missing.file()).put("scenario", missing.scenario());
      } else if (survivor.fate() instanceof Survivor.Fate.OnlyCoverage only) {
        one.put("onlyCoverage", only.caseFile());
      } else if (survivor.fate() instanceof Survivor.Fate.Undecided undecided) {
        one.put("undecided", undecided.why());
      }
    }
  }
}
