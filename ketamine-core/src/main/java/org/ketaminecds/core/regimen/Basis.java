package org.ketaminecds.core.regimen;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/** Whether a dose or a rate is meant for the whole patient or for each kilogram of body weight. */
enum Basis {
  /** mg and mg/h. */
  PATIENT(Unit.MILLIGRAM, Unit.MILLIGRAM_PER_HOUR),
  /** mg/kg and mg/kg/h. */
  KILOGRAM(Unit.MILLIGRAM_PER_KILOGRAM, Unit.MILLIGRAM_PER_KILOGRAM_HOUR);

  static final String AS_ORDERED = "as ordered";

  private final Unit doseUnit;
  private final Unit rateUnit;

  Basis(Unit doseUnit, Unit rateUnit) {
    this.doseUnit = doseUnit;
    this.rateUnit = rateUnit;
  }

  Unit doseUnit() {
    return doseUnit;
  }

  Unit rateUnit() {
    return rateUnit;
  }

  /** The basis on which a dose or a rate was written. */
  static Basis of(Quantity quantity) {
    return switch (quantity.dimension()) {
      case AMOUNT, RATE -> PATIENT;
      case DOSE_PER_WEIGHT, RATE_PER_WEIGHT -> KILOGRAM;
      default ->
          throw new IllegalArgumentException(
              "Found a %s, wanted a dose or a rate.".formatted(quantity.dimension().label()));
    };
  }

  /** A dose or a rate on this basis, in a patient of this weight. */
  Derived express(Quantity written, Optional<Quantity> weight) {
    if (of(written) == this) {
      return asOrdered(written);
    }
    return weight
        .<Derived>map(
            kilograms ->
                new Derived.Known(converted(written, kilograms), written + " at " + kilograms))
        .orElseGet(() -> new Derived.NotKnown(List.of(RegimenTerms.WEIGHT)));
  }

  private Quantity converted(Quantity written, Quantity weight) {
    boolean dose =
        written.dimension() == Dimension.AMOUNT || written.dimension() == Dimension.DOSE_PER_WEIGHT;
    Rational value =
        this == PATIENT
            ? written.canonicalValue().times(weight.canonicalValue())
            : written.canonicalValue().dividedBy(weight.canonicalValue());
    return new Quantity(value, dose ? doseUnit : rateUnit);
  }

  /** A figure that was written down as it stands. */
  static Derived asOrdered(Quantity quantity) {
    return new Derived.Known(quantity.in(quantity.dimension().canonicalUnit()), AS_ORDERED);
  }
}
