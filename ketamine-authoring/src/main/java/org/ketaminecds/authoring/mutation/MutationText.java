package org.ketaminecds.authoring.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the changes that no scenario notices for people to read; stateless and thread-safe. */
public final class MutationText {

  private MutationText() {}

  /** The report as text, each missing scenario ready to paste. */
  public static String of(MutationReport report) {
    List<String> lines = new ArrayList<>();
    long beyond = report.survivors().stream().filter(Survivor::isBeyondScenarios).count();
    long unnoticed = report.survivors().size() - beyond;
    lines.add(
        "%s changes tried: %s."
            .formatted(
                report.tried(),
                unnoticed == 0
                    ? "each is noticed"
                        + (beyond == 0 ? "" : ", or proved to change nothing that one could")
                    : unnoticed + " noticed by no scenario"));
    Set<Survivor.Fate> shown = new HashSet<>();
    for (Survivor survivor : report.survivors()) {
      lines.add("");
      lines.add("%s %s".formatted(heading(survivor), survivor));
      fate(lines, survivor.fate(), shown.add(survivor.fate()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String heading(Survivor survivor) {
    if (survivor.isEquivalent()) {
      return "EQUIVALENT";
    }
    return survivor.isBeyondScenarios() ? "COVERAGE" : "SURVIVED";
  }

  private static void fate(List<String> lines, Survivor.Fate fate, boolean isNew) {
    if (!isNew && fate instanceof Survivor.Fate.Missing) {
      lines.add("  A scenario above notices this too.");
    } else if (fate instanceof Survivor.Fate.Missing missing) {
      lines.add("  The scenario that is missing, for the end of %s:".formatted(missing.file()));
      missing.scenario().lines().forEach(lines::add);
    } else if (fate instanceof Survivor.Fate.OnlyCoverage only) {
      lines.add(
          "  No recommendation shows it, but only whether the source covers this case; in a whole");
      lines.add("  guidance \"outside\" in together.yaml can pin that:");
      only.caseFile().lines().map("    "::concat).forEach(lines::add);
    } else if (fate instanceof Survivor.Fate.Undecided undecided) {
      lines.add("  Not decided: " + undecided.why());
    } else {
      lines.add("  equivalent: no patient tells them apart (proved)");
    }
  }
}
