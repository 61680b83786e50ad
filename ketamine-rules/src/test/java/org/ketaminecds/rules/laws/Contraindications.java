package org.ketaminecds.rules.laws;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.oracle.CaseSketch;

/** What a guidance names as contraindications, each in each way in which it is named. */
final class Contraindications {

  private final Guidance guidance;
  private final Set<String> scoping;

  Contraindications(Guidance guidance) {
    this.guidance = guidance;
    this.scoping =
        guidance.guidelines().stream()
            .flatMap(source -> lines(source.scope()))
            .map(Line::about)
            .collect(Collectors.toSet());
  }

  private static Stream<Line> lines(Condition condition) {
    return Way.of(condition).stream().flatMap(way -> way.lines().stream());
  }

  /**
   * A finding or an entry of a list by which a recommendation contraindicates.
   *
   * @param rule the recommendation
   * @param line the line that names it
   * @param beside what has to hold beside it
   */
  record Named(GuidanceRule rule, Line line, Way beside) {

    String id() {
      return rule.recommendation().id();
    }

    CaseSketch absent(CaseSketch sketch) {
      return line instanceof Line.Presence one
          ? sketch.with(one.word(), FindingState.ABSENT)
          : sketch;
    }

    CaseSketch unknown(CaseSketch sketch) {
      return line instanceof Line.Presence one
          ? sketch.with(one.word(), FindingState.UNKNOWN)
          : sketch.unreviewed(((Line.Includes) line).list());
    }

    CaseSketch present(CaseSketch sketch) {
      return new Way(List.of(line)).in(sketch).orElseThrow();
    }

    /** Whether the case has to tell of a treatment, since the finding began with one. */
    boolean followsTreatment() {
      return Stream.concat(Stream.of(line), beside.lines().stream())
          .anyMatch(
              one ->
                  one instanceof Line.Presence finding && finding.word().presupposes().isPresent());
    }

    @Override
    public String toString() {
      return id() + ", " + line.written();
    }
  }

  /** Every one of them. What tells whom a source is about is none. */
  List<Named> all() {
    return guidance.rules().stream()
        .filter(rule -> rule.recommendation().kind() == Kind.CONTRAINDICATION)
        .flatMap(this::named)
        .toList();
  }

  private Stream<Named> named(GuidanceRule rule) {
    return Way.of(rule.when()).stream()
        .flatMap(
            way ->
                way.lines().stream()
                    .filter(this::isReason)
                    .map(line -> new Named(rule, line, way.without(line))));
  }

  private boolean isReason(Line line) {
    return !scoping.contains(line.about())
        && (line instanceof Line.Presence one && one.present()
            || line instanceof Line.Includes list && !list.negated());
  }
}
