package org.ketaminecds.rules.overlay;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;

/** Finds and exchanges lines of conditions. */
final class Conditions {

  private Conditions() {}

  /**
   * A line of a condition.
   *
   * @param line the line
   * @param isDenied whether the condition holds rather where the line does not
   */
  record Place(Line line, boolean isDenied) {}

  /** Every line, with the side on which it counts. */
  static List<Place> places(Condition condition, boolean isDenied) {
    List<Place> places = new ArrayList<>();
    if (condition instanceof Line line) {
      places.add(new Place(line, isDenied));
    } else if (condition instanceof Group group) {
      boolean inside = isDenied != (group.joint() == Group.Joint.NONE);
      group.parts().forEach(part -> places.addAll(places(part, inside)));
    }
    return places;
  }

  /** The condition with another line in the place of one. */
  static Condition exchanged(Condition condition, Line old, Line other) {
    if (condition instanceof Group group) {
      return new Group(
          group.joint(), group.parts().stream().map(part -> exchanged(part, old, other)).toList());
    }
    return condition.equals(old) ? other : condition;
  }
}
