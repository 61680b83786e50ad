package org.ketaminecds.rules.impact;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;

/**
 * What two versions of the guidance say of some cases.
 *
 * @param before what the old answers came from
 * @param after what the new answers come from
 * @param cases every case, in the order in which they were given
 */
public record Impact(
    List<GuidanceVersion> before, List<GuidanceVersion> after, List<CaseImpact> cases) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public Impact {
    before = List.copyOf(before);
    after = List.copyOf(after);
    cases = List.copyOf(cases);
  }

  /** The cases that get another answer. */
  public List<CaseImpact> changed() {
    return cases.stream().filter(CaseImpact::isChanged).toList();
  }

  /** Which parts of the guidance are not the same, a line each. */
  List<String> parts() {
    List<String> lines = new ArrayList<>();
    for (GuidanceVersion now : after) {
      before.stream()
          .filter(old -> old.id().equals(now.id()))
          .findFirst()
          .ifPresentOrElse(
              old -> {
                if (!old.equals(now)) {
                  lines.add("%s: %s became %s".formatted(now.id(), shown(old), shown(now)));
                }
              },
              () -> lines.add("%s: %s is new".formatted(now.id(), shown(now))));
    }
    before.stream()
        .filter(old -> after.stream().noneMatch(now -> now.id().equals(old.id())))
        .forEach(old -> lines.add("%s: %s is gone".formatted(old.id(), shown(old))));
    return lines;
  }

  private static String shown(GuidanceVersion part) {
    return "%s (%.12s)".formatted(part.version(), part.contentHash());
  }

  /** How many of the cases get another answer, in words. */
  String heading() {
    return "%s of %s %s another answer."
        .formatted(changed().size(), cases.size(), cases.size() == 1 ? "case gets" : "cases get");
  }
}
