package org.ketaminecds.authoring.patient;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * How many ketamine treatments come together in a year once the plan is counted.
 *
 * <p>How many planned courses fall in which year depends on dates; of that only what is linear is
 * said, so more seems possible than is. Cases are made with courses that are far apart, or all in a
 * few months without any history.
 */
final class YearFact {

  /** Whatever lies within so many days lies in one year by the calendar. */
  private static final Window YEAR = new Window(365, Unit.DAY);

  private static final Quantity FAR_APART = Quantity.of(120, Unit.WEEK);
  private static final Quantity CLOSE = Quantity.of(1, Unit.WEEK);
  private static final Rational MOST_CLOSE = Rational.of(40, 1);

  private final Logic logic;
  private final BooleanFormula history;
  private final BooleanFormula plan;
  private final NumberFact courses;
  private final NumberFact interval;
  private final Amount past;
  private final Amount count;
  private final Amount most;
  private final FigureFact fact;

  YearFact(Patient patient, Word coursesWord, Word intervalWord) {
    this.logic = patient.logic();
    this.history = patient.history().stated();
    this.plan = patient.plan();
    this.courses = patient.number(coursesWord);
    this.interval = patient.number(intervalWord);
    this.past = patient.history().begun(YEAR);
    this.count = whole("treatments in a year");
    this.most = whole("most treatments in a year");
    BooleanFormula known =
        logic.and(
            history, plan, courses.stated(), logic.or(logic.not(several()), interval.stated()));
    BooleanFormula least = logic.and(logic.or(history, plan), logic.not(known));
    BooleanFormula atMost = logic.and(least, history, courses.stated());
    this.fact =
        new FigureFact(
            known, logic.no(), least, count, Optional.of(new FigureFact.Most(atMost, most)));
    bounds().forEach(patient::require);
  }

  private Amount whole(String name) {
    return new Amount(logic.number(name), Unit.ONE, Amount.Grain.WHOLE);
  }

  private BooleanFormula several() {
    return logic.atLeast(courses.value().number(), Rational.of(2, 1));
  }

  private RationalFormula withPast(RationalFormula planned) {
    return logic.sum(List.of(past.number(), planned));
  }

  private List<BooleanFormula> bounds() {
    RationalFormula one = logic.constant(Rational.ONE);
    return List.of(
        logic.atLeast(count.number(), Rational.ZERO),
        logic.atLeast(most.number(), count.number()),
        logic.implies(plan, logic.atLeast(count.number(), Rational.ONE)),
        logic.implies(history, logic.atLeast(count.number(), past.number())),
        logic.implies(logic.and(history, plan), logic.atLeast(count.number(), withPast(one))));
  }

  FigureFact fact() {
    return fact;
  }

  /** Holds of plans and histories whose count is easily told. */
  BooleanFormula concrete() {
    BooleanFormula none = logic.not(logic.atLeast(past.number(), Rational.ONE));
    BooleanFormula timed = logic.and(courses.stated(), several(), interval.stated());
    BooleanFormula close =
        logic.and(
            timed,
            logic.equal(interval.value().number(), time(CLOSE)),
            logic.atLeast(logic.constant(MOST_CLOSE), courses.value().number()),
            logic.or(logic.not(history), none),
            logic.equal(count.number(), courses.value().number()));
    BooleanFormula apart =
        logic.and(
            logic.or(logic.not(timed), logic.equal(interval.value().number(), time(FAR_APART))),
            logic.or(
                logic.and(history, plan, logic.equal(count.number(), onePlanned())),
                logic.and(history, logic.not(plan), logic.equal(count.number(), past.number())),
                logic.and(logic.not(history), logic.equal(count.number(), Rational.ONE))));
    BooleanFormula told =
        logic.or(
            logic.not(logic.and(history, courses.stated())),
            logic.equal(most.number(), withPast(courses.value().number())));
    return logic.or(logic.not(logic.or(history, plan)), logic.and(logic.or(close, apart), told));
  }

  private RationalFormula onePlanned() {
    return withPast(logic.constant(Rational.ONE));
  }

  private Rational time(Quantity time) {
    return time.in(interval.value().unit()).value();
  }
}
