package org.ketaminecds.authoring.solver;

import java.util.function.BooleanSupplier;
import org.ketaminecds.core.quantity.Rational;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.Model;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;
import org.sosy_lab.java_smt.api.ProverEnvironment;
import org.sosy_lab.java_smt.api.SolverException;

/** What is asserted at one time, in layers that can be taken off again; not thread-safe. */
public final class Prover implements AutoCloseable {

  private final ProverEnvironment environment;
  private final BooleanSupplier stopped;

  Prover(ProverEnvironment environment, BooleanSupplier stopped) {
    this.environment = environment;
    this.stopped = stopped;
  }

  /** Asserts a formula in a new layer. */
  public void push(BooleanFormula formula) {
    try {
      environment.push(formula);
    } catch (InterruptedException interrupted) {
      throw stopped(interrupted);
    }
  }

  /** Takes the last layer off. */
  public void pop() {
    environment.pop();
  }

  /**
   * Whether everything asserted can hold at once.
   *
   * @throws IllegalStateException if the solver failed or was interrupted
   */
  public boolean isPossible() {
    try {
      return !environment.isUnsat();
    } catch (SolverException failed) {
      throw new IllegalStateException("The solver gave no answer.", failed);
    } catch (InterruptedException interrupted) {
      throw stopped(interrupted);
    }
  }

  private RuntimeException stopped(InterruptedException interrupted) {
    if (stopped.getAsBoolean()) {
      return new GaveUpException(interrupted);
    }
    Thread.currentThread().interrupt();
    return new IllegalStateException("The solver was interrupted.", interrupted);
  }

  /** The values that the solver found, right after it found that everything is possible. */
  public Values values() {
    try {
      return new Values(environment.getModel());
    } catch (SolverException failed) {
      throw new IllegalStateException("The solver gave no values.", failed);
    }
  }

  @Override
  public void close() {
    environment.close();
  }

  /** Values under which everything asserted holds. */
  public static final class Values implements AutoCloseable {

    private final Model model;

    private Values(Model model) {
      this.model = model;
    }

    /** Whether a formula holds; one that makes no difference does not. */
    public boolean holds(BooleanFormula formula) {
      return Boolean.TRUE.equals(model.evaluate(formula));
    }

    /** The value of a number; nought if it makes no difference. */
    public Rational of(RationalFormula number) {
      org.sosy_lab.common.rationals.Rational value = model.evaluate(number);
      return value == null ? Rational.ZERO : Numbers.ofSolver(value);
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
