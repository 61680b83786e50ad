package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/** Finds ranges in one condition of which the lower limit is above the upper one. */
final class LimitCheck {

  private LimitCheck() {}

  static List<Remark> of(GuidanceRule rule, Written written) {
    return Stream.concat(Stream.of(rule.when()), rule.metWhen().stream())
        .flatMap(condition -> crossed(condition).stream())
        .map(range -> remark(rule, range, written))
        .distinct()
        .toList();
  }

  private static List<Range> crossed(Condition condition) {
    List<Range> crossed = new ArrayList<>();
    for (List<Literal> way : Literal.everyWay(condition)) {
      byFigure(way).values().stream().map(Range::of).filter(Range::isCrossed).forEach(crossed::add);
    }
    return crossed;
  }

  /** Literals by the figure that they compare; what compares nothing is left out. */
  static Map<String, List<Literal>> byFigure(List<Literal> literals) {
    Map<String, List<Literal>> byFigure = new LinkedHashMap<>();
    for (Literal one : literals) {
      Range.figure(one)
          .ifPresent(name -> byFigure.computeIfAbsent(name, any -> new ArrayList<>()).add(one));
    }
    return byFigure;
  }

  private static Remark remark(GuidanceRule rule, Range range, Written written) {
    Range.End low = range.low().orElseThrow();
    Range.End high = range.high().orElseThrow();
    return Remark.of(
        Remark.Kind.CROSSED_LIMITS,
        written.condition(rule.position(), low.line().written()),
        "the lower limit \"%s\" above the upper one \"%s\""
            .formatted(low.line().written(), high.line().written()),
        "a lower limit that is below its upper one",
        "the two limits or the two signs were swapped");
  }
}
