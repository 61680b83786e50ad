package org.ketaminecds.authoring.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a comparison for people to read; stateless and thread-safe. */
public final class DiffText {

  private static final String PROVED = " (proved)";

  private DiffText() {}

  /** The comparison as text, each period under its days if there are several. */
  public static String of(List<GuidancePeriod> periods) {
    if (periods.size() == 1) {
      return of(periods.get(0).diff());
    }
    List<String> parts = new ArrayList<>();
    for (GuidancePeriod period : periods) {
      parts.add(
          "== Cases of %s %s\n"
                  .formatted(period.from(), period.to().map(day -> "to " + day).orElse("and later"))
              + of(period.diff()));
    }
    return String.join("\n", parts);
  }

  /** The comparison as text, with every patient as a case file. */
  public static String of(GuidanceDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(diff.level() + ": " + meaning(diff));
    diff.guidelines().forEach(lines::add);
    for (Change change : diff.changes()) {
      lines.add("");
      lines.add(change.id() + "  " + change.title());
      lines.add("  %s, %s by itself".formatted(change.kind().label(), change.level()));
      change.words().forEach(sentence -> lines.add("  " + sentence));
      shifts(lines, change.shifts());
    }
    if (!diff.advice().equals(Shifts.NONE)) {
      lines.add("");
      lines.add("The advice over all");
      shifts(lines, diff.advice());
    }
    return String.join("\n", lines) + "\n";
  }

  private static String meaning(GuidanceDiff diff) {
    return switch (diff.level()) {
      case NONE -> "nothing changed.";
      case PATCH -> "words and citations only; no patient gets another answer%s.".formatted(PROVED);
      case MINOR -> "new or stricter; no patient gets a milder answer%s.".formatted(PROVED);
      case MAJOR ->
          diff.isDecided()
              ? "some patient may now get a milder answer."
              : "some patient may now get a milder answer, or it is not proved that none does.";
    };
  }

  private static void shifts(List<String> lines, Shifts shifts) {
    one(lines, "Milder", shifts.milder());
    one(lines, "Stricter", shifts.stricter());
    shifts.undecided().ifPresent(why -> lines.add("  Not decided: " + why));
  }

  private static void one(List<String> lines, String word, Optional<Shift> shift) {
    shift.ifPresent(
        found -> {
          lines.add(
              "  %s for this patient: before \"%s\", now \"%s\"."
                  .formatted(word, found.before(), found.after()));
          found.patient().caseFile().lines().forEach(line -> lines.add("    " + line));
        });
  }
}
