package org.ketaminecds.fhir.intake;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Laboratory values as multiples of the upper limit of normal of the laboratory that measured. */
final class UpperLimits {

  private static final String NORMAL = "normal";

  private final FhirQuantities quantities;

  UpperLimits(FhirQuantities quantities) {
    this.quantities = quantities;
  }

  /** The multiple, exactly; not read without one upper limit in a unit that converts exactly. */
  QuantityReading multiple(
      org.hl7.fhir.r4.model.Quantity value, List<ObservationReferenceRangeComponent> ranges) {
    Optional<String> otherPrint = quantities.otherPrint(value);
    if (otherPrint.isPresent()) {
      return new NotRead(otherPrint.get(), "one unit, or a print that is known to mean it");
    }
    Optional<Rational> number = quantities.plainValue(value);
    if (number.isEmpty()) {
      return new NotRead("no plain number", "a number without < or >");
    }
    List<org.hl7.fhir.r4.model.Quantity> limits =
        ranges.stream()
            .filter(UpperLimits::isOfNormal)
            .filter(ObservationReferenceRangeComponent::hasHigh)
            .<org.hl7.fhir.r4.model.Quantity>map(ObservationReferenceRangeComponent::getHigh)
            .toList();
    if (limits.size() != 1) {
      return new NotRead(
          limits.isEmpty() ? "no upper limit of normal" : "several upper limits of normal",
          "the reference range of the laboratory with one high value");
    }
    org.hl7.fhir.r4.model.Quantity limit = limits.get(0);
    Optional<Rational> high = quantities.plainValue(limit).filter(one -> one.signum() > 0);
    Optional<Rational> factor = quantities.factor(value, limit);
    return high.isPresent() && factor.isPresent()
        ? new Read(
            new Quantity(number.get().times(factor.get()).dividedBy(high.get()), Unit.TIMES_ULN))
        : new NotRead(
            "a value in %s and an upper limit in %s".formatted(shown(value), shown(limit)),
            "an upper limit above zero, in the unit of the value");
  }

  private static boolean isOfNormal(ObservationReferenceRangeComponent range) {
    return !range.hasType() || Statuses.code(range.getType()).equals(NORMAL);
  }

  private static String shown(org.hl7.fhir.r4.model.Quantity quantity) {
    String unit = FhirQuantities.unit(quantity);
    return unit.isEmpty() ? "no unit" : unit;
  }
}
