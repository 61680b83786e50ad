package org.ketaminecds.rules.scenario;

import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.view.CaseView;

/** One line of a condition, and what the whole would be if that line were otherwise. */
final class Branch {

  private Branch() {}

  /**
   * Whether a line has this truth in a case, the whole is known, and it would not be what it is if
   * the line were the reverse.
   */
  static boolean isDecidedBy(Condition whole, Line line, Truth truth, CaseView view) {
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
