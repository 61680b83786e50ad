package org.ketaminecds.core.regimen;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/**
 * A phase set against the weight: what it gives, how fast and for how long.
 *
 * @param judgedAsBolus whether the rules for a bolus hold
 * @param judgedAsInfusion whether the rules for an infusion hold
 * @param bolus the drug in mg/kg if it is a bolus; not known if the time that decides it is not
 * @param bolusAbsolute the drug in mg if it is a bolus; not known if the time that decides it is
 *     not
 * @param amount the drug, in mg
 * @param dose the drug, in mg/kg
 * @param rateAbsolute the rate, in mg/h
 * @param rate the rate, in mg/kg/h
 * @param time how long it runs, in h
 * @param reading how it was read, if that is not plain
 */
record ResolvedPhase(
    boolean judgedAsBolus,
    boolean judgedAsInfusion,
    Derived bolus,
    Derived bolusAbsolute,
    Derived amount,
    Derived dose,
    Derived rateAbsolute,
    Derived rate,
    Derived time,
    Optional<String> reading) {

  static ResolvedPhase of(Phase phase, Regimen regimen, Optional<Quantity> weight) {
    return phase instanceof Phase.Bolus bolus
        ? ofBolus(bolus, weight)
        : ofInfusion((Phase.Infusion) phase, regimen, weight);
  }

  private static ResolvedPhase ofBolus(Phase.Bolus bolus, Optional<Quantity> weight) {
    boolean slow =
        bolus.over().filter(time -> time.compareTo(RegimenFigures.BOLUS_TIME) > 0).isPresent();
    Derived amount = Basis.PATIENT.express(bolus.dose(), weight);
    Derived dose = Basis.KILOGRAM.express(bolus.dose(), weight);
    Derived time = known(bolus.over());
    return new ResolvedPhase(
        true,
        slow,
        dose,
        amount,
        amount,
        dose,
        divided(amount, time, Unit.MILLIGRAM_PER_HOUR),
        divided(dose, time, Unit.MILLIGRAM_PER_KILOGRAM_HOUR),
        time,
        slow
            ? Optional.of(
                "The bolus of %s over %s takes more than %s: it is judged as a bolus and as an infusion."
                    .formatted(bolus.dose(), bolus.over().orElseThrow(), RegimenFigures.BOLUS_TIME))
            : Optional.empty());
  }

  private static ResolvedPhase ofInfusion(
      Phase.Infusion infusion, Regimen regimen, Optional<Quantity> weight) {
    Derived time = time(infusion, regimen, weight);
    Derived orderedAbsolute = ordered(infusion, weight, Basis.PATIENT, time);
    Derived rateAbsolute = capped(infusion, orderedAbsolute, weight, Basis.PATIENT);
    Derived ordered = ordered(infusion, weight, Basis.KILOGRAM, time);
    Derived rate = capped(infusion, ordered, weight, Basis.KILOGRAM);
    boolean capped = isLess(rateAbsolute, orderedAbsolute) || isLess(rate, ordered);
    Derived amount = total(infusion, weight, Basis.PATIENT, rateAbsolute, time);
    Derived dose = total(infusion, weight, Basis.KILOGRAM, rate, time);
    boolean brief =
        time instanceof Derived.Known known
            && known.value().compareTo(RegimenFigures.BOLUS_TIME) <= 0;
    boolean mayBeBrief = infusion.rate().isEmpty() && time instanceof Derived.NotKnown;
    return new ResolvedPhase(
        brief || mayBeBrief,
        !brief,
        mayBeBrief ? Derived.NotKnown.of(dose, time) : dose,
        mayBeBrief ? Derived.NotKnown.of(amount, time) : amount,
        amount,
        dose,
        rateAbsolute,
        rate,
        time,
        readingOf(infusion, time, brief, capped));
  }

  private static Optional<String> readingOf(
      Phase.Infusion infusion, Derived time, boolean brief, boolean capped) {
    if (brief) {
      return Optional.of(asBolus(time));
    }
    return capped ? Optional.of(byCap(infusion)) : Optional.empty();
  }

  private static boolean isLess(Derived rate, Derived ordered) {
    return rate instanceof Derived.Known one
        && ordered instanceof Derived.Known other
        && one.value().compareTo(other.value()) < 0;
  }

  private static String asBolus(Derived time) {
    return "The infusion over %s takes %s or less: it is judged as a bolus, not by its rate."
        .formatted(((Derived.Known) time).value(), RegimenFigures.BOLUS_TIME);
  }

  private static String byCap(Phase.Infusion infusion) {
    return "The infusion of %s is judged by its cap of %s, which is less."
        .formatted(
            infusion.rate().or(infusion::total).orElseThrow(), infusion.atMost().orElseThrow());
  }

  private static Derived time(Phase.Infusion infusion, Regimen regimen, Optional<Quantity> weight) {
    if (infusion.over().isPresent()) {
      return known(infusion.over());
    }
    long infusions = regimen.phases().stream().filter(Phase.Infusion.class::isInstance).count();
    if (infusions == 1 && regimen.schedule().hoursPerDay().isPresent()) {
      return known(regimen.schedule().hoursPerDay());
    }
    if (infusion.rate().isPresent() && infusion.total().isPresent()) {
      return quotient(infusion, infusion.total().get(), infusion.rate().get(), weight);
    }
    return new Derived.NotKnown(List.of(RegimenTerms.TIME));
  }

  private static Derived quotient(
      Phase.Infusion infusion, Quantity total, Quantity rate, Optional<Quantity> weight) {
    Basis basis = Basis.of(rate);
    Derived speed = capped(infusion, basis.express(rate, weight), weight, basis);
    return divided(basis.express(total, weight), speed, Unit.HOUR);
  }

  private static Derived capped(
      Phase.Infusion infusion, Derived ordered, Optional<Quantity> weight, Basis basis) {
    if (infusion.atMost().isEmpty()) {
      return ordered;
    }
    Derived cap = basis.express(infusion.atMost().get(), weight);
    if (ordered instanceof Derived.Known rate && cap instanceof Derived.Known limit) {
      return rate.value().compareTo(limit.value()) <= 0
          ? rate
          : new Derived.Known(limit.value(), cappedBasis(infusion.atMost().get(), rate, limit));
    }
    return Derived.NotKnown.of(ordered, cap);
  }

  private static String cappedBasis(Quantity cap, Derived.Known rate, Derived.Known limit) {
    return shown(rate)
        + ", capped at "
        + (limit.basis().equals(Basis.AS_ORDERED) ? cap.toString() : limit.basis());
  }

  private static Derived ordered(
      Phase.Infusion infusion, Optional<Quantity> weight, Basis basis, Derived time) {
    if (infusion.rate().isPresent()) {
      return basis.express(infusion.rate().get(), weight);
    }
    Derived total = basis.express(infusion.total().orElseThrow(), weight);
    return divided(total, time, basis.rateUnit());
  }

  private static Derived total(
      Phase.Infusion infusion, Optional<Quantity> weight, Basis basis, Derived rate, Derived time) {
    if (infusion.total().isPresent() && infusion.atMost().isEmpty()) {
      return basis.express(infusion.total().get(), weight);
    }
    return multiplied(rate, time, basis.doseUnit());
  }

  private static Derived known(Optional<Quantity> time) {
    return time.<Derived>map(Basis::asOrdered)
        .orElseGet(() -> new Derived.NotKnown(List.of(RegimenTerms.TIME)));
  }

  private static Derived divided(Derived left, Derived right, Unit unit) {
    if (left instanceof Derived.Known dividend && right instanceof Derived.Known divisor) {
      Rational value =
          dividend.value().canonicalValue().dividedBy(divisor.value().canonicalValue());
      return new Derived.Known(
          new Quantity(value, unit), shown(dividend) + " and " + shown(divisor));
    }
    return Derived.NotKnown.of(left, right);
  }

  private static Derived multiplied(Derived left, Derived right, Unit unit) {
    if (left instanceof Derived.Known rate && right instanceof Derived.Known time) {
      Rational value = rate.value().canonicalValue().times(time.value().canonicalValue());
      return new Derived.Known(new Quantity(value, unit), shown(rate) + " for " + shown(time));
    }
    return Derived.NotKnown.of(left, right);
  }

  private static String shown(Derived.Known figure) {
    return figure.basis().equals(Basis.AS_ORDERED)
        ? figure.value().toString()
        : figure.value() + " (" + figure.basis() + ")";
  }
}
