package org.ketaminecds.authoring.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/**
 * Finds lines of conditions that nothing in a case can decide, or that only ever have one answer.
 */
final class LineCheck {

  private final Asking asking;
  private final Written written;
  private final Map<String, Optional<Flaw>> known = new HashMap<>();

  LineCheck(Asking asking, Written written) {
    this.asking = asking;
    this.written = written;
  }

  /** What is wrong with a line, wherever it stands. */
  private record Flaw(Remark.Kind kind, String found, String wanted) {}

  List<Remark> of(GuidanceRule rule) {
    return Stream.concat(Stream.of(rule.when()), rule.metWhen().stream())
        .flatMap(LineCheck::lines)
        .distinct()
        .flatMap(line -> remark(rule, line).stream())
        .toList();
  }

  private static Stream<Line> lines(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(LineCheck::lines);
    }
    return condition instanceof Line line && !(line instanceof InForce)
        ? Stream.of(line)
        : Stream.empty();
  }

  private Optional<Remark> remark(GuidanceRule rule, Line line) {
    return known
        .computeIfAbsent(line.written(), words -> flaw(line))
        .map(
            flaw ->
                Remark.of(
                    flaw.kind(),
                    written.condition(rule.position(), line.written()),
                    "\"%s\", %s".formatted(line.written(), flaw.found()),
                    flaw.wanted()));
  }

  private Optional<Flaw> flaw(Line line) {
    boolean neverTrue = asking.ask(questions -> questions.neverHolds(line));
    boolean undecided = asking.tookTooLong();
    boolean neverFalse = asking.ask(questions -> questions.neverFails(line));
    if (neverTrue && neverFalse) {
      return Optional.of(
          new Flaw(
              Remark.Kind.NEVER_DECIDED,
              "which nothing that a case may hold makes true or false",
              "something that a case can tell"));
    }
    if (neverTrue || neverFalse) {
      return Optional.of(
          new Flaw(
              Remark.Kind.ALWAYS_THE_SAME,
              "which nothing that a case may hold makes " + (neverTrue ? "true" : "false"),
              "a line that is true of some case and false of another"));
    }
    return undecided || asking.tookTooLong()
        ? Optional.of(
            new Flaw(
                Remark.Kind.NOT_DECIDED,
                "of which it is not known whether a case can decide it",
                "a question that can be decided. The solver was stopped, since it took too long."))
        : Optional.empty();
  }
}
