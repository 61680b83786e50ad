package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/**
 * A code with its value: an observation itself, or one of its components.
 *
 * @param code what was observed
 * @param value the value, in any of FHIR's types
 * @param ranges the reference ranges of the laboratory
 * @param interpretation such as positive or negative
 * @param absence why there is no value, such as an error
 */
record ObservedItem(
    CodeableConcept code,
    Optional<Type> value,
    List<ObservationReferenceRangeComponent> ranges,
    List<CodeableConcept> interpretation,
    CodeableConcept absence) {

  /** The observation itself and its components, such as the two values of a blood pressure. */
  static List<ObservedItem> of(Observation observation) {
    List<ObservedItem> items = new ArrayList<>();
    items.add(
        new ObservedItem(
            observation.getCode(),
            Optional.ofNullable(observation.getValue()),
            observation.getReferenceRange(),
            observation.getInterpretation(),
            observation.getDataAbsentReason()));
    observation
        .getComponent()
        .forEach(
            part ->
                items.add(
                    new ObservedItem(
                        part.getCode(),
                        Optional.ofNullable(part.getValue()),
                        part.getReferenceRange(),
                        part.getInterpretation(),
                        part.getDataAbsentReason())));
    return items;
  }

  /** Whether the record says that there is no value, even beside one. */
  boolean isWithoutValue() {
    return !absence.isEmpty();
  }

  /** The value as a quantity; a whole number has no unit. */
  Optional<Quantity> quantity() {
    return value.flatMap(
        found -> {
          if (found instanceof IntegerType whole && whole.hasValue()) {
            return Optional.of(new Quantity(whole.getValue().longValue()));
          }
          return found instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty();
        });
  }
}
