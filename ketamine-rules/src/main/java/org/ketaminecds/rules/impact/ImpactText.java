package org.ketaminecds.rules.impact;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.assessment.Reason;

/** Writes an impact as a table and the reasons below it; stateless and thread-safe. */
public final class ImpactText {

  private ImpactText() {}

  /** The impact as text. */
  public static String of(Impact impact) {
    List<String> lines = new ArrayList<>();
    lines.add(impact.heading());
    lines.addAll(impact.parts());
    table(lines, impact.cases());
    impact.changed().forEach(one -> reasons(lines, one));
    return String.join("\n", lines) + "\n";
  }

  private static void table(List<String> lines, List<CaseImpact> cases) {
    int width = "case".length();
    int advice = "before".length();
    for (CaseImpact one : cases) {
      width = Math.max(width, one.file().length());
      advice = Math.max(advice, one.before().label().length());
    }
    String row = "%-" + width + "s  %-" + advice + "s  %s";
    lines.add("");
    lines.add(row.formatted("case", "before", "now"));
    for (CaseImpact one : cases) {
      lines.add(row.formatted(one.file(), one.before().label(), now(one)));
    }
  }

  private static String now(CaseImpact one) {
    if (!one.isChanged()) {
      return "the same";
    }
    return one.before() == one.after()
        ? one.after().label() + ", for other reasons"
        : one.after().label();
  }

  private static void reasons(List<String> lines, CaseImpact one) {
    lines.add("");
    lines.add(
        one.indications().isEmpty()
            ? one.file()
            : one.file() + ": " + String.join(", ", one.indications()));
    one.beside().forEach(sentence -> lines.add("  " + sentence));
    for (ResultChange change : one.results()) {
      lines.add("  %s  %s".formatted(change.id(), change.title()));
      side(lines, "before", change.before());
      side(lines, "now", change.after());
    }
  }

  private static void side(List<String> lines, String when, Side side) {
    lines.add("    %-6s  %s".formatted(when, side.outcome()));
    for (Reason reason : side.because()) {
      lines.add("            %s: %s".formatted(reason.required(), reason.found()));
    }
  }
}
