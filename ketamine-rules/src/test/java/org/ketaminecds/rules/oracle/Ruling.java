package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.rules.condition.Group.Joint;

/**
 * What the oracle finds of a condition.
 *
 * @param verdict whether it holds
 * @param lines the lines that decided, or that could not be decided
 * @param missing what would have to be known
 */
public record Ruling(Verdict verdict, List<String> lines, Set<String> missing) {

  /** Whether a condition holds. */
  public enum Verdict {
    /** It does not. */
    NO,
    /** Nobody can tell. */
    OPEN,
    /** It does. */
    YES;

    Verdict opposite() {
      return values()[2 - ordinal()];
    }
  }

  static Ruling of(boolean holds, String line) {
    return new Ruling(holds ? Verdict.YES : Verdict.NO, List.of(line), Set.of());
  }

  static Ruling open(String line, List<String> missing) {
    return new Ruling(Verdict.OPEN, List.of(line), new LinkedHashSet<>(missing));
  }

  /** All, any or none of these. */
  static Ruling joined(Joint joint, List<Ruling> parts) {
    return switch (joint) {
      case ALL -> least(parts);
      case ANY -> not(least(parts.stream().map(Ruling::not).toList()));
      case NONE -> least(parts.stream().map(Ruling::not).toList());
    };
  }

  /** The least of them decides, and every part that is as low as that is a reason. */
  static Ruling least(List<Ruling> parts) {
    Verdict least = Verdict.YES;
    for (Ruling part : parts) {
      least = part.verdict.compareTo(least) < 0 ? part.verdict : least;
    }
    List<String> lines = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Ruling part : parts) {
      if (part.verdict == least) {
        lines.addAll(part.lines);
        missing.addAll(part.missing);
      }
    }
    return new Ruling(least, lines, missing);
  }

  private static Ruling not(Ruling part) {
    return new Ruling(part.verdict.opposite(), part.lines, part.missing);
  }
}
