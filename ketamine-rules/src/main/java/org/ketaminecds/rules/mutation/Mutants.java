package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;

/**
 * Conditions that differ from one in a single respect: a limit by the smallest step, a comparison
 * weaker or stronger, a line or word more or less, a group taken together in another way.
 */
public final class Mutants {

  private Mutants() {}

  /**
   * A changed condition.
   *
   * @param change what was changed, in words
   * @param condition the condition after that
   */
  public record Mutant(String change, Condition condition) {}

  /** Every condition that differs from this one in a single respect, in the order of its lines. */
  public static List<Mutant> of(Condition condition) {
    List<Mutant> mutants = new ArrayList<>(inside(condition));
    if (!(condition instanceof Always)) {
      mutants.add(new Mutant("always", new Always()));
    }
    return mutants;
  }

  private static List<Mutant> inside(Condition condition) {
    if (condition instanceof Group group) {
      return group(group);
    }
    return condition instanceof Line line ? line.accept(LineMutants.VISITOR) : List.of();
  }

  private static List<Mutant> group(Group group) {
    List<Mutant> mutants = new ArrayList<>();
    for (Group.Joint joint : Group.Joint.values()) {
      boolean sameWithOnePart =
          group.parts().size() == 1
              && (joint == Group.Joint.NONE) == (group.joint() == Group.Joint.NONE);
      if (joint != group.joint() && !sameWithOnePart) {
        mutants.add(new Mutant(joint.label() + " of", new Group(joint, group.parts())));
      }
    }
    for (int index = 0; index < group.parts().size(); index++) {
      Condition part = group.parts().get(index);
      if (group.parts().size() > 1) {
        List<Condition> rest = new ArrayList<>(group.parts());
        rest.remove(index);
        mutants.add(
            new Mutant(
                "without: " + String.join("; ", part.text()), new Group(group.joint(), rest)));
      }
      for (Mutant inner : inside(part)) {
        List<Condition> parts = new ArrayList<>(group.parts());
        parts.set(index, inner.condition());
        mutants.add(new Mutant(inner.change(), new Group(group.joint(), parts)));
      }
    }
    return mutants;
  }
}
