package org.ketaminecds.authoring.encoding;

import java.util.List;
import org.ketaminecds.authoring.solver.Logic;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * A truth of three values as two formulas, of which never both hold; if neither holds, it is not
 * known.
 *
 * @param isTrue holds where it is true
 * @param isFalse holds where it is false
 */
public record Kleene(BooleanFormula isTrue, BooleanFormula isFalse) {

  static Kleene yes(Logic logic) {
    return new Kleene(logic.yes(), logic.no());
  }

  Kleene negated() {
    return new Kleene(/* isTrue= */ isFalse, /* isFalse= */ isTrue);
  }

  static Kleene all(Logic logic, List<Kleene> parts) {
    return new Kleene(
        logic.and(parts.stream().map(Kleene::isTrue).toList()),
        logic.or(parts.stream().map(Kleene::isFalse).toList()));
  }

  static Kleene any(Logic logic, List<Kleene> parts) {
    return all(logic, parts.stream().map(Kleene::negated).toList()).negated();
  }

  /** Holds where it is not known. */
  public BooleanFormula isUnknown(Logic logic) {
    return logic.not(logic.or(isTrue, isFalse));
  }
}
