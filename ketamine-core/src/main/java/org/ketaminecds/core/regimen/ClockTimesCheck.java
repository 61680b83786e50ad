package org.ketaminecds.core.regimen;

import java.util.List;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/**
 * Finds phases whose clock times overlap or do not follow each other.
 *
 * <p>The figures take the phases as steps, one after another: of two infusions at the same time
 * each rate would be judged alone, and their sum by nobody.
 */
final class ClockTimesCheck {

  private ClockTimesCheck() {}

  static void check(String path, List<Phase> phases, Problems problems) {
    for (int later = 1; later < phases.size(); later++) {
      checkAgainstEarlier(path, phases, later, problems);
    }
  }

  /** One problem for a phase is enough: its times are to be entered again. */
  private static void checkAgainstEarlier(
      String path, List<Phase> phases, int later, Problems problems) {
    for (int earlier = 0; earlier < later; earlier++) {
      Phase first = phases.get(earlier);
      Phase second = phases.get(later);
      if (first.times().isEmpty() || second.times().isEmpty()) {
        continue;
      }
      ClockTimes before = first.times().get();
      ClockTimes after = second.times().get();
      String relation;
      if (after.isBefore(before)) {
        relation = "before";
      } else if (after.overlaps(before) && !isShortBolus(first) && !isShortBolus(second)) {
        relation = "which overlaps with";
      } else {
        continue;
      }
      problems.add(
          Problem.of(
              "%s[%s]".formatted(path, later),
              "%s, %s %s[%s] from %s".formatted(after, relation, path, earlier, before),
              "phases that follow each other in time"));
      return;
    }
  }

  /** A bolus has no rate that adds to that of an infusion, unless it is judged as one as well. */
  private static boolean isShortBolus(Phase phase) {
    return phase instanceof Phase.Bolus bolus
        && bolus.over().filter(time -> time.compareTo(RegimenFigures.BOLUS_TIME) <= 0).isPresent();
  }
}
