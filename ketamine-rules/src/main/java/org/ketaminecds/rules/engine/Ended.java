package org.ketaminecds.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.guidance.Guidance;

/** Tells which recommendations say nothing any more: what held until then may hold otherwise. */
final class Ended {

  private final List<Dated> dated;

  private record Dated(Guidance.GuidanceRule rule, LocalDate lastDay) {}

  Ended(Guidance guidance) {
    dated =
        guidance.rules().stream()
            .flatMap(rule -> lastDays(rule.when()).map(day -> new Dated(rule, day)))
            .toList();
  }

  private static Stream<LocalDate> lastDays(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(Ended::lastDays);
    }
    return condition instanceof InForce inForce ? Stream.of(inForce.last()) : Stream.empty();
  }

  /**
   * A notice for each that ended before the day of the case, of the sources that are considered.
   */
  List<Notice> notices(LocalDate day, Consultation consultation) {
    List<Notice> notices = new ArrayList<>(dated.size());
    for (Dated one : dated) {
      if (day.isAfter(one.lastDay()) && consultation.isWithinReach(one.rule().guideline())) {
        notices.add(
            new Notice(
                Notice.Kind.NO_LONGER_IN_FORCE,
                "%s was in force until %s; what holds since then has to be looked up. It was: %s"
                    .formatted(
                        one.rule().recommendation().id(),
                        one.lastDay(),
                        one.rule().recommendation().title())));
      }
    }
    return notices;
  }
}
