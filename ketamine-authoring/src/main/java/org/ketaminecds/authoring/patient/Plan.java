package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/** A sort of regimen of which concrete ones can be made. */
public final class Plan {

  private static final int SHORT_COURSE = 1;
  private static final int LONG_COURSE = 10;

  private final List<PhaseKind> kinds;
  private final List<RationalFormula> doses = new ArrayList<>();
  private final Map<Rational, BooleanFormula> hours = new LinkedHashMap<>();
  private final Patient patient;
  private final List<Optional<Rational>> weights;
  private Optional<BooleanFormula> formula = Optional.empty();

  private Plan(Patient patient, List<PhaseKind> kinds, List<Optional<Rational>> weights) {
    this.patient = patient;
    this.weights = weights;
    this.kinds = kinds;
    for (int place = 0; place < kinds.size(); place++) {
      doses.add(patient.logic().number("dose " + place));
    }
  }

  /** Every sort of regimen, the simplest first. */
  public static List<Plan> all(Patient patient) {
    List<Rational> known = patient.planLimits().weights();
    List<Optional<Rational>> usual = List.of(Optional.empty(), Optional.of(known.get(0)));
    List<Optional<Rational>> rare =
        known.subList(1, known.size()).stream().map(Optional::of).toList();
    List<Plan> plans = new ArrayList<>();
    plans.add(new Plan(patient, List.of(), List.of()));
    combinations().forEach(kinds -> plans.add(new Plan(patient, kinds, usual)));
    combinations().forEach(kinds -> plans.add(new Plan(patient, kinds, rare)));
    return plans;
  }

  private static List<List<PhaseKind>> combinations() {
    List<List<PhaseKind>> combinations = new ArrayList<>();
    for (PhaseKind kind : PhaseKind.values()) {
      combinations.add(List.of(kind));
    }
    for (PhaseKind first : PhaseKind.values()) {
      for (PhaseKind second : PhaseKind.values()) {
        if (first.compareTo(second) <= 0) {
          combinations.add(List.of(first, second));
        }
      }
    }
    return combinations;
  }

  /** Holds for patients with a regimen of this sort. */
  public BooleanFormula formula() {
    BooleanFormula known = formula.orElseGet(this::built);
    formula = Optional.of(known);
    return known;
  }

  private BooleanFormula built() {
    Logic logic = patient.logic();
    FigureFact proposed = patient.following().doses();
    if (kinds.isEmpty()) {
      return logic.not(proposed.known());
    }
    List<BooleanFormula> parts = new ArrayList<>();
    parts.add(proposed.known());
    parts.add(logic.equal(proposed.value().number(), Rational.of(kinds.size(), 1)));
    doses.forEach(dose -> parts.add(logic.above(dose, Rational.ZERO)));
    List<BooleanFormula> ways = new ArrayList<>();
    for (Rational time : times()) {
      BooleanFormula chosen = logic.flag("infused over " + time);
      hours.put(time, chosen);
      weights.forEach(kg -> ways.add(logic.and(chosen, at(kg, time))));
    }
    parts.add(logic.or(ways));
    hours.values().forEach(one -> parts.add(aloneAmong(hours.values(), one)));
    return logic.and(parts);
  }

  private BooleanFormula aloneAmong(Collection<BooleanFormula> all, BooleanFormula one) {
    Logic logic = patient.logic();
    List<BooleanFormula> others = all.stream().filter(other -> other != one).toList();
    return logic.implies(one, logic.not(logic.or(others)));
  }

  private List<Rational> times() {
    return kinds.stream().anyMatch(PhaseKind::isTimed)
        ? patient.planLimits().times()
        : List.of(Rational.ONE);
  }

  private BooleanFormula at(Optional<Rational> weight, Rational time) {
    Logic logic = patient.logic();
    NumberFact stated = patient.weight();
    List<BooleanFormula> parts = new ArrayList<>();
    parts.add(
        weight
            .map(
                kg ->
                    logic.and(
                        stated.stated(),
                        logic.equal(
                            stated.value().number(), kg.dividedBy(stated.value().unit().factor()))))
            .orElseGet(() -> logic.not(stated.stated())));
    PlanArithmetic arithmetic = new PlanArithmetic(logic, kinds, doses, weight, time);
    for (Figures figures : patient.following().figures()) {
      if (weight.isPresent()) {
        parts.add(figures.weightKnown());
      }
      parts.add(arithmetic.holdsFor(figures, patient.planLimits().asked()));
      if (patient.planLimits().asked().contains(DerivedWords.COURSE_DOSE)) {
        parts.add(course(figures.of(DerivedWords.COURSE_DOSE), arithmetic));
      }
    }
    return logic.and(parts);
  }

  private BooleanFormula course(FigureFact course, PlanArithmetic arithmetic) {
    Logic logic = patient.logic();
    return logic.or(
        logic.and(logic.not(patient.days().stated()), arithmetic.unknown(course)),
        onDays(course, arithmetic, SHORT_COURSE),
        onDays(course, arithmetic, LONG_COURSE));
  }

  private BooleanFormula onDays(FigureFact course, PlanArithmetic arithmetic, int days) {
    Rational factor = Rational.of(days, 1);
    return patient
        .logic()
        .and(
            patient.days().stated(),
            patient.logic().equal(patient.days().value().number(), factor),
            arithmetic.timesSession(course, factor));
  }

  /** The doses that are left to choose. */
  public List<RationalFormula> doses() {
    return doses;
  }

  /** Holds where the infusions run for so long, the most usual times first. */
  public List<BooleanFormula> usualTimes() {
    return hours.entrySet().stream()
        .sorted(Comparator.comparing(entry -> !PlanLimits.isUsual(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<Phase> phases(Prover.Values values) {
    Rational time =
        hours.entrySet().stream()
            .filter(entry -> values.holds(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Rational.ONE);
    List<Phase> phases = new ArrayList<>();
    for (int place = 0; place < kinds.size(); place++) {
      phases.add(kinds.get(place).phase(values.of(doses.get(place)), time));
    }
    return phases;
  }
}
