package org.ketaminecds.core.regimen;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/**
 * A phase set against the weight: what it gives, how fast and for how long.
 *
 * @param judgedAsBolus whether the rules for a bolus hold
 * @param judgedAsInfusion whether the rules for an infusion hold
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
    Derived amount = perPatient(bolus.dose(), weight);
    Derived dose = perWeight(bolus.dose(), weight);
    Derived time = known(bolus.over());
    return new ResolvedPhase(
        true,
        slow,
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
    Derived rateAbsolute = capped(infusion, weight, true, time);
    Derived rate = capped(infusion, weight, false, time);
    Derived amount = total(infusion, weight, true, rateAbsolute, time);
    Derived dose = total(infusion, weight, false, rate, time);
    boolean brief =
        time instanceof Derived.Known known
            && known.value().compareTo(RegimenFigures.BOLUS_TIME) <= 0;
    return new ResolvedPhase(
        brief,
        !brief,
        amount,
        dose,
        rateAbsolute,
        rate,
        time,
        brief
            ? Optional.of(
                "The infusion over %s takes %s or less: it is judged as a bolus, not by its rate."
                    .formatted(((Derived.Known) time).value(), RegimenFigures.BOLUS_TIME))
            : Optional.empty());
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
      return quotient(infusion.total().get(), infusion.rate().get(), weight);
    }
    return new Derived.NotKnown(List.of(RegimenTerms.TIME));
  }

  private static Derived quotient(Quantity total, Quantity rate, Optional<Quantity> weight) {
    boolean absolute = !RegimenFigures.isPerWeight(total) || !RegimenFigures.isPerWeight(rate);
    Derived amount = absolute ? perPatient(total, weight) : perWeight(total, weight);
    Derived speed = absolute ? perPatient(rate, weight) : perWeight(rate, weight);
    return divided(amount, speed, Unit.HOUR);
  }

  private static Derived capped(
      Phase.Infusion infusion, Optional<Quantity> weight, boolean absolute, Derived time) {
    Derived ordered = ordered(infusion, weight, absolute, time);
    if (infusion.atMost().isEmpty()) {
      return ordered;
    }
    Derived cap = in(infusion.atMost().get(), weight, absolute);
    if (ordered instanceof Derived.Known rate && cap instanceof Derived.Known limit) {
      return rate.value().compareTo(limit.value()) <= 0
          ? rate
          : new Derived.Known(
              limit.value(), "%s, capped at %s".formatted(rate.basis(), limit.basis()));
    }
    return ordered instanceof Derived.NotKnown ? ordered : cap;
  }

  private static Derived ordered(
      Phase.Infusion infusion, Optional<Quantity> weight, boolean absolute, Derived time) {
    if (infusion.rate().isPresent()) {
      return in(infusion.rate().get(), weight, absolute);
    }
    Derived total = in(infusion.total().orElseThrow(), weight, absolute);
    return divided(
        total, time, absolute ? Unit.MILLIGRAM_PER_HOUR : Unit.MILLIGRAM_PER_KILOGRAM_HOUR);
  }

  private static Derived total(
      Phase.Infusion infusion,
      Optional<Quantity> weight,
      boolean absolute,
      Derived rate,
      Derived time) {
    if (infusion.total().isPresent() && infusion.atMost().isEmpty()) {
      return in(infusion.total().get(), weight, absolute);
    }
    return multiplied(rate, time, absolute ? Unit.MILLIGRAM : Unit.MILLIGRAM_PER_KILOGRAM);
  }

  private static Derived in(Quantity quantity, Optional<Quantity> weight, boolean absolute) {
    return absolute ? perPatient(quantity, weight) : perWeight(quantity, weight);
  }

  private static Derived perPatient(Quantity quantity, Optional<Quantity> weight) {
    if (!RegimenFigures.isPerWeight(quantity)) {
      return asOrdered(quantity);
    }
    return weight
        .<Derived>map(
            kilograms ->
                new Derived.Known(
                    new Quantity(
                        quantity.canonicalValue().times(kilograms.canonicalValue()),
                        withoutWeight(quantity)),
                    "%s at %s".formatted(quantity, kilograms)))
        .orElseGet(() -> new Derived.NotKnown(List.of(RegimenTerms.WEIGHT)));
  }

  private static Derived perWeight(Quantity quantity, Optional<Quantity> weight) {
    if (RegimenFigures.isPerWeight(quantity)) {
      return asOrdered(quantity);
    }
    return weight
        .<Derived>map(
            kilograms ->
                new Derived.Known(
                    new Quantity(
                        quantity.canonicalValue().dividedBy(kilograms.canonicalValue()),
                        withWeight(quantity)),
                    "%s at %s".formatted(quantity, kilograms)))
        .orElseGet(() -> new Derived.NotKnown(List.of(RegimenTerms.WEIGHT)));
  }

  private static Unit withoutWeight(Quantity quantity) {
    return quantity.dimension() == Dimension.DOSE_PER_WEIGHT
        ? Unit.MILLIGRAM
        : Unit.MILLIGRAM_PER_HOUR;
  }

  private static Unit withWeight(Quantity quantity) {
    return quantity.dimension() == Dimension.AMOUNT
        ? Unit.MILLIGRAM_PER_KILOGRAM
        : Unit.MILLIGRAM_PER_KILOGRAM_HOUR;
  }

  private static Derived asOrdered(Quantity quantity) {
    return new Derived.Known(quantity.in(quantity.dimension().canonicalUnit()), "as ordered");
  }

  private static Derived known(Optional<Quantity> time) {
    return time.<Derived>map(ResolvedPhase::asOrdered)
        .orElseGet(() -> new Derived.NotKnown(List.of(RegimenTerms.TIME)));
  }

  private static Derived divided(Derived left, Derived right, Unit unit) {
    if (left instanceof Derived.Known dividend && right instanceof Derived.Known divisor) {
      Rational value =
          dividend.value().canonicalValue().dividedBy(divisor.value().canonicalValue());
      return new Derived.Known(
          new Quantity(value, unit), "%s and %s".formatted(shown(dividend), shown(divisor)));
    }
    return left instanceof Derived.NotKnown ? left : right;
  }

  private static Derived multiplied(Derived left, Derived right, Unit unit) {
    if (left instanceof Derived.Known rate && right instanceof Derived.Known time) {
      Rational value = rate.value().canonicalValue().times(time.value().canonicalValue());
      return new Derived.Known(
          new Quantity(value, unit), "%s for %s".formatted(shown(rate), shown(time)));
    }
    return left instanceof Derived.NotKnown ? left : right;
  }

  private static String shown(Derived.Known figure) {
    return figure.basis().equals("as ordered")
        ? figure.value().toString()
        : "%s (%s)".formatted(figure.value(), figure.basis());
  }
}
