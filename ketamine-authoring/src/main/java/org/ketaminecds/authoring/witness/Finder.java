package org.ketaminecds.authoring.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.authoring.patient.CaseMaker;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.patient.Plan;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Finds a patient to whom something happens, or proves that there is none.
 *
 * <p>What is proved impossible is so for every case that a case file can describe. What the solver
 * finds possible becomes a case file, and counts only if the engine says the same. Not thread-safe.
 */
public final class Finder {

  private static final String NO_REGIMEN =
      "The solver sees no contradiction, but no regimen, weight and time that were tried lead"
          + " there; figures that follow from each other by multiplication are not proved"
          + " impossible.";

  private static final String NOT_CONFIRMED =
      "The solver found patients, but none whom the engine confirmed as a case file states them.";

  private static final String TOO_LONG =
      "The solver was stopped, since the question took too long.";

  /** How many patients that the engine does not confirm are enough. */
  private static final int MOST_REFUSED = 5;

  private final Logic logic;
  private final Patient patient;
  private final Engines engines;
  private final List<Plan> plans = new ArrayList<>();

  /** A finder among these patients, whom these engines assess. */
  public Finder(Logic logic, Patient patient, Engines engines) {
    this.logic = logic;
    this.patient = patient;
    this.engines = engines;
  }

  /** A patient to whom it happens, or that there is none, or why neither can be said. */
  public Search find(Claim claim) {
    return logic.patiently(() -> search(claim), new Search.Undecided(TOO_LONG));
  }

  private Search search(Claim claim) {
    try (Prover prover = logic.prover()) {
      prover.push(claim.formula());
      prover.push(logic.and(patient.required()));
      if (!prover.isPossible()) {
        return new Search.Never();
      }
      return onSomeDay(prover, claim);
    }
  }

  private Search onSomeDay(Prover prover, Claim claim) {
    Search search = new Search.Undecided(NO_REGIMEN);
    for (CaseMaker maker : CaseMaker.all(patient)) {
      prover.push(logic.and(maker.concrete()));
      if (prover.isPossible()) {
        search = concrete(prover, maker, claim);
        if (search.isFound()) {
          return search;
        }
      }
      prover.pop();
    }
    return search;
  }

  /** Whether it is proved that no patient is so; what takes too long is not proved. */
  public boolean isNever(BooleanFormula formula) {
    return logic.patiently(() -> isImpossible(formula), false);
  }

  private boolean isImpossible(BooleanFormula formula) {
    try (Prover prover = logic.prover()) {
      prover.push(formula);
      prover.push(logic.and(patient.required()));
      return !prover.isPossible();
    }
  }

  /** What each engine says of a patient. */
  public List<Assessment> answers(Witness witness) {
    return engines.answers(witness.clinicalCase());
  }

  private Search concrete(Prover prover, CaseMaker maker, Claim claim) {
    String why = NO_REGIMEN;
    if (plans.isEmpty()) {
      plans.addAll(Plan.all(patient));
    }
    int refused = 0;
    for (Plan plan : plans) {
      prover.push(plan.formula());
      if (prover.isPossible()) {
        Optional<Witness> witness = confirmed(prover, maker, plan, claim);
        if (witness.isPresent()) {
          return new Search.Found(witness.get());
        }
        why = NOT_CONFIRMED;
        refused++;
      }
      prover.pop();
      if (refused == MOST_REFUSED) {
        break;
      }
    }
    return new Search.Undecided(why);
  }

  private Optional<Witness> confirmed(Prover prover, CaseMaker maker, Plan plan, Claim claim) {
    Layers layers = new Layers(prover, logic);
    try {
      layers.leaveOut(patient.statements());
      layers.choose(plan.usualTimes());
      patient.stated(layers::holds).forEach(layers::round);
      plan.doses().forEach(layers::round);
      ClinicalCase made = made(prover, maker, plan);
      return engines.confirmed(made, claim.confirmed());
    } catch (InvalidCaseException | ArithmeticException refused) {
      return Optional.empty();
    } finally {
      layers.takeOff();
    }
  }

  private ClinicalCase made(Prover prover, CaseMaker maker, Plan plan) {
    if (!prover.isPossible()) {
      throw new IllegalStateException("What was possible is possible no longer.");
    }
    try (Prover.Values values = prover.values()) {
      return maker.make(plan, values);
    }
  }
}
