package org.ketaminecds.fhir.hooks.card;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;

/**
 * The measured values of a case, so that whoever reads a card sees them beside what no rule judges.
 */
final class ValuesRead {

  private static final String SYSTOLIC = "systolic blood pressure";
  private static final String DIASTOLIC = "diastolic blood pressure";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);

  private ValuesRead() {}

  /** The weight by which doses are reckoned. */
  static String weight(ClinicalCase patient) {
    return patient
        .weight()
        .map(weight -> shown("weight", weight.value().toString(), weight.at()))
        .orElse("no weight");
  }

  static List<String> of(ClinicalCase patient) {
    List<String> values = new ArrayList<>();
    List<Observation> observations = patient.observations();
    for (Observation one : observations) {
      Optional<Observation> diastolic = partner(one, SYSTOLIC, DIASTOLIC, observations);
      if (diastolic.isPresent()) {
        values.add(
            shown("blood pressure", pressure(one.value(), diastolic.get().value()), one.at()));
      } else if (partner(one, DIASTOLIC, SYSTOLIC, observations).isEmpty()) {
        values.add(shown(one.name(), one.value().toString(), one.at()));
      }
    }
    return values;
  }

  /** The other half of a pressure, if it was taken at the same time. */
  private static Optional<Observation> partner(
      Observation one, String name, String other, List<Observation> observations) {
    return observations.stream()
        .filter(candidate -> one.name().equals(name) && candidate.name().equals(other))
        .filter(candidate -> candidate.at().equals(one.at()))
        .filter(candidate -> candidate.value().unit() == one.value().unit())
        .findFirst();
  }

  private static String pressure(Quantity systolic, Quantity diastolic) {
    String unit = systolic.unit().symbol();
    return systolic.toString().replace(" " + unit, "") + "/" + diastolic;
  }

  private static String shown(String name, String value, Optional<LocalDateTime> at) {
    return "%s %s (%s)".formatted(name, value, at.map(ValuesRead::time).orElse("no date"));
  }

  /** A day without a time of day stands for its midnight. */
  private static String time(LocalDateTime at) {
    return (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : TIME).format(at);
  }
}
