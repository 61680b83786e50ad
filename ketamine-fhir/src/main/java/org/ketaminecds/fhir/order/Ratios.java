package org.ketaminecds.fhir.order;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Ratio;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Rates that are written as an amount of drug over a time. */
final class Ratios {

  private Ratios() {}

  /** The rate, in mg/h or mg/kg/h. */
  static Optional<Quantity> rate(FhirQuantities quantities, Ratio ratio) {
    Optional<Rational> hours =
        time(quantities, ratio).filter(Quantity::isPositive).map(Quantity::canonicalValue);
    return hours.flatMap(
        time ->
            amount(quantities, ratio)
                .map(
                    amount ->
                        new Quantity(
                            amount.canonicalValue().dividedBy(time),
                            rateOf(amount.dimension()).canonicalUnit())));
  }

  private static Dimension rateOf(Dimension dose) {
    return dose == Dimension.AMOUNT ? Dimension.RATE : Dimension.RATE_PER_WEIGHT;
  }

  private static Optional<Quantity> amount(FhirQuantities quantities, Ratio ratio) {
    return List.of(Dimension.AMOUNT, Dimension.DOSE_PER_WEIGHT).stream()
        .map(dimension -> quantities.read(ratio.getNumerator(), dimension))
        .flatMap(
            reading ->
                reading instanceof Read read
                    ? Optional.of(read.quantity()).stream()
                    : Optional.<Quantity>empty().stream())
        .findFirst();
  }

  /** The time for which the amount is meant. */
  static Optional<Quantity> time(FhirQuantities quantities, Ratio ratio) {
    return quantities.read(ratio.getDenominator(), Dimension.DURATION) instanceof Read read
        ? Optional.of(read.quantity())
        : Optional.empty();
  }
}
