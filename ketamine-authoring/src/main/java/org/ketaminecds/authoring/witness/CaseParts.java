package org.ketaminecds.authoring.witness;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.ClockTimes;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.view.StateWords;

/** The parts of a case in the words that the reader of cases takes back. */
final class CaseParts {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private CaseParts() {}

  /** The time at which the case stands; its day if that is all that was said. */
  static String asOf(ClinicalCase given) {
    return given.asOf().toLocalTime().equals(END_OF_DAY)
        ? given.asOf().toLocalDate().toString()
        : given.asOf().toString();
  }

  static String weight(Weight weight) {
    return dated("value", quantity(weight.value()), weight.at());
  }

  private static String dated(String key, String value, Optional<LocalDateTime> at) {
    return at.map(time -> "{%s: %s, on: %s}".formatted(key, value, moment(time))).orElse(value);
  }

  private static String moment(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  static Map<String, String> reviewed(ClinicalCase given) {
    Map<String, String> entries = new LinkedHashMap<>();
    given.reviews().problems().ifPresent(time -> entries.put("problems", moment(time)));
    given.reviews().medicines().ifPresent(time -> entries.put("medicines", moment(time)));
    given.reviews().allergies().ifPresent(time -> entries.put("allergies", moment(time)));
    return entries;
  }

  static String indication(Indication indication) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("condition", Scalar.of(indication.condition()));
    indication.painDuration().ifPresent(time -> entries.put("painDuration", quantity(time)));
    indication.painScore().ifPresent(score -> entries.put("painScore", quantity(score)));
    return entries.size() == 1 ? Scalar.of(indication.condition()) : flow(entries);
  }

  static String flow(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String tried(PreviousTreatment treatment) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("treatment", Scalar.of(treatment.treatment()));
    if (treatment.adequate() == FindingState.PRESENT) {
      entries.put("adequate", "yes");
    } else if (treatment.adequate() == FindingState.ABSENT) {
      entries.put("adequate", "no");
    }
    entries.put("result", treatment.result().label());
    return flow(entries);
  }

  static String ketamine(KetamineTreatment treatment) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("started", moment(treatment.started()));
    treatment.ended().ifPresent(end -> entries.put("ended", moment(end)));
    treatment.form().ifPresent(form -> entries.put("form", form.label()));
    treatment.pattern().ifPresent(pattern -> entries.put("pattern", pattern.label()));
    treatment.sessionDose().ifPresent(dose -> entries.put("sessionDose", quantity(dose)));
    treatment.sessionDuration().ifPresent(t -> entries.put("sessionDuration", quantity(t)));
    treatment.relief().ifPresent(relief -> entries.put("relief", quantity(relief)));
    treatment.reliefDuration().ifPresent(t -> entries.put("reliefDuration", quantity(t)));
    return flow(entries);
  }

  static Map<String, String> findings(ClinicalCase given, Vocabulary vocabulary) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (Finding finding : given.findings()) {
      entries.put(finding.name(), dated("state", state(finding, vocabulary), finding.at()));
    }
    return entries;
  }

  private static String state(Finding finding, Vocabulary vocabulary) {
    TermKind kind = vocabulary.find(finding.name()).map(Term::kind).orElse(TermKind.STATE);
    return switch (finding.state()) {
      case PRESENT -> StateWords.of(kind, true);
      case ABSENT -> StateWords.of(kind, false);
      case UNKNOWN -> "unknown";
      case UNAVAILABLE -> "unavailable";
    };
  }

  static Map<String, String> observations(ClinicalCase given) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (Observation observation : given.observations()) {
      byName
          .computeIfAbsent(observation.name(), name -> new ArrayList<>())
          .add(dated("value", quantity(observation.value()), observation.at()));
    }
    Map<String, String> entries = new LinkedHashMap<>();
    byName.forEach(
        (name, values) ->
            entries.put(
                name, values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]"));
    return entries;
  }

  static String phase(Phase phase) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (phase instanceof Phase.Bolus bolus) {
      entries.put("bolus", quantity(bolus.dose()));
    } else if (phase instanceof Phase.Infusion infusion) {
      infusion.rate().ifPresent(rate -> entries.put("infusion", quantity(rate)));
      infusion.total().ifPresent(total -> entries.put("total", quantity(total)));
      infusion.atMost().ifPresent(cap -> entries.put("atMost", quantity(cap)));
    }
    // Clock times tell how long it takes, and a case file must not say that twice.
    Optional<ClockTimes> clock = phase.times();
    clock.ifPresent(times -> entries.put("from", times.start().toString()));
    clock.ifPresent(times -> entries.put("until", times.end().toString()));
    phase.over().filter(time -> clock.isEmpty()).ifPresent(t -> entries.put("over", quantity(t)));
    return flow(entries);
  }

  static String quantity(Quantity quantity) {
    String number = quantity.value().toDecimal().toPlainString();
    String unit = quantity.unit().symbol();
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
