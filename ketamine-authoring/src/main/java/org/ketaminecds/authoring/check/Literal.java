package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;

/**
 * A part of a condition, as it is or denied.
 *
 * @param part the part: a line, or a group of which one part is enough
 * @param isDenied whether it must not hold
 */
record Literal(Condition part, boolean isDenied) {

  /** What must hold at once for a condition to hold. */
  static List<Literal> atOnce(Condition condition) {
    return new Literal(condition, false).parts().toList();
  }

  private Stream<Literal> parts() {
    if (!(part instanceof Group group)) {
      return Stream.of(this);
    }
    boolean each =
        switch (group.joint()) {
          case ALL -> !isDenied;
          case ANY, NONE -> isDenied != (group.joint() == Group.Joint.NONE);
        };
    boolean denied = isDenied != (group.joint() == Group.Joint.NONE);
    return each
        ? group.parts().stream().flatMap(one -> new Literal(one, denied).parts())
        : Stream.of(this);
  }

  /** Every set of parts that must hold at once: of a condition, and of each way within it. */
  static List<List<Literal>> everyWay(Condition condition) {
    List<List<Literal>> ways = new ArrayList<>();
    collect(new Literal(condition, false), ways);
    return ways;
  }

  private static void collect(Literal literal, List<List<Literal>> ways) {
    List<Literal> parts = literal.parts().toList();
    ways.add(parts);
    for (Literal one : parts) {
      if (one.part() instanceof Group group) {
        boolean denied = one.isDenied() != (group.joint() == Group.Joint.NONE);
        group.parts().forEach(way -> collect(new Literal(way, denied), ways));
      }
    }
  }

  /** In words, the same for the same. */
  String words() {
    return (isDenied ? "not " : "") + String.join("\n", part.text());
  }
}
