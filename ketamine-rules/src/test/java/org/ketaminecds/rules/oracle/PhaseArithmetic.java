package org.ketaminecds.rules.oracle;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Phase;

/**
 * One phase of a session in mg, kg and h.
 *
 * @param isBolus whether it counts as a bolus
 * @param isInfusion whether it counts as an infusion
 * @param hours how long it runs
 * @param milligrams what it gives
 * @param perKilogram what it gives for each kg
 * @param asBolus what it gives for each kg if it counts as a bolus
 * @param absoluteRate mg in an hour
 * @param rate mg for each kg in an hour
 */
record PhaseArithmetic(
    boolean isBolus,
    boolean isInfusion,
    Fact hours,
    Fact milligrams,
    Fact perKilogram,
    Fact asBolus,
    Fact absoluteRate,
    Fact rate) {

  private static final Fraction TEN_MINUTES = Fraction.of(10, 60);
  private static final Fact NO_TIME = Fact.Missing.notRecorded("infusion time");

  static PhaseArithmetic of(Phase phase, Fact weight, Optional<Quantity> hoursPerDay) {
    return phase instanceof Phase.Bolus bolus
        ? bolus(bolus, weight)
        : infusion((Phase.Infusion) phase, weight, hoursPerDay);
  }

  private static PhaseArithmetic bolus(Phase.Bolus bolus, Fact weight) {
    Fact hours = bolus.over().<Fact>map(PhaseArithmetic::number).orElse(NO_TIME);
    Fact milligrams = whole(bolus.dose(), weight);
    Fact perKilogram = perKilogram(bolus.dose(), weight);
    boolean slow = hours instanceof Fact.Number time && time.value().compareTo(TEN_MINUTES) > 0;
    return new PhaseArithmetic(
        true,
        slow,
        hours,
        milligrams,
        perKilogram,
        perKilogram,
        quotient(milligrams, hours),
        quotient(perKilogram, hours));
  }

  private static PhaseArithmetic infusion(
      Phase.Infusion infusion, Fact weight, Optional<Quantity> hoursPerDay) {
    Fact hours = hours(infusion, weight, hoursPerDay);
    Fact absoluteRate = absoluteRate(infusion, weight, hours);
    Fact rate = rate(infusion, weight, hours);
    boolean asOrdered = infusion.total().isPresent() && infusion.atMost().isEmpty();
    boolean brief = hours instanceof Fact.Number time && time.value().compareTo(TEN_MINUTES) <= 0;
    boolean perhapsBrief = infusion.rate().isEmpty() && hours instanceof Fact.Missing;
    Fact perKilogram =
        asOrdered ? perKilogram(infusion.total().get(), weight) : product(rate, hours);
    return new PhaseArithmetic(
        brief || perhapsBrief,
        !brief,
        hours,
        asOrdered ? whole(infusion.total().get(), weight) : product(absoluteRate, hours),
        perKilogram,
        perhapsBrief ? Fact.Missing.of(List.of(perKilogram, hours)) : perKilogram,
        absoluteRate,
        rate);
  }

  private static Fact hours(Phase.Infusion infusion, Fact weight, Optional<Quantity> hoursPerDay) {
    Optional<Quantity> stated = infusion.over().or(() -> hoursPerDay);
    if (stated.isPresent()) {
      return number(stated.get());
    }
    if (infusion.rate().isEmpty() || infusion.total().isEmpty()) {
      return NO_TIME;
    }
    boolean allPerKilogram =
        isPerKilogram(infusion.total().get())
            && isPerKilogram(infusion.rate().get())
            && infusion.atMost().stream().allMatch(PhaseArithmetic::isPerKilogram);
    return allPerKilogram
        ? quotient(number(infusion.total().get()), rate(infusion, weight, NO_TIME))
        : quotient(whole(infusion.total().get(), weight), absoluteRate(infusion, weight, NO_TIME));
  }

  private static Fact absoluteRate(Phase.Infusion infusion, Fact weight, Fact hours) {
    Fact ordered =
        infusion.rate().isPresent()
            ? whole(infusion.rate().get(), weight)
            : quotient(whole(infusion.total().orElseThrow(), weight), hours);
    return capped(ordered, infusion.atMost().map(cap -> whole(cap, weight)));
  }

  private static Fact rate(Phase.Infusion infusion, Fact weight, Fact hours) {
    Fact ordered =
        infusion.rate().isPresent()
            ? perKilogram(infusion.rate().get(), weight)
            : quotient(perKilogram(infusion.total().orElseThrow(), weight), hours);
    return capped(ordered, infusion.atMost().map(cap -> perKilogram(cap, weight)));
  }

  private static Fact capped(Fact ordered, Optional<Fact> cap) {
    if (cap.isEmpty()) {
      return ordered;
    }
    if (ordered instanceof Fact.Number rate && cap.get() instanceof Fact.Number most) {
      return rate.value().compareTo(most.value()) > 0 ? most : rate;
    }
    return Fact.Missing.of(List.of(ordered, cap.get()));
  }

  private static boolean isPerKilogram(Quantity quantity) {
    return quantity.dimension() == Dimension.DOSE_PER_WEIGHT
        || quantity.dimension() == Dimension.RATE_PER_WEIGHT;
  }

  private static Fact whole(Quantity quantity, Fact weight) {
    return isPerKilogram(quantity) ? product(number(quantity), weight) : number(quantity);
  }

  private static Fact perKilogram(Quantity quantity, Fact weight) {
    return isPerKilogram(quantity) ? number(quantity) : quotient(number(quantity), weight);
  }

  private static Fact number(Quantity quantity) {
    return Fact.Number.of(Fraction.of(quantity));
  }

  static Fact product(Fact one, Fact other) {
    return one instanceof Fact.Number left && other instanceof Fact.Number right
        ? Fact.Number.of(left.value().times(right.value()))
        : Fact.Missing.of(List.of(one, other));
  }

  static Fact quotient(Fact one, Fact other) {
    return one instanceof Fact.Number left && other instanceof Fact.Number right
        ? Fact.Number.of(left.value().dividedBy(right.value()))
        : Fact.Missing.of(List.of(one, other));
  }
}
