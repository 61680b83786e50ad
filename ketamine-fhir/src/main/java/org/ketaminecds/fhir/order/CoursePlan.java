package org.ketaminecds.fhir.order;

import java.util.Optional;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Timing;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/**
 * The extension of a timing that says what FHIR has no place for: series of days, how many, and how
 * far apart.
 */
final class CoursePlan {

  static final String URL = "urn:ketaminecds:course-plan";

  private static final String HOURS = "hoursPerDay";
  private static final String COURSES = "courses";
  private static final String INTERVAL = "interval";

  private CoursePlan() {}

  static Optional<Extension> find(Dosage dosage) {
    return Optional.ofNullable(dosage.getTiming().getExtensionByUrl(URL));
  }

  static Optional<Quantity> hoursPerDay(FhirQuantities quantities, Extension plan) {
    return time(quantities, plan, HOURS);
  }

  static Optional<Quantity> interval(FhirQuantities quantities, Extension plan) {
    return time(quantities, plan, INTERVAL);
  }

  static Optional<Integer> courses(Extension plan) {
    return Optional.ofNullable(plan.getExtensionByUrl(COURSES))
        .map(Extension::getValue)
        .filter(PositiveIntType.class::isInstance)
        .map(value -> ((PositiveIntType) value).getValue());
  }

  private static Optional<Quantity> time(FhirQuantities quantities, Extension plan, String part) {
    Extension found = plan.getExtensionByUrl(part);
    return found != null
            && found.getValue() instanceof org.hl7.fhir.r4.model.Quantity written
            && quantities.read(written, Dimension.DURATION) instanceof Read read
        ? Optional.of(read.quantity())
        : Optional.empty();
  }

  static void write(Schedule schedule, Timing timing) {
    Extension plan = new Extension(URL);
    schedule
        .hoursPerDay()
        .ifPresent(time -> plan.addExtension(new Extension(HOURS, FhirQuantities.write(time))));
    schedule
        .courses()
        .ifPresent(count -> plan.addExtension(new Extension(COURSES, new PositiveIntType(count))));
    schedule
        .interval()
        .ifPresent(time -> plan.addExtension(new Extension(INTERVAL, FhirQuantities.write(time))));
    if (plan.hasExtension()) {
      timing.addExtension(plan);
    }
  }
}
