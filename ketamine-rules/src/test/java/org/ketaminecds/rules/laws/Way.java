package org.ketaminecds.rules.laws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.oracle.CaseSketch;

/**
 * One way in which a condition comes to hold: lines that all hold. What may not hold is not among
 * them.
 *
 * @param lines the lines
 */
record Way(List<Line> lines) {

  /** Every way in which a condition comes to hold. */
  static List<Way> of(Condition condition) {
    if (condition instanceof Group group) {
      return switch (group.joint()) {
        case NONE -> List.of(new Way(List.of()));
        case ANY -> group.parts().stream().flatMap(part -> of(part).stream()).toList();
        case ALL ->
            group.parts().stream().map(Way::of).reduce(List.of(new Way(List.of())), Way::crossed);
      };
    }
    return List.of(new Way(condition instanceof Line line ? List.of(line) : List.of()));
  }

  private static List<Way> crossed(List<Way> ones, List<Way> others) {
    List<Way> both = new ArrayList<>();
    for (Way one : ones) {
      for (Way other : others) {
        both.add(new Way(Stream.concat(one.lines.stream(), other.lines.stream()).toList()));
      }
    }
    return both;
  }

  /** The same way without one of its lines. */
  Way without(Line line) {
    return new Way(lines.stream().filter(one -> !one.equals(line)).toList());
  }

  /** A case changed so that the lines hold; empty if a line asks what no such change can give. */
  Optional<CaseSketch> in(CaseSketch sketch) {
    Optional<CaseSketch> changed = Optional.of(sketch);
    for (Line line : lines) {
      changed = changed.flatMap(one -> holding(one, line));
    }
    return changed;
  }

  private static Optional<CaseSketch> holding(CaseSketch sketch, Line line) {
    if (line instanceof Line.Presence one) {
      return Optional.of(
          sketch.with(one.word(), one.present() ? FindingState.PRESENT : FindingState.ABSENT));
    }
    if (line instanceof Line.Choice one) {
      return Optional.of(
          one.negated()
              ? sketch
              : sketch.withChoice(
                  one.about(), one.values().stream().sorted().findFirst().orElseThrow()));
    }
    if (line instanceof Line.Includes one) {
      return Optional.of(
          one.negated()
              ? sketch
              : sketch.withEntry(
                  one.list(), one.names().stream().sorted().findFirst().orElseThrow()));
    }
    if (line instanceof Line.EventCount) {
      return Optional.of(sketch.withTreatment(Duration.ofHours(2)));
    }
    return line instanceof Line.Comparison one ? holding(sketch, one) : Optional.empty();
  }

  private static Optional<CaseSketch> holding(CaseSketch sketch, Line.Comparison line) {
    if (line.comparator() != Comparator.AT_LEAST) {
      return Optional.empty();
    }
    String limit = line.limit().value().toString();
    return switch (line.about()) {
      case "infusion days" -> Optional.of(sketch.withDays(Integer.parseInt(limit)));
      case "planned courses" -> Optional.of(sketch.withCourses(Integer.parseInt(limit)));
      // Whoever is made up is an adult.
      case "age" -> Optional.of(sketch);
      default -> Optional.empty();
    };
  }
}
