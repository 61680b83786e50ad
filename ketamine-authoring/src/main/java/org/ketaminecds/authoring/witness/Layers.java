package org.ketaminecds.authoring.witness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.quantity.Rational;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/** Makes what a solver found small and readable, one assertion after the other. */
final class Layers {

  private static final int DIGITS = 20;
  private static final int FINEST = 3;
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_UP, RoundingMode.CEILING, RoundingMode.FLOOR);

  private final Prover prover;
  private final Logic logic;
  private final Set<BooleanFormula> kept = new LinkedHashSet<>();
  private int count;

  Layers(Prover prover, Logic logic) {
    this.prover = prover;
    this.logic = logic;
  }

  /** Leaves every statement out that is not needed; by halves, since most are not. */
  void leaveOut(List<BooleanFormula> statements) {
    if (statements.isEmpty() || tried(without(statements))) {
      return;
    }
    if (statements.size() == 1) {
      kept.add(statements.get(0));
      push(statements.get(0));
      return;
    }
    int half = statements.size() / 2;
    leaveOut(statements.subList(0, half));
    leaveOut(statements.subList(half, statements.size()));
  }

  private BooleanFormula without(List<BooleanFormula> statements) {
    return logic.and(statements.stream().map(logic::not).toList());
  }

  /** Whether a statement was kept. */
  boolean holds(BooleanFormula statement) {
    return kept.contains(statement);
  }

  /** Chooses the first of these that is possible, if one is. */
  void choose(List<BooleanFormula> choices) {
    for (BooleanFormula choice : choices) {
      if (tried(choice)) {
        return;
      }
    }
  }

  /** Gives a number a value with few digits near the one that the solver found. */
  void round(RationalFormula number) {
    if (!prover.isPossible()) {
      throw new IllegalStateException("What was possible is possible no longer.");
    }
    Rational found;
    try (Prover.Values values = prover.values()) {
      found = values.of(number);
    }
    BigDecimal decimal = found.rounded(DIGITS);
    for (int scale = 0; scale <= FINEST; scale++) {
      for (RoundingMode mode : MODES) {
        if (tried(logic.equal(number, Rational.of(decimal.setScale(scale, mode))))) {
          return;
        }
      }
    }
  }

  private boolean tried(BooleanFormula formula) {
    push(formula);
    if (prover.isPossible()) {
      return true;
    }
    prover.pop();
    count--;
    return false;
  }

  private void push(BooleanFormula formula) {
    prover.push(formula);
    count++;
  }

  void takeOff() {
    for (; count > 0; count--) {
      prover.pop();
    }
  }
}
