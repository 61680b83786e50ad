package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Earlier ketamine treatments: whether they are stated, how many, and when the last began. */
public final class HistoryFact {

  /** What began earlier is over. */
  private static final Window LONGEST = new Window(KetamineTreatment.MOST_DAYS, Unit.DAY);

  private final Patient patient;
  private final BooleanFormula stated;
  private final BooleanFormula any;
  private final Dated last;
  private final BooleanFormula reliefLasts;
  private final BooleanFormula mayRun;
  private final Map<Window, Amount> counts = new LinkedHashMap<>();
  private final Map<Window, Amount> begun = new LinkedHashMap<>();

  HistoryFact(Patient patient) {
    this.patient = patient;
    this.stated = patient.statement("ketamine history is stated");
    this.any = patient.statement("there was a ketamine treatment");
    this.last = new Dated(patient, "last ketamine treatment", any);
    this.reliefLasts = patient.statement("the relief by the last treatment may last still");
    this.mayRun = patient.statement("the last treatment may go on still");
    patient.require(patient.logic().implies(any, stated));
    patient.require(patient.logic().implies(mayRun, any));
    patient.require(patient.logic().implies(mayRun, last.within(LONGEST)));
    patient.require(patient.logic().implies(reliefLasts, any));
  }

  /** Whether the case says which treatments there were, if any. */
  public BooleanFormula stated() {
    return stated;
  }

  /** Whether there was a treatment. */
  public BooleanFormula any() {
    return any;
  }

  /** When the last treatment began. */
  public Dated last() {
    return last;
  }

  /** Whether the relief by the last treatment is stated to have lasted until now. */
  public BooleanFormula reliefLasts() {
    return reliefLasts;
  }

  /** Whether the last treatment has no stated end and may go on. */
  public BooleanFormula mayRun() {
    return mayRun;
  }

  /**
   * How many treatments began within a span: all that ended within it, or all but the first of
   * them, since treatments do not overlap.
   */
  Amount begun(Window window) {
    Amount known = begun.get(window);
    if (known != null) {
      return known;
    }
    Logic logic = patient.logic();
    Amount ended = count(window);
    Amount added =
        new Amount(
            logic.number("treatments begun within " + window.amount()),
            Unit.ONE,
            Amount.Grain.WHOLE);
    patient.require(logic.atLeast(added.number(), Rational.ZERO));
    patient.require(logic.atLeast(ended.number(), added.number()));
    patient.require(
        logic.atLeast(
            logic.sum(List.of(added.number(), logic.constant(Rational.ONE))), ended.number()));
    patient.require(logic.same(last.within(window), logic.atLeast(added.number(), Rational.ONE)));
    begun.put(window, added);
    return added;
  }

  /** The spans in which treatments that began are counted. */
  Map<Window, Amount> begun() {
    return begun;
  }

  /** How many treatments ended within a span. */
  public Amount count(Window window) {
    Amount known = counts.get(window);
    if (known != null) {
      return known;
    }
    Logic logic = patient.logic();
    String name = "treatments within " + window.amount() + " " + window.unit().symbol();
    Amount added = new Amount(logic.number(name), Unit.ONE, Amount.Grain.WHOLE);
    patient.require(logic.atLeast(added.number(), Rational.ZERO));
    // A treatment counts by its end: one that began within the span also ended within it.
    patient.require(
        logic.implies(last.within(window), logic.atLeast(added.number(), Rational.ONE)));
    patient.require(logic.implies(logic.atLeast(added.number(), Rational.ONE), any));
    // Treatments do not overlap: those before the last one ended before it began.
    patient.require(
        logic.implies(logic.atLeast(added.number(), Rational.of(2, 1)), last.within(window)));
    counts.forEach(
        (other, count) -> {
          if (patient.spans().surelyWithin(window, other)) {
            patient.require(logic.atLeast(count.number(), added.number()));
          }
          if (patient.spans().surelyWithin(other, window)) {
            patient.require(logic.atLeast(added.number(), count.number()));
          }
        });
    counts.put(window, added);
    return added;
  }

  /** The time since the last treatment began, in whole days, agrees with the spans it lies in. */
  List<BooleanFormula> agreeWith(Amount daysSince) {
    Logic logic = patient.logic();
    List<BooleanFormula> parts = new ArrayList<>();
    last.spans()
        .forEach(
            (window, within) -> {
              Spans.Days days = patient.spans().days(window);
              Rational least = Rational.of(days.least(), 1);
              Rational over = Rational.of(days.most() + 1, 1);
              parts.add(logic.implies(within, logic.not(logic.atLeast(daysSince.number(), over))));
              parts.add(
                  logic.implies(
                      logic.and(any, logic.not(within)), logic.atLeast(daysSince.number(), least)));
            });
    return parts;
  }

  /** Whether the last treatment began before a span and ended in it. */
  BooleanFormula endedOnly(Window window) {
    Logic logic = patient.logic();
    return logic.and(
        logic.atLeast(count(window).number(), Rational.ONE), logic.not(last.within(window)));
  }

  /** The spans in which treatments are counted. */
  Map<Window, Amount> counts() {
    return counts;
  }
}
