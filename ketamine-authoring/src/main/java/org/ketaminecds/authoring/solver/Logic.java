package org.ketaminecds.authoring.solver;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ketaminecds.core.quantity.Rational;
import org.sosy_lab.common.ShutdownManager;
import org.sosy_lab.common.configuration.Configuration;
import org.sosy_lab.common.configuration.InvalidConfigurationException;
import org.sosy_lab.common.log.LogManager;
import org.sosy_lab.java_smt.SolverContextFactory;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.BooleanFormulaManager;
import org.sosy_lab.java_smt.api.Formula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;
import org.sosy_lab.java_smt.api.RationalFormulaManager;
import org.sosy_lab.java_smt.api.SolverContext;

/**
 * Formulas over flags and exact numbers, in linear arithmetic, which a solver always decides.
 *
 * <p>Not thread-safe.
 */
public final class Logic implements AutoCloseable {

  /** What SMT-LIB does not take in a name. */
  private static final String FORBIDDEN = "[|\\\\]";

  private final ShutdownManager shutdown;
  private final Patience patience;
  private final SolverContext context;
  private final BooleanFormulaManager flags;
  private final RationalFormulaManager numbers;
  private final Map<String, BooleanFormula> flagsByName = new HashMap<>();
  private final Map<String, RationalFormula> numbersByName = new HashMap<>();

  private Logic(ShutdownManager shutdown, Patience patience, SolverContext context) {
    this.shutdown = shutdown;
    this.patience = patience;
    this.context = context;
    this.flags = context.getFormulaManager().getBooleanFormulaManager();
    this.numbers = context.getFormulaManager().getRationalFormulaManager();
  }

  /** A logic of its own, with a solver of its own, which is never stopped. */
  public static Logic open() {
    return open(Patience.endless());
  }

  /**
   * A logic of its own, with a solver of its own, which is stopped if a question takes too long.
   */
  public static Logic open(Patience patience) {
    ShutdownManager shutdown = ShutdownManager.create();
    try {
      return new Logic(
          shutdown,
          patience,
          SolverContextFactory.createSolverContext(
              Configuration.defaultConfiguration(),
              LogManager.createNullLogManager(),
              shutdown.getNotifier(),
              SolverContextFactory.Solvers.SMTINTERPOL));
    } catch (InvalidConfigurationException impossible) {
      throw new IllegalStateException("The solver does not take its defaults.", impossible);
    }
  }

  /** The flag of this name; the same one whenever it is asked for. */
  public BooleanFormula flag(String name) {
    return flagsByName.computeIfAbsent(
        name, one -> flags.makeVariable("b" + flagsByName.size() + " " + harmless(one)));
  }

  /** The number of this name; the same one whenever it is asked for. */
  public RationalFormula number(String name) {
    return numbersByName.computeIfAbsent(
        name, one -> numbers.makeVariable("n" + numbersByName.size() + " " + harmless(one)));
  }

  private static String harmless(String name) {
    return name.replaceAll(FORBIDDEN, " ");
  }

  /** What always holds. */
  public BooleanFormula yes() {
    return flags.makeTrue();
  }

  /** What never holds. */
  public BooleanFormula no() {
    return flags.makeFalse();
  }

  /** Holds where the other does not. */
  public BooleanFormula not(BooleanFormula formula) {
    return flags.not(formula);
  }

  /** Holds where all of these hold. */
  public BooleanFormula and(BooleanFormula... formulas) {
    return flags.and(formulas);
  }

  /** Holds where all of these hold. */
  public BooleanFormula and(Collection<BooleanFormula> formulas) {
    return flags.and(formulas);
  }

  /** Holds where at least one of these holds. */
  public BooleanFormula or(BooleanFormula... formulas) {
    return flags.or(formulas);
  }

  /** Holds where at least one of these holds. */
  public BooleanFormula or(Collection<BooleanFormula> formulas) {
    return flags.or(formulas);
  }

  /** Holds where the first does not hold, or the second does. */
  public BooleanFormula implies(BooleanFormula first, BooleanFormula second) {
    return flags.implication(first, second);
  }

  /** Holds where both hold or neither does. */
  public BooleanFormula same(BooleanFormula first, BooleanFormula second) {
    return flags.equivalence(first, second);
  }

  /** A number that is the same for everybody. */
  public RationalFormula constant(Rational value) {
    return numbers.makeNumber(Numbers.toSolver(value));
  }

  /** A number taken so many times. */
  public RationalFormula times(RationalFormula number, Rational factor) {
    return numbers.multiply(number, constant(factor));
  }

  /** The sum of numbers. */
  public RationalFormula sum(List<RationalFormula> parts) {
    return parts.stream().reduce(numbers::add).orElseGet(() -> constant(Rational.ZERO));
  }

  /** Holds where a number is at least as great as another. */
  public BooleanFormula atLeast(RationalFormula number, RationalFormula least) {
    return numbers.greaterOrEquals(number, least);
  }

  /** Holds where a number is at least as great as a constant. */
  public BooleanFormula atLeast(RationalFormula number, Rational least) {
    return numbers.greaterOrEquals(number, constant(least));
  }

  /** Holds where a number is greater than a constant. */
  public BooleanFormula above(RationalFormula number, Rational limit) {
    return numbers.greaterThan(number, constant(limit));
  }

  /** Holds where a number is a constant. */
  public BooleanFormula equal(RationalFormula number, Rational value) {
    return numbers.equal(number, constant(value));
  }

  /** Holds where two numbers are the same. */
  public BooleanFormula equal(RationalFormula number, RationalFormula other) {
    return numbers.equal(number, other);
  }

  /** A formula with other flags and numbers in the place of these. */
  public BooleanFormula exchanged(
      BooleanFormula formula, Map<? extends Formula, ? extends Formula> others) {
    return context.getFormulaManager().substitute(formula, others);
  }

  /** A prover that nothing has been told yet. */
  public Prover prover() {
    return new Prover(
        context.newProverEnvironment(SolverContext.ProverOptions.GENERATE_MODELS), this::isStopped);
  }

  /**
   * What comes of work on one question.
   *
   * @param tooLong what comes of it if it takes too long, and the solver is stopped
   */
  public <T> T patiently(Supplier<T> work, T tooLong) {
    Patience.Wait wait =
        patience.begin(() -> shutdown.requestShutdown("The question took too long."));
    try {
      return work.get();
    } catch (GaveUpException gaveUp) {
      return tooLong;
    } finally {
      wait.end();
    }
  }

  /** Whether the solver was stopped; it answers nothing any more. */
  public boolean isStopped() {
    return shutdown.getNotifier().shouldShutdown();
  }

  @Override
  public void close() {
    context.close();
  }
}
