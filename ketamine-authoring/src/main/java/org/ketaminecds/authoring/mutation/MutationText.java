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
    long equivalent = report.survivors().stream().filter(Survivor::isEquivalent).count();
    long unnoticed = report.survivors().size() - equivalent;
    lines.add(
        "%s changes tried: %s."
            .formatted(
                report.tried(),
                unnoticed == 0
                    ? "each is noticed" + (equivalent == 0 ? "" : ", or proved to change nothing")
                    : unnoticed + " noticed by no scenario"));
    Set<Survivor.Fate> shown = new HashSet<>();
    for (Survivor survivor : report.survivors()) {
      lines.add("");
      lines.add("%s %s".formatted(survivor.isEquivalent() ? "EQUIVALENT" : "SURVIVED", survivor));
      fate(lines, survivor.fate(), shown.add(survivor.fate()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void fate(List<String> lines, Survivor.Fate fate, boolean isNew) {
    if (!isNew && fate instanceof Survivor.Fate.Missing) {
      lines.add("  A scenario above notices this too.");
    } else if (fate instanceof Survivor.Fate.Missing missing) {
      lines.add("  The scenario that is missing, for the end of %s:".formatted(missing.file()));
      missing.scenario().lines().forEach(lines::add);
    } else if (fate instanceof Survivor.Fate.Undecided undecided) {
      lines.add("  Not decided: " + undecided.why());
    } else {
      lines.add("  equivalent: no patient tells them apart (proved)");
    }
  }
}
