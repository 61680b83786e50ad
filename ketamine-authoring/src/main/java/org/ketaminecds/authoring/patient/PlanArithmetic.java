package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * The figures of a regimen in a patient of a given weight, with infusions of a given time: linear
 * in the doses.
 */
final class PlanArithmetic {

  private final Logic logic;
  private final List<PhaseKind> kinds;
  private final List<RationalFormula> doses;
  private final Optional<Rational> weight;
  private final Rational hours;

  PlanArithmetic(
      Logic logic,
      List<PhaseKind> kinds,
      List<RationalFormula> doses,
      Optional<Rational> weight,
      Rational hours) {
    this.logic = logic;
    this.kinds = kinds;
    this.doses = doses;
    this.weight = weight;
    this.hours = hours;
  }

  /** Holds where those figures that somebody asks for are as they follow from the regimen. */
  BooleanFormula holdsFor(Figures figures, Set<String> asked) {
    return logic.and(
        figures.all().entrySet().stream()
            .filter(entry -> asked.contains(entry.getKey()))
            .map(entry -> follows(entry.getKey(), entry.getValue()))
            .toList());
  }

  private BooleanFormula follows(String name, FigureFact fact) {
    List<Integer> infusions = places(kind -> !kind.isBolus());
    return switch (name) {
      case DerivedWords.BOLUS_DOSE -> boluses(fact, this::perKilogram);
      case DerivedWords.ABSOLUTE_BOLUS_DOSE -> boluses(fact, this::whole);
      case DerivedWords.INFUSION_RATE -> extreme(fact, infusions, this::rate, true);
      case DerivedWords.LOWEST_INFUSION_RATE -> lowest(fact, infusions);
      case DerivedWords.ABSOLUTE_INFUSION_RATE ->
          extreme(fact, infusions, this::absoluteRate, true);
      case DerivedWords.SESSION_DOSE -> sum(fact, all(), this::amount);
      case DerivedWords.SESSION_DOSE_PER_WEIGHT -> sum(fact, all(), this::dose);
      case DerivedWords.INFUSION_TIME ->
          infusions.isEmpty() ? fact.none() : sum(fact, infusions, this::time);
      case DerivedWords.DAILY_DOSE ->
          isTimeKnown() ? sum(fact, all(), this::amount) : unknown(fact);
      default -> logic.yes();
    };
  }

  /** Whether it is known how long all infusions run. */
  private boolean isTimeKnown() {
    return places(kind -> !kind.isBolus()).stream().allMatch(place -> time(place).isPresent());
  }

  /** Holds where a figure is so many times the drug of a session, as far as that is known. */
  BooleanFormula timesSession(FigureFact fact, Rational factor) {
    return isTimeKnown()
        ? sum(fact, all(), place -> amount(place).map(dose -> logic.times(dose, factor)))
        : unknown(fact);
  }

  private List<Integer> all() {
    return places(kind -> true);
  }

  private List<Integer> places(Function<PhaseKind, Boolean> wanted) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < kinds.size(); place++) {
      if (wanted.apply(kinds.get(place))) {
        places.add(place);
      }
    }
    return places;
  }

  /** What was ordered, for each kilogram. */
  private Optional<RationalFormula> perKilogram(int place) {
    RationalFormula dose = doses.get(place);
    return kinds.get(place).isPerKilogram()
        ? Optional.of(dose)
        : weight.map(kg -> logic.times(dose, Rational.ONE.dividedBy(kg)));
  }

  /** What was ordered, for the whole patient. */
  private Optional<RationalFormula> whole(int place) {
    RationalFormula dose = doses.get(place);
    return kinds.get(place).isPerKilogram()
        ? weight.map(kg -> logic.times(dose, kg))
        : Optional.of(dose);
  }

  private Optional<RationalFormula> rate(int place) {
    return kinds.get(place).isTotal() ? Optional.empty() : perKilogram(place);
  }

  private Optional<RationalFormula> absoluteRate(int place) {
    return kinds.get(place).isTotal() ? Optional.empty() : whole(place);
  }

  private Optional<RationalFormula> dose(int place) {
    return overTime(place, perKilogram(place));
  }

  private Optional<RationalFormula> amount(int place) {
    return overTime(place, whole(place));
  }

  private Optional<RationalFormula> overTime(int place, Optional<RationalFormula> ordered) {
    PhaseKind kind = kinds.get(place);
    if (kind.isBolus() || kind.isTotal()) {
      return ordered;
    }
    return kind.isTimed() ? ordered.map(rate -> logic.times(rate, hours)) : Optional.empty();
  }

  private Optional<RationalFormula> time(int place) {
    return kinds.get(place).isTimed() ? Optional.of(logic.constant(hours)) : Optional.empty();
  }

  private BooleanFormula sum(
      FigureFact fact, List<Integer> places, Function<Integer, Optional<RationalFormula>> figure) {
    List<RationalFormula> parts =
        places.stream().flatMap(one -> figure.apply(one).stream()).toList();
    return bounded(fact, parts.size() == places.size(), parts, logic.sum(parts));
  }

  /** A total of which nobody knows over what time may be a bolus. */
  private BooleanFormula boluses(
      FigureFact fact, Function<Integer, Optional<RationalFormula>> figure) {
    List<Integer> places = places(kind -> kind.isBolus() || kind.isTotal());
    if (places.isEmpty()) {
      return fact.none();
    }
    List<RationalFormula> known =
        places.stream()
            .filter(place -> kinds.get(place).isBolus())
            .flatMap(place -> figure.apply(place).stream())
            .toList();
    return bounded(fact, known.size() == places.size(), known, logic.sum(known));
  }

  private BooleanFormula bounded(
      FigureFact fact, boolean complete, List<RationalFormula> known, RationalFormula value) {
    if (known.isEmpty()) {
      return unknown(fact);
    }
    return logic.and(
        complete ? fact.known() : fact.least(), logic.equal(fact.value().number(), value));
  }

  private BooleanFormula extreme(
      FigureFact fact,
      List<Integer> places,
      Function<Integer, Optional<RationalFormula>> figure,
      boolean highest) {
    if (places.isEmpty()) {
      return fact.none();
    }
    List<RationalFormula> known =
        places.stream().flatMap(one -> figure.apply(one).stream()).toList();
    if (known.isEmpty()) {
      return unknown(fact);
    }
    RationalFormula value = fact.value().number();
    List<BooleanFormula> bounds = new ArrayList<>();
    bounds.add(known.size() == places.size() ? fact.known() : fact.least());
    bounds.add(logic.or(known.stream().map(one -> logic.equal(value, one)).toList()));
    known.forEach(
        one -> bounds.add(highest ? logic.atLeast(value, one) : logic.atLeast(one, value)));
    return logic.and(bounds);
  }

  private BooleanFormula lowest(FigureFact fact, List<Integer> places) {
    boolean complete = places.stream().allMatch(place -> rate(place).isPresent());
    return complete ? extreme(fact, places, this::rate, false) : unknown(fact);
  }

  /** Holds where nothing is known of a figure. */
  BooleanFormula unknown(FigureFact fact) {
    return logic.not(logic.or(fact.known(), fact.none(), fact.least()));
  }
}
