package org.ketaminecds.authoring.encoding;

import java.util.List;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Conditions as formulas, with the same three values as when a case is judged. */
final class ConditionFormulas implements Line.Visitor<Kleene> {

  private final Logic logic;
  private final View view;

  ConditionFormulas(Logic logic, View view) {
    this.logic = logic;
    this.view = view;
  }

  Kleene of(Condition condition) {
    if (condition instanceof Group group) {
      List<Kleene> parts = group.parts().stream().map(this::of).toList();
      return switch (group.joint()) {
        case ALL -> Kleene.all(logic, parts);
        case ANY -> Kleene.any(logic, parts);
        case NONE -> Kleene.any(logic, parts).negated();
      };
    }
    return condition instanceof Line line ? line.accept(this) : Kleene.yes(logic);
  }

  @Override
  public Kleene presence(Line.Presence line) {
    View.Seen seen = view.finding(line.word());
    BooleanFormula known =
        line.within()
            .map(window -> logic.and(seen.known(), seen.within().apply(window)))
            .orElseGet(seen::known);
    Kleene present =
        new Kleene(logic.and(known, seen.present()), logic.and(known, logic.not(seen.present())));
    return line.present() ? present : present.negated();
  }

  @Override
  public Kleene comparison(Line.Comparison line) {
    View.Figure number = view.number(line.word());
    Comparator comparator = line.comparator();
    Quantity limit = line.limit();
    BooleanFormula holds = number.value().test(comparator, limit, logic);
    BooleanFormula known =
        line.within()
            .map(window -> logic.and(number.known(), number.within().apply(window)))
            .orElseGet(number::known);
    Kleene whole =
        new Kleene(
            logic.and(known, holds), logic.or(number.none(), logic.and(known, logic.not(holds))));
    if (line.within().isPresent()) {
      // What is known in part has no date.
      return whole;
    }
    Kleene part = part(number, comparator, limit);
    return new Kleene(
        logic.or(whole.isTrue(), part.isTrue()), logic.or(whole.isFalse(), part.isFalse()));
  }

  /** A part of a number settles what all that may be missing would not change. */
  private Kleene part(View.Figure number, Comparator comparator, Quantity limit) {
    BooleanFormula forLeast = number.value().test(comparator, limit, logic);
    BooleanFormula forMost =
        number
            .most()
            .map(
                most ->
                    logic.or(
                        logic.and(most.known(), most.value().test(comparator, limit, logic)),
                        logic.and(logic.not(most.known()), forMore(comparator))))
            .orElseGet(() -> forMore(comparator));
    return new Kleene(
        logic.and(number.least(), forLeast, forMost),
        logic.and(number.least(), logic.not(forLeast), logic.not(forMost)));
  }

  private BooleanFormula forMore(Comparator comparator) {
    return growing(comparator) ? logic.yes() : logic.no();
  }

  private static boolean growing(Comparator comparator) {
    return switch (comparator) {
      case ABOVE, AT_LEAST -> true;
      case BELOW, AT_MOST -> false;
    };
  }

  @Override
  public Kleene choice(Line.Choice line) {
    Kleene chosen = view.choice(line.word(), line.values());
    Kleene wanted = line.negated() ? chosen.negated() : chosen;
    return new Kleene(wanted.isTrue(), logic.or(wanted.isFalse(), view.noChoice(line.word())));
  }

  @Override
  public Kleene includes(Line.Includes line) {
    Kleene included = view.includes(line.list(), line.names());
    return line.negated() ? included.negated() : included;
  }

  @Override
  public Kleene includesOther(IncludesOther line) {
    Kleene included = view.includesOther(line.list(), line.names());
    return line.negated() ? included.negated() : included;
  }

  @Override
  public Kleene inForce(InForce line) {
    BooleanFormula holds = view.isNotAfter(line.last());
    return new Kleene(holds, logic.not(holds));
  }

  @Override
  public Kleene eventCount(Line.EventCount line) {
    return view.eventCount(line.within(), line.comparator(), line.limit());
  }
}
