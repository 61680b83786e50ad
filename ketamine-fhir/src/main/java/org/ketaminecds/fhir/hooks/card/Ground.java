package org.ketaminecds.fhir.hooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Coverage.Scope;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.fhir.intake.Intake;

/** What an answer stands on: which guideline speaks of the case, and what was assumed. */
final class Ground {

  /** Characters of a notice; some name each recommendation that was not signed off. */
  private static final int NOTICE = 160;

  private static final String UNCOVERED =
      "No guideline in use covers it, so nothing can be said for the plan, and little but"
          + " contraindications was judged.";

  private Ground() {}

  /** Whether no guideline in use covers the case, whatever else becomes known of it. */
  static boolean isUncovered(Assessment assessment) {
    return assessment.coverage().stream().noneMatch(Coverage::mayCover);
  }

  /** What must be known of the coverage; empty if a guideline covers the case. */
  static Optional<String> coverage(Assessment assessment, SourceNames sources) {
    List<Coverage> guidelines =
        assessment.coverage().stream().filter(one -> one.role() == Role.GUIDELINE).toList();
    if (guidelines.stream().anyMatch(one -> one.scope() == Scope.WITHIN)) {
      return Optional.empty();
    }
    List<String> outside =
        guidelines.stream()
            .filter(one -> one.scope() == Scope.OUTSIDE)
            .map(one -> sources.title(one.guideline()) + ", " + because(one))
            .toList();
    List<Coverage> open =
        guidelines.stream().filter(one -> one.scope() == Scope.NOT_KNOWN).toList();
    if (outside.isEmpty()) {
      return Optional.of(open.isEmpty() ? UNCOVERED : open(open, "a guideline"));
    }
    return Optional.of(
        "Outside the scope of %s. %s"
            .formatted(
                String.join("; outside that of ", outside),
                open.isEmpty() ? UNCOVERED : open(open, titles(open, sources))));
  }

  private static String titles(List<Coverage> all, SourceNames sources) {
    return all.stream()
        .map(one -> sources.title(one.guideline()))
        .collect(Collectors.joining(" or "));
  }

  private static String because(Coverage one) {
    return one.because().stream()
        .map(reason -> "%s (found: %s)".formatted(reason.required(), reason.found()))
        .collect(Collectors.joining(", "));
  }

  private static String open(List<Coverage> open, String name) {
    return "Whether %s covers it is not known without %s."
        .formatted(
            name,
            open.stream()
                .flatMap(one -> one.missing().stream())
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  /** What the case does not state and the answer takes as so. */
  static List<String> assumed(Assessment assessment, Intake intake) {
    List<String> lines = new ArrayList<>(intake.assumed());
    ClinicalCase patient = intake.clinicalCase();
    assessment
        .assumptions()
        .forEach(one -> lines.add("%s: %s".formatted(one.about(), one.statement())));
    List<String> whole = new ArrayList<>();
    patient.reviews().medicines().ifPresent(at -> whole.add("medicines"));
    patient.reviews().allergies().ifPresent(at -> whole.add("allergies"));
    patient.ketamineHistory().ifPresent(history -> whole.add("earlier ketamine"));
    if (!whole.isEmpty()) {
      lines.add(
          "Taken as complete, so that what they do not name counts as absent: "
              + String.join(", ", whole)
              + ".");
    }
    return lines;
  }

  /** What must be known of the answer; what is said of a source as such is counted. */
  static List<String> notices(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    int remarks = 0;
    for (Notice notice : assessment.notices()) {
      if (notice.kind() == Notice.Kind.ABOUT_THE_GUIDELINE) {
        remarks++;
      } else {
        lines.add(Summaries.shortened(notice.text(), NOTICE));
      }
    }
    if (remarks > 0) {
      lines.add(remarks == 1 ? "1 remark on a source" : remarks + " remarks on the sources");
    }
    return lines;
  }
}
