package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;

/** Computes the figures of a regimen from its phases, in mg, kg and h. */
final class RegimenArithmetic {

  private static final Fraction ONE_DAY = Fraction.of(24, 1);

  private final List<PhaseArithmetic> phases;
  private final Fact days;
  private final Map<String, Fact> figures = new HashMap<>();

  RegimenArithmetic(Optional<Regimen> regimen, Fact weight) {
    List<Phase> given = regimen.map(Regimen::phases).orElse(List.of());
    long infusions = given.stream().filter(Phase.Infusion.class::isInstance).count();
    Optional<Quantity> hoursPerDay =
        regimen.flatMap(it -> it.schedule().hoursPerDay()).filter(hours -> infusions == 1);
    this.phases =
        given.stream().map(phase -> PhaseArithmetic.of(phase, weight, hoursPerDay)).toList();
    this.days =
        regimen
            .flatMap(it -> it.schedule().days())
            .<Fact>map(count -> Fact.Number.of(Fraction.of(count, 1)))
            .orElse(Fact.Missing.notRecorded("infusion days"));
  }

  Map<String, Fact> figures() {
    Fact session = sum(phases, PhaseArithmetic::milligrams);
    Fact time = sum(infusions(), PhaseArithmetic::hours);
    figures.put("bolus dose", bolusDose());
    figures.put("infusion rate", highest(infusions(), PhaseArithmetic::rate));
    figures.put("lowest infusion rate", extreme(infusions(), PhaseArithmetic::rate, this::lesser));
    figures.put("absolute infusion rate", highest(infusions(), PhaseArithmetic::absoluteRate));
    figures.put("session dose", session);
    figures.put("session dose per weight", sum(phases, PhaseArithmetic::perKilogram));
    figures.put("infusion time", time);
    figures.put("daily dose", daily(session, time));
    figures.put("course dose", course(session, time));
    if (phases.isEmpty()) {
      figures.replaceAll((name, fact) -> Fact.Missing.notRecorded("proposed doses"));
    } else {
      figures.put("proposed doses", Fact.Number.of(Fraction.of(phases.size(), 1)));
    }
    return figures;
  }

  private List<PhaseArithmetic> infusions() {
    return phases.stream().filter(PhaseArithmetic::isInfusion).toList();
  }

  private Fraction greater(Fraction one, Fraction other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private Fraction lesser(Fraction one, Fraction other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The boluses of a session are one. */
  private Fact bolusDose() {
    Fraction sum = Fraction.of(0, 1);
    boolean known = false;
    List<Fact> all = new ArrayList<>();
    for (PhaseArithmetic phase : phases) {
      if (phase.isBolus()) {
        all.add(phase.asBolus());
        if (phase.asBolus() instanceof Fact.Number number) {
          sum = sum.plus(number.value());
          known = true;
        }
      }
    }
    if (all.isEmpty()) {
      return new Fact.Nothing();
    }
    Fact.Missing missing = Fact.Missing.of(all);
    if (!known) {
      return missing;
    }
    boolean whole = missing.needs().isEmpty();
    return new Fact.Number(sum, !whole, Optional.empty(), missing.needs());
  }

  /** The highest of all, or of what is known, which more data can only raise. */
  private Fact highest(List<PhaseArithmetic> phases, Function<PhaseArithmetic, Fact> figure) {
    return orMore(phases, figure, this::greater);
  }

  private static Fact orMore(
      List<PhaseArithmetic> phases,
      Function<PhaseArithmetic, Fact> figure,
      BinaryOperator<Fraction> fold) {
    Fact whole = extreme(phases, figure, fold);
    List<PhaseArithmetic> known =
        phases.stream().filter(phase -> figure.apply(phase) instanceof Fact.Number).toList();
    return whole instanceof Fact.Missing missing
            && extreme(known, figure, fold) instanceof Fact.Number part
        ? new Fact.Number(part.value(), true, Optional.empty(), missing.needs())
        : whole;
  }

  /** The sum of all, or of what is known, which more data can only raise. */
  private Fact sum(List<PhaseArithmetic> phases, Function<PhaseArithmetic, Fact> figure) {
    return orMore(phases, figure, Fraction::plus);
  }

  /** All figures folded into one; what is missing for any of them is missing for the whole. */
  private static Fact extreme(
      List<PhaseArithmetic> phases,
      Function<PhaseArithmetic, Fact> figure,
      BinaryOperator<Fraction> fold) {
    List<Fact> each = phases.stream().map(figure).toList();
    if (each.stream().anyMatch(Fact.Missing.class::isInstance)) {
      return Fact.Missing.of(each);
    }
    return each.stream()
        .map(fact -> ((Fact.Number) fact).value())
        .reduce(fold)
        .<Fact>map(Fact.Number::of)
        .orElse(new Fact.Nothing());
  }

  private static Fact daily(Fact session, Fact time) {
    if (session instanceof Fact.Missing || isNotWhole(time)) {
      return needed(session, time);
    }
    if (!isLongerThanADay(time)) {
      return session;
    }
    return scaled(session, ONE_DAY.dividedBy(((Fact.Number) time).value()));
  }

  private Fact course(Fact session, Fact time) {
    if (session instanceof Fact.Missing || isNotWhole(time)) {
      return needed(session, time);
    }
    if (isLongerThanADay(time)) {
      return session;
    }
    return days instanceof Fact.Number count
        ? scaled(session, count.value())
        : needed(session, days);
  }

  private static boolean isLongerThanADay(Fact time) {
    return time instanceof Fact.Number hours && hours.value().compareTo(ONE_DAY) > 0;
  }

  private static boolean isNotWhole(Fact fact) {
    return fact instanceof Fact.Missing || (fact instanceof Fact.Number number && number.orMore());
  }

  private static Fact scaled(Fact session, Fraction factor) {
    if (!(session instanceof Fact.Number dose)) {
      return session;
    }
    return new Fact.Number(
        dose.value().times(factor), dose.orMore(), Optional.empty(), dose.needs());
  }

  private static Fact needed(Fact one, Fact other) {
    List<Fact> all = new ArrayList<>();
    for (Fact fact : List.of(one, other)) {
      all.add(
          fact instanceof Fact.Number number && number.orMore()
              ? new Fact.Missing(Why.NOT_RECORDED, number.needs())
              : fact);
    }
    return Fact.Missing.of(all);
  }
}
