package org.ketaminecds.rules.trial;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.rules.scenario.Gap;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner.Failure;
import org.ketaminecds.rules.together.WholeAnswer;

/** Writes what came of trials for people to read; stateless and thread-safe. */
public final class TrialText {

  private TrialText() {}

  /** The report as text, each failure with what was expected, what came out and why. */
  public static String of(TrialReport report) {
    List<String> lines = new ArrayList<>();
    int failed = report.failures().size() + report.together().size();
    lines.add(
        "%s of %s: %s, %s."
            .formatted(
                counted(report.scenarios(), "scenario"),
                counted(report.recommendations(), "recommendation"),
                report.isPassed() ? "none fails" : failed + " failed",
                report.gaps().isEmpty()
                    ? "none is missing"
                    : counted(report.gaps().size(), "scenario") + " missing"));
    report.failures().forEach(failure -> failure(lines, failure));
    report.together().forEach(failure -> together(lines, failure));
    gaps(lines, report.gaps());
    return String.join("\n", lines) + "\n";
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static void failure(List<String> lines, Failure failure) {
    Scenario scenario = failure.scenario();
    lines.add("");
    lines.add("FAILED %s: %s".formatted(scenario.recommendation(), scenario.name()));
    lines.add("  " + scenario.position());
    lines.add("  expected  " + scenario.expected());
    lines.add("  got       " + failure.outcome());
    String word = "because";
    for (Reason reason : failure.because()) {
      lines.add("  %-9s %s: %s".formatted(word, reason.required(), reason.found()));
      word = "";
    }
  }

  private static void together(List<String> lines, WholeAnswer.Failure failure) {
    lines.add("");
    lines.add("FAILED together: " + failure.answer().name());
    lines.add("  " + failure.answer().position());
    failure.differences().forEach(difference -> lines.add("  " + difference));
  }

  private static void gaps(List<String> lines, List<Gap> gaps) {
    String before = "";
    for (Gap gap : gaps) {
      if (!gap.recommendation().equals(before)) {
        lines.add("");
        lines.add(
            "NO SCENARIO of %s (%s) in which".formatted(gap.recommendation(), gap.position()));
        before = gap.recommendation();
      }
      lines.add("  %-13s  %s".formatted(gap.kind().label(), gap.what()));
    }
  }
}
