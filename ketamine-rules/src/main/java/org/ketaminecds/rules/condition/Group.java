package org.ketaminecds.rules.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.rules.view.CaseView;

/**
 * Several conditions taken together.
 *
 * @param joint how they are taken together
 * @param parts at least one condition
 */
public record Group(Joint joint, List<Condition> parts) implements Condition {

  /** How conditions are taken together. */
  public enum Joint {
    /** Every one must hold. */
    ALL("all"),
    /** At least one must hold. */
    ANY("any"),
    /** Not one may hold. */
    NONE("none");

    private final String label;

    Joint(String label) {
      this.label = label;
    }

    /** The word used in guidance files. */
    public String label() {
      return label;
    }
  }

  /** Both conditions; only one of them where the other always holds. */
  public static Condition both(Condition one, Condition other) {
    if (one instanceof Always) {
      return other;
    }
    return other instanceof Always ? one : new Group(Joint.ALL, List.of(one, other));
  }

  /** Copies the parts, so that nobody can change them afterwards. */
  public Group {
    parts = List.copyOf(parts);
  }

  /** The truth of one part that settles the group, whatever the others are. */
  private Truth decisive() {
    return joint == Joint.ALL ? Truth.FALSE : Truth.TRUE;
  }

  private Truth settled(Truth ofParts) {
    return joint == Joint.NONE ? ofParts.negated() : ofParts;
  }

  @Override
  public Truth truth(CaseView view) {
    Truth decisive = decisive();
    Truth result = decisive.negated();
    // By index here and below: iterators of all groups of all rules would weigh as much as the
    // answer.
    for (int index = 0; index < parts.size(); index++) {
      Truth truth = parts.get(index).truth(view);
      if (truth == decisive) {
        return settled(decisive);
      }
      if (truth == Truth.UNKNOWN) {
        result = Truth.UNKNOWN;
      }
    }
    return settled(result);
  }

  @Override
  public void explain(CaseView view, List<Reason> reasons) {
    Truth ofParts = settled(truth(view));
    for (int index = 0; index < parts.size(); index++) {
      Condition part = parts.get(index);
      if (part.truth(view) == ofParts) {
        part.explain(view, reasons);
      }
    }
  }

  @Override
  public boolean turnsOn(CaseView view, Predicate<Line> sort) {
    Truth ofParts = settled(truth(view));
    for (int index = 0; index < parts.size(); index++) {
      Condition part = parts.get(index);
      if (part.truth(view) == ofParts && part.turnsOn(view, sort)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void lacking(CaseView view, Collection<String> names) {
    for (int index = 0; index < parts.size(); index++) {
      Condition part = parts.get(index);
      if (part.truth(view) == Truth.UNKNOWN) {
        part.lacking(view, names);
      }
    }
  }

  @Override
  public List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add(joint.label() + " of:");
    parts.forEach(part -> part.text().forEach(line -> lines.add("  " + line)));
    return lines;
  }
}
