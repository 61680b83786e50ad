package org.ketaminecds.rules.overlay;

import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Line;

/** Where a new limit lies, seen from the old one. */
enum LimitMove {
  /** Whatever satisfied the old line satisfies the new one, and so may more. */
  WIDER,
  /** Whatever satisfies the new line satisfied the old one, and so did more. */
  NARROWER,
  /** Both lines say the same. */
  SAME,
  /** They cannot be compared by their form. */
  NOT_COMPARABLE;

  /** Compares two lines about the same word. */
  static LimitMove between(Line old, Line other) {
    if (old instanceof Line.Comparison one
        && other instanceof Line.Comparison two
        && one.within().equals(two.within())) {
      return move(one.comparator(), two.comparator(), two.limit().compareTo(one.limit()));
    }
    if (old instanceof Line.EventCount one
        && other instanceof Line.EventCount two
        && one.within().equals(two.within())) {
      return move(one.comparator(), two.comparator(), Integer.compare(two.limit(), one.limit()));
    }
    return NOT_COMPARABLE;
  }

  private static LimitMove move(Comparator old, Comparator other, int limit) {
    if (asksForMore(old) != asksForMore(other)) {
      return NOT_COMPARABLE;
    }
    // A limit that went down is wider where more is asked for, and narrower where less is.
    int wider = asksForMore(old) ? -limit : limit;
    if (wider == 0 && old != other) {
      wider = other == Comparator.AT_LEAST || other == Comparator.AT_MOST ? 1 : -1;
    }
    return wider == 0 ? SAME : wider > 0 ? WIDER : NARROWER;
  }

  private static boolean asksForMore(Comparator comparator) {
    return comparator == Comparator.ABOVE || comparator == Comparator.AT_LEAST;
  }
}
