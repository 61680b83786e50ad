package org.ketaminecds.core.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/**
 * The figures that follow from a regimen: doses, rates and times, each with its basis.
 *
 * <p>An infusion of 10 minutes or less is ambiguous between a bolus and an infusion; it is judged
 * as a bolus. A bolus over more than 10 minutes is judged as both. {@link #readings()} says so.
 * Where an infusion is ordered by its total alone, its time decides whether it counts as a bolus,
 * so without the time the bolus dose is not known.
 *
 * @param bolusDose all boluses of a session together, in mg/kg
 * @param bolusDoseAbsolute all boluses of a session together, in mg
 * @param infusionRate the highest rate of an infusion, in mg/kg/h
 * @param lowestInfusionRate the lowest rate of an infusion, in mg/kg/h
 * @param infusionRateAbsolute the highest rate of an infusion, in mg/h
 * @param sessionDose all drug of one session, in mg
 * @param sessionDosePerWeight all drug of one session, in mg/kg
 * @param infusionTime how long the infusions of one session run, in h
 * @param dailyDose the drug of one day, in mg; the mean if a session lasts longer than a day
 * @param courseDose the drug of one course, in mg
 * @param readings how the ambiguous phases were read
 */
public record RegimenFigures(
    Derived bolusDose,
    Derived bolusDoseAbsolute,
    Derived infusionRate,
    Derived lowestInfusionRate,
    Derived infusionRateAbsolute,
    Derived sessionDose,
    Derived sessionDosePerWeight,
    Derived infusionTime,
    Derived dailyDose,
    Derived courseDose,
    List<String> readings) {

  /** The longest time in which what is given counts as a bolus; a choice of this library. */
  public static final Quantity BOLUS_TIME = Quantity.of(10, Unit.MINUTE);

  private static final Quantity ONE_DAY = Quantity.of(1, Unit.DAY);

  /** Copies the readings, so that nobody can change them afterwards. */
  public RegimenFigures {
    readings = List.copyOf(readings);
  }

  /**
   * The figures of a regimen in a patient of this weight, if it is known.
   *
   * @throws InvalidCaseException if the regimen or the weight has faults, all of which it names
   */
  public static RegimenFigures of(Regimen regimen, Optional<Quantity> weight) {
    Problems problems = new Problems();
    RegimenCheck.check(regimen, weight, problems);
    problems.throwIfAny();
    return ofChecked(regimen, weight);
  }

  /**
   * The figures of a regimen that stands in a case, and was checked with its weight when the case
   * was built.
   */
  public static RegimenFigures ofChecked(Regimen regimen, Optional<Quantity> weight) {
    List<ResolvedPhase> phases = resolved(regimen, weight);
    Derived sessionDose = sum(phases, ResolvedPhase::amount, "drug");
    Derived infusionTime = infusionTime(phases);
    return new RegimenFigures(
        bolusDose(phases, ResolvedPhase::bolus),
        bolusDose(phases, ResolvedPhase::bolusAbsolute),
        extreme(phases, ResolvedPhase::judgedAsInfusion, ResolvedPhase::rate, true, "infusion"),
        extreme(phases, ResolvedPhase::judgedAsInfusion, ResolvedPhase::rate, false, "infusion"),
        extreme(
            phases, ResolvedPhase::judgedAsInfusion, ResolvedPhase::rateAbsolute, true, "infusion"),
        sessionDose,
        sum(phases, ResolvedPhase::dose, "drug"),
        infusionTime,
        dailyDose(sessionDose, infusionTime),
        courseDose(regimen.schedule(), sessionDose, infusionTime),
        readings(phases));
  }

  private static List<String> readings(List<ResolvedPhase> phases) {
    List<String> readings = new ArrayList<>();
    int boluses = 0;
    for (ResolvedPhase phase : phases) {
      phase.reading().ifPresent(readings::add);
      boluses += phase.judgedAsBolus() ? 1 : 0;
    }
    if (boluses > 1) {
      readings.add(
          "The "
              + boluses
              + " boluses of a session are judged together, since nothing tells how far apart they"
              + " are.");
    }
    return readings;
  }

  static List<ResolvedPhase> resolved(Regimen regimen, Optional<Quantity> weight) {
    return regimen.phases().stream()
        .map(phase -> ResolvedPhase.of(phase, regimen, weight))
        .toList();
  }

  /**
   * All boluses of a session together: nothing tells how far apart they are, and a large dose could
   * be split past its limit.
   */
  private static Derived bolusDose(
      List<ResolvedPhase> phases, Function<ResolvedPhase, Derived> figure) {
    Optional<Derived.Known> sum = Optional.empty();
    List<Derived> all = new ArrayList<>(phases.size());
    for (ResolvedPhase phase : phases) {
      if (phase.judgedAsBolus()) {
        Derived bolus = figure.apply(phase);
        all.add(bolus);
        if (bolus instanceof Derived.Known known) {
          sum = Optional.of(sum.map(before -> plus(before, known)).orElse(known));
        }
      }
    }
    return all.isEmpty() ? none(phases, "bolus") : bounded(sum, notKnown(all));
  }

  private static Derived.Known plus(Derived.Known one, Derived.Known other) {
    return new Derived.Known(one.value().plus(other.value()), one.basis() + " + " + other.basis());
  }

  /** What is known stays a lower bound, so that nothing unknown can hide it. */
  private static Derived bounded(
      Optional<Derived.Known> known, Optional<Derived.NotKnown> unknown) {
    if (unknown.isEmpty()) {
      return known.orElseThrow();
    }
    return known
        .<Derived>map(
            part -> new Derived.AtLeast(part.value(), part.basis(), unknown.get().missing()))
        .orElse(unknown.get());
  }

  private static Derived extreme(
      List<ResolvedPhase> phases,
      Predicate<ResolvedPhase> judgedSo,
      Function<ResolvedPhase, Derived> figure,
      boolean highest,
      String what) {
    List<Derived> figures = new ArrayList<>(phases.size());
    for (ResolvedPhase phase : phases) {
      if (judgedSo.test(phase)) {
        figures.add(figure.apply(phase));
      }
    }
    if (figures.isEmpty()) {
      return none(phases, what);
    }
    Optional<Derived.Known> extreme = Optional.empty();
    for (Derived one : figures) {
      if (one instanceof Derived.Known known
          && extreme.filter(e -> !passes(known, e, highest)).isEmpty()) {
        extreme = Optional.of(known);
      }
    }
    Optional<Derived.NotKnown> unknown = notKnown(figures);
    return highest || unknown.isEmpty() ? bounded(extreme, unknown) : unknown.get();
  }

  private static boolean passes(Derived.Known one, Derived.Known other, boolean highest) {
    int order = one.value().compareTo(other.value());
    return order != 0 && (order > 0) == highest;
  }

  private static Derived none(List<ResolvedPhase> phases, String what) {
    return phases.isEmpty()
        ? new Derived.NotKnown(List.of(RegimenTerms.PHASES))
        : new Derived.None("no " + what + " in the regimen");
  }

  private static Derived sum(
      List<ResolvedPhase> phases, Function<ResolvedPhase, Derived> figure, String what) {
    List<Derived> figures = new ArrayList<>(phases.size());
    for (ResolvedPhase phase : phases) {
      figures.add(figure.apply(phase));
    }
    if (figures.isEmpty()) {
      return none(phases, what);
    }
    Optional<Derived.Known> sum = Optional.empty();
    for (Derived one : figures) {
      if (one instanceof Derived.Known known) {
        sum = Optional.of(sum.map(before -> plus(before, known)).orElse(known));
      }
    }
    return bounded(sum, notKnown(figures));
  }

  static Derived infusionTime(List<ResolvedPhase> phases) {
    List<ResolvedPhase> infusions =
        phases.stream().filter(ResolvedPhase::judgedAsInfusion).toList();
    return infusions.isEmpty()
        ? none(phases, "infusion")
        : sum(infusions, ResolvedPhase::time, "infusion");
  }

  /** Nobody knows what is given in a day while the session may last longer than that. */
  private static Derived dailyDose(Derived sessionDose, Derived infusionTime) {
    if (isOpen(infusionTime) || sessionDose instanceof Derived.NotKnown) {
      return notKnown(List.of(sessionDose, infusionTime)).orElseThrow();
    }
    if (infusionTime instanceof Derived.Known time && time.value().compareTo(ONE_DAY) > 0) {
      Rational share = ONE_DAY.canonicalValue().dividedBy(time.value().canonicalValue());
      return scaled(sessionDose, share, "mean of a session of " + time.value());
    }
    return sessionDose;
  }

  private static Derived courseDose(Schedule schedule, Derived sessionDose, Derived infusionTime) {
    if (infusionTime instanceof Derived.Known time && time.value().compareTo(ONE_DAY) > 0) {
      return scaled(sessionDose, Rational.ONE, "one session of " + time.value());
    }
    Derived lacking =
        schedule.days().isEmpty() ? new Derived.NotKnown(List.of(RegimenTerms.DAYS)) : infusionTime;
    if (isOpen(infusionTime)
        || sessionDose instanceof Derived.NotKnown
        || lacking instanceof Derived.NotKnown) {
      return notKnown(List.of(sessionDose, infusionTime, lacking)).orElseThrow();
    }
    int days = schedule.days().orElseThrow();
    return scaled(
        sessionDose,
        Rational.of(days, 1),
        shown(sessionDose) + " on " + days + (days == 1 ? " day" : " days"));
  }

  private static boolean isOpen(Derived time) {
    return time instanceof Derived.NotKnown || time instanceof Derived.AtLeast;
  }

  private static Derived scaled(Derived dose, Rational factor, String basis) {
    if (dose instanceof Derived.Known known) {
      return new Derived.Known(times(known.value(), factor), basis);
    }
    return dose instanceof Derived.AtLeast part
        ? new Derived.AtLeast(times(part.least(), factor), basis, part.missing())
        : dose;
  }

  private static Quantity times(Quantity dose, Rational factor) {
    return new Quantity(dose.value().times(factor), dose.unit());
  }

  private static String shown(Derived dose) {
    return dose instanceof Derived.AtLeast part
        ? part.least() + " or more"
        : String.valueOf(((Derived.Known) dose).value());
  }

  private static Optional<Derived.NotKnown> notKnown(List<Derived> figures) {
    List<String> missing = new ArrayList<>();
    for (Derived figure : figures) {
      for (String name : lacking(figure)) {
        if (!missing.contains(name)) {
          missing.add(name);
        }
      }
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Derived.NotKnown(missing));
  }

  private static List<String> lacking(Derived figure) {
    if (figure instanceof Derived.AtLeast part) {
      return part.missing();
    }
    return figure instanceof Derived.NotKnown notKnown ? notKnown.missing() : List.of();
  }
}
