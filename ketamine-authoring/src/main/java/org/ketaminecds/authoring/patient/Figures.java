package org.ketaminecds.authoring.patient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * The figures of a proposed regimen, for weights that count as present for so long.
 *
 * <p>Only what is linear is said of them here: that a rate in mg/h is a rate in mg/kg/h times the
 * weight is left out, so more seems possible than is. What is proved impossible is so all the more;
 * what is found possible must be shown by a regimen.
 */
final class Figures {

  private static final Map<String, Unit> UNITS = units();

  private final Logic logic;
  private final BooleanFormula doses;
  private final Amount phases;
  private final BooleanFormula weightKnown;
  private final Map<String, FigureFact> facts = new LinkedHashMap<>();

  Figures(Patient patient, BooleanFormula doses, Amount phases, Optional<Quantity> freshFor) {
    this.logic = patient.logic();
    this.doses = doses;
    this.phases = phases;
    NumberFact weight = patient.weight();
    this.weightKnown = logic.and(weight.stated(), weight.when().fresh(freshFor));
    String key = freshFor.map(Quantity::toString).orElse("ever");
    UNITS.forEach((name, unit) -> facts.put(name, figure(name + " by weight fresh " + key, unit)));
    facts.values().forEach(fact -> patient.require(shape(fact)));
    together().forEach(patient::require);
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new LinkedHashMap<>();
    units.put(DerivedWords.BOLUS_DOSE, Unit.MILLIGRAM_PER_KILOGRAM);
    units.put(DerivedWords.ABSOLUTE_BOLUS_DOSE, Unit.MILLIGRAM);
    units.put(DerivedWords.INFUSION_RATE, Unit.MILLIGRAM_PER_KILOGRAM_HOUR);
    units.put(DerivedWords.LOWEST_INFUSION_RATE, Unit.MILLIGRAM_PER_KILOGRAM_HOUR);
    units.put(DerivedWords.ABSOLUTE_INFUSION_RATE, Unit.MILLIGRAM_PER_HOUR);
    units.put(DerivedWords.SESSION_DOSE, Unit.MILLIGRAM);
    units.put(DerivedWords.SESSION_DOSE_PER_WEIGHT, Unit.MILLIGRAM_PER_KILOGRAM);
    units.put(DerivedWords.INFUSION_TIME, Unit.HOUR);
    units.put(DerivedWords.DAILY_DOSE, Unit.MILLIGRAM);
    units.put(DerivedWords.COURSE_DOSE, Unit.MILLIGRAM);
    return units;
  }

  private FigureFact figure(String name, Unit unit) {
    return new FigureFact(
        logic.flag(name + " is known"),
        logic.flag("there is no " + name),
        logic.flag("part of " + name + " is known"),
        new Amount(logic.number(name), unit, Amount.Grain.FINE));
  }

  private BooleanFormula shape(FigureFact fact) {
    BooleanFormula some = logic.or(fact.known(), fact.none(), fact.least());
    return logic.and(
        logic.implies(some, doses),
        logic.not(logic.and(fact.known(), fact.none())),
        logic.not(logic.and(fact.known(), fact.least())),
        logic.not(logic.and(fact.none(), fact.least())),
        logic.above(fact.value().number(), Rational.ZERO));
  }

  private List<BooleanFormula> together() {
    FigureFact bolus = of(DerivedWords.BOLUS_DOSE);
    FigureFact wholeBolus = of(DerivedWords.ABSOLUTE_BOLUS_DOSE);
    FigureFact highest = of(DerivedWords.INFUSION_RATE);
    FigureFact lowest = of(DerivedWords.LOWEST_INFUSION_RATE);
    FigureFact absolute = of(DerivedWords.ABSOLUTE_INFUSION_RATE);
    FigureFact session = of(DerivedWords.SESSION_DOSE);
    FigureFact perWeight = of(DerivedWords.SESSION_DOSE_PER_WEIGHT);
    FigureFact time = of(DerivedWords.INFUSION_TIME);
    return List.of(
        logic.same(bolus.none(), wholeBolus.none()),
        logic.implies(weightKnown, logic.same(bolus.known(), wholeBolus.known())),
        logic.implies(weightKnown, logic.same(bolus.least(), wholeBolus.least())),
        logic.implies(
            logic.and(
                logic.or(wholeBolus.known(), wholeBolus.least()),
                logic.or(session.known(), session.least())),
            logic.atLeast(session.value().number(), wholeBolus.value().number())),
        logic.same(highest.none(), lowest.none()),
        logic.same(highest.none(), absolute.none()),
        logic.same(highest.none(), time.none()),
        logic.not(logic.and(bolus.none(), highest.none())),
        logic.not(
            logic.or(
                session.none(),
                perWeight.none(),
                of(DerivedWords.DAILY_DOSE).none(),
                of(DerivedWords.COURSE_DOSE).none())),
        logic.not(lowest.least()),
        logic.same(lowest.known(), highest.known()),
        logic.atLeast(highest.value().number(), lowest.value().number()),
        logic.implies(
            logic.and(
                logic.or(bolus.known(), bolus.least()),
                logic.or(perWeight.known(), perWeight.least())),
            logic.atLeast(perWeight.value().number(), bolus.value().number())),
        logic.implies(weightKnown, logic.same(highest.known(), absolute.known())),
        logic.implies(weightKnown, logic.same(session.known(), perWeight.known())),
        logic.implies(weightKnown, logic.same(session.least(), perWeight.least())));
  }

  /** Whether a figure of this name follows from a regimen. */
  static boolean has(String name) {
    return UNITS.containsKey(name);
  }

  /** A figure. */
  FigureFact of(String name) {
    FigureFact fact = facts.get(name);
    if (fact == null) {
      throw new IllegalArgumentException("Found no figure \"%s\".".formatted(name));
    }
    return fact;
  }

  /** Every figure, by name. */
  Map<String, FigureFact> all() {
    return facts;
  }

  BooleanFormula doses() {
    return doses;
  }

  Amount phases() {
    return phases;
  }

  BooleanFormula weightKnown() {
    return weightKnown;
  }
}
