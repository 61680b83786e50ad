package org.ketaminecds.authoring.patient;

import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Which numbers a case file can state: what the reader of cases takes, before any guidance. */
final class Bounds {

  private static final int MOST_SESSIONS = 9999;

  private final Logic logic;

  Bounds(Logic logic) {
    this.logic = logic;
  }

  /** The unit in which people write a number, so that what the solver finds can be read. */
  static Unit unit(Word word) {
    return word.step()
        .map(Quantity::unit)
        .orElseGet(() -> word.term().dimension().orElse(Dimension.COUNT).canonicalUnit());
  }

  static Amount.Grain grain(Word word) {
    return switch (word.name()) {
      case DerivedWords.INFUSION_DAYS, DerivedWords.PLANNED_COURSES, DerivedWords.TIME_SINCE_LAST ->
          Amount.Grain.WHOLE;
      default -> Amount.Grain.FINE;
    };
  }

  BooleanFormula of(String word, Amount amount) {
    return switch (word) {
      case DerivedWords.AGE ->
          between(amount, Quantity.of(0, Unit.YEAR), Quantity.of(130, Unit.YEAR));
      case DerivedWords.PAIN_SCORE ->
          between(amount, Quantity.of(0, Unit.POINT), Quantity.of(10, Unit.POINT));
      case DerivedWords.LAST_RELIEF ->
          between(
              amount, Quantity.of(-100, Unit.PERCENT_SIGN), Quantity.of(100, Unit.PERCENT_SIGN));
      case DerivedWords.INFUSION_DAYS, DerivedWords.PLANNED_COURSES ->
          between(amount, Quantity.of(1, Unit.ONE), Quantity.of(MOST_SESSIONS, Unit.ONE));
      case DerivedWords.WEIGHT,
          DerivedWords.PAIN_DURATION,
          DerivedWords.COURSE_INTERVAL,
          DerivedWords.LAST_SESSION_DOSE,
          DerivedWords.LAST_INFUSION_TIME ->
          logic.above(amount.number(), Rational.ZERO);
      default -> belowNought(amount) ? logic.yes() : logic.atLeast(amount.number(), Rational.ZERO);
    };
  }

  private static boolean belowNought(Amount amount) {
    Dimension dimension = amount.unit().dimension();
    return dimension == Dimension.PERCENT
        || dimension == Dimension.PRESSURE
        || dimension == Dimension.SCORE;
  }

  private BooleanFormula between(Amount amount, Quantity least, Quantity most) {
    return logic.and(
        amount.test(Comparator.AT_LEAST, least, logic),
        amount.test(Comparator.AT_MOST, most, logic));
  }
}
