package org.ketaminecds.authoring.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;
import org.ketaminecds.rules.text.Node;

/** Finds days that have passed. */
final class DateCheck {

  private final Written written;
  private final LocalDate asOf;

  DateCheck(Written written, LocalDate asOf) {
    this.written = written;
    this.asOf = asOf;
  }

  /** A source that should have been reviewed by now. */
  Optional<Remark> review(ScopedGuideline source) {
    Optional<Node> due =
        written.root(source.folder() + "/guideline.yaml").flatMap(map -> map.find("review due"));
    return source
        .guideline()
        .reviewDue()
        .filter(asOf::isAfter)
        .flatMap(
            day ->
                due.map(
                    node ->
                        Remark.of(
                            Remark.Kind.REVIEW_PASSED,
                            node.position(),
                            "\"%s\", by which %s was to be reviewed, passed as of %s"
                                .formatted(day, source.guideline().id(), asOf),
                            "a look for a newer version, and a new date if there is none")));
  }

  /** A recommendation that holds no more. */
  Optional<Remark> end(GuidanceRule rule) {
    return Literal.atOnce(rule.when()).stream()
        .flatMap(one -> one.part() instanceof InForce end ? Stream.of(end.last()) : Stream.empty())
        .filter(asOf::isAfter)
        .findFirst()
        .map(
            day ->
                Remark.of(
                    Remark.Kind.ENDED,
                    written.value(rule.position(), "in force until"),
                    "\"%s\", the last day of %s, passed as of %s"
                        .formatted(day, rule.recommendation().id(), asOf),
                    "a later day, or a recommendation that is retired"));
  }
}
