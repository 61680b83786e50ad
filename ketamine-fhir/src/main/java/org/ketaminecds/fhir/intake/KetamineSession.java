package org.ketaminecds.fhir.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;

/**
 * Ketamine that was given into a vein, as one administration tells it.
 *
 * @param source the administration
 * @param kind whether it was an infusion
 * @param started when it began
 * @param ended when it ended, if that is told with a time
 * @param form which ketamine it was, if that is settled
 * @param dose all of the drug, in mg
 * @param order the order that it carried out
 */
record KetamineSession(
    MedicationAdministration source,
    Kind kind,
    LocalDateTime started,
    Optional<LocalDateTime> ended,
    Optional<KetamineForm> form,
    Optional<Quantity> dose,
    Optional<String> order) {

  /** What an administration into a vein was. */
  enum Kind {
    /** It had a rate, or took longer than a bolus does. */
    INFUSION,
    /** It may have been a bolus. */
    PERHAPS_BOLUS
  }

  KetamineSession withKind(Kind other) {
    return new KetamineSession(source, other, started, ended, form, dose, order);
  }

  LocalDate lastDay() {
    return ended.orElse(started).toLocalDate();
  }

  /** How long it took, if it took any time. */
  Optional<Quantity> duration() {
    return ended
        .map(end -> Quantity.of(Duration.between(started, end).toSeconds(), Unit.SECOND))
        .filter(Quantity::isPositive);
  }
}
