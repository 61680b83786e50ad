package org.ketaminecds.fhir.order;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Spans of time in the units of a FHIR timing, whose codes are those of UCUM. */
final class Times {

  private Times() {}

  static Optional<Quantity> of(
      FhirQuantities quantities, BigDecimal value, @Nullable UnitsOfTime unit) {
    if (unit == null || unit == UnitsOfTime.NULL) {
      return Optional.empty();
    }
    org.hl7.fhir.r4.model.Quantity written =
        new org.hl7.fhir.r4.model.Quantity()
            .setValue(value)
            .setSystem(FhirQuantities.UCUM)
            .setCode(unit.toCode());
    return quantities.read(written, Dimension.DURATION) instanceof Read read
        ? Optional.of(read.quantity())
        : Optional.empty();
  }
}
