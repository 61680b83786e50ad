package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.view.CaseView;

/** One line of a condition, and what the whole would be if that line were otherwise. */
final class Branch {

  private Branch() {}

  /**
   * Each line of a group that is true, or false, in none of these cases where it alone decides, in
   * words; what a line without a group decides, the other kinds of gap tell already.
   */
  static List<String> notDecidedAlone(Condition whole, List<CaseView> cases) {
    List<String> missing = new ArrayList<>();
    if (whole instanceof Group) {
      for (Line line : lines(whole)) {
        for (Truth truth : List.of(Truth.TRUE, Truth.FALSE)) {
          if (cases.stream().noneMatch(view -> isDecidedBy(whole, line, truth, view))) {
            missing.add(
                "\"%s\" is %s and alone decides"
                    .formatted(line.written(), truth.name().toLowerCase(Locale.ROOT)));
          }
        }
      }
    }
    return missing;
  }

  /** Every line of a condition, each once. */
  static Set<Line> lines(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream()
          .flatMap(part -> lines(part).stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return condition instanceof Line line ? Set.of(line) : Set.of();
  }

  /**
   * Whether a line has this truth in a case, the whole is known, and it would not be what it is if
   * the line were the reverse.
   */
  private static boolean isDecidedBy(Condition whole, Line line, Truth truth, CaseView view) {
    Truth now = whole.truth(view);
    return line.truth(view) == truth
        && now != Truth.UNKNOWN
        && with(whole, line, truth.negated(), view) != now;
  }

  private static Truth with(Condition condition, Line line, Truth other, CaseView view) {
    if (!(condition instanceof Group group)) {
      return condition.equals(line) ? other : condition.truth(view);
    }
    boolean all = group.joint() == Group.Joint.ALL;
    Truth decisive = all ? Truth.FALSE : Truth.TRUE;
    Truth result = decisive.negated();
    for (Condition part : group.parts()) {
      Truth one = with(part, line, other, view);
      if (one == decisive) {
        result = decisive;
        break;
      }
      result = one == Truth.UNKNOWN ? Truth.UNKNOWN : result;
    }
    return group.joint() == Group.Joint.NONE ? result.negated() : result;
  }
}
