package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Numbers;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * An unknown amount of something.
 *
 * @param number how many units
 * @param unit the unit
 * @param grain whether any number is possible, or whole ones only
 */
public record Amount(RationalFormula number, Unit unit, Grain grain) {

  /** Which numbers are possible. */
  public enum Grain {
    /** Any number. */
    FINE,
    /** Whole numbers only. */
    WHOLE
  }

  /**
   * Whether the amount stands in a relation to a limit.
   *
   * <p>Whole numbers are compared with whole limits that are reached or not reached, so that a
   * broken number that the solver picks means the same as the whole number below it.
   */
  public BooleanFormula test(Comparator comparator, Quantity limit, Logic logic) {
    Rational value = limit.in(unit).value();
    if (grain == Grain.WHOLE) {
      BooleanFormula reached = logic.atLeast(number, Numbers.ceiling(value));
      BooleanFormula passed = logic.atLeast(number, Numbers.floor(value).plus(Rational.ONE));
      return switch (comparator) {
        case ABOVE -> passed;
        case AT_LEAST -> reached;
        case BELOW -> logic.not(reached);
        case AT_MOST -> logic.not(passed);
      };
    }
    return switch (comparator) {
      case ABOVE -> logic.above(number, value);
      case AT_LEAST -> logic.atLeast(number, value);
      case BELOW -> logic.not(logic.atLeast(number, value));
      case AT_MOST -> logic.not(logic.above(number, value));
    };
  }

  /** Whether a whole number stands in a relation to a limit. */
  public BooleanFormula test(Comparator comparator, int limit, Logic logic) {
    return test(comparator, Quantity.of(limit, unit), logic);
  }

  /** Whether the amount is not refused as a probable entry error. */
  public BooleanFormula accepted(Optional<Word.Refusal> refusal, Logic logic) {
    List<BooleanFormula> bounds = new ArrayList<>();
    refusal
        .flatMap(Word.Refusal::below)
        .ifPresent(least -> bounds.add(test(Comparator.AT_LEAST, least, logic)));
    refusal
        .flatMap(Word.Refusal::from)
        .ifPresent(from -> bounds.add(test(Comparator.BELOW, from, logic)));
    return logic.and(bounds);
  }

  /** The amount that a value of the number stands for. */
  Quantity of(Rational value) {
    return new Quantity(grain == Grain.WHOLE ? Numbers.floor(value) : value, unit);
  }
}
