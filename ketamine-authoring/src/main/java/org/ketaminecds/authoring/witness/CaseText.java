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
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.view.StateWords;

/**
 * Writes a case as a case file in YAML that the reader of cases takes back unchanged.
 *
 * <p>Immutable and thread-safe.
 */
public final class CaseText {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Vocabulary vocabulary;

  /** A writer of cases in these words. */
  public CaseText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The case file.
   *
   * @throws ArithmeticException if a number of the case is no finite decimal, which no case file
   *     can state
   */
  public String write(ClinicalCase given) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "asOf: "
            + (given.asOf().toLocalTime().equals(END_OF_DAY)
                ? given.asOf().toLocalDate()
                : given.asOf()));
    given.jurisdiction().ifPresent(one -> lines.add("jurisdiction: " + one.code()));
    section(lines, "patient", patient(given));
    section(lines, "reviewed", reviewed(given));
    list(lines, "indications", given.indications().stream().map(CaseText::indication).toList());
    given
        .treatments()
        .ifPresent(all -> stated(lines, "treatments", all.stream().map(CaseText::tried).toList()));
    section(lines, "findings", findings(given));
    section(lines, "observations", observations(given));
    list(lines, "medicines", given.medicines().stream().map(Scalar::of).toList());
    list(lines, "allergies", given.allergies().stream().map(Scalar::of).toList());
    given
        .ketamineHistory()
        .ifPresent(
            all -> stated(lines, "ketamineHistory", all.stream().map(CaseText::ketamine).toList()));
    given
        .careSetting()
        .ifPresent(setting -> section(lines, "care", Map.of("setting", setting.label())));
    list(lines, "unavailable", given.unavailable().stream().sorted().map(Scalar::of).toList());
    given.regimen().ifPresent(regimen -> regimen(lines, regimen));
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      lines.add(key + ":");
      entries.forEach((name, value) -> lines.add("  " + Scalar.of(name) + ": " + value));
    }
  }

  private static void list(List<String> lines, String key, List<String> items) {
    if (!items.isEmpty()) {
      lines.add(key + ":");
      items.forEach(item -> lines.add("  - " + item));
    }
  }

  /** A list that states that there is nothing if it is empty. */
  private static void stated(List<String> lines, String key, List<String> items) {
    if (items.isEmpty()) {
      lines.add(key + ": []");
    }
    list(lines, key, items);
  }

  private static Map<String, String> patient(ClinicalCase given) {
    Map<String, String> entries = new LinkedHashMap<>();
    given.age().ifPresent(age -> entries.put("age", quantity(age)));
    given.birthDate().ifPresent(born -> entries.put("birthDate", born.toString()));
    given.sex().ifPresent(sex -> entries.put("sex", sex.label()));
    given.weight().ifPresent(weight -> entries.put("weight", weight(weight)));
    return entries;
  }

  private static String weight(Weight weight) {
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

  private static Map<String, String> reviewed(ClinicalCase given) {
    Map<String, String> entries = new LinkedHashMap<>();
    given.reviews().problems().ifPresent(time -> entries.put("problems", moment(time)));
    given.reviews().medicines().ifPresent(time -> entries.put("medicines", moment(time)));
    given.reviews().allergies().ifPresent(time -> entries.put("allergies", moment(time)));
    return entries;
  }

  private static String indication(Indication indication) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("condition", Scalar.of(indication.condition()));
    indication.painDuration().ifPresent(time -> entries.put("painDuration", quantity(time)));
    indication.painScore().ifPresent(score -> entries.put("painScore", quantity(score)));
    return entries.size() == 1 ? Scalar.of(indication.condition()) : flow(entries);
  }

  private static String flow(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String tried(PreviousTreatment treatment) {
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

  private static String ketamine(KetamineTreatment treatment) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("started", moment(treatment.started()));
    treatment.form().ifPresent(form -> entries.put("form", form.label()));
    treatment.pattern().ifPresent(pattern -> entries.put("pattern", pattern.label()));
    treatment.sessionDose().ifPresent(dose -> entries.put("sessionDose", quantity(dose)));
    treatment.sessionDuration().ifPresent(t -> entries.put("sessionDuration", quantity(t)));
    treatment.relief().ifPresent(relief -> entries.put("relief", quantity(relief)));
    treatment.reliefDuration().ifPresent(t -> entries.put("reliefDuration", quantity(t)));
    return flow(entries);
  }

  private Map<String, String> findings(ClinicalCase given) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (Finding finding : given.findings()) {
      entries.put(finding.name(), dated("state", state(finding), finding.at()));
    }
    return entries;
  }

  private String state(Finding finding) {
    TermKind kind = vocabulary.find(finding.name()).map(Term::kind).orElse(TermKind.STATE);
    return switch (finding.state()) {
      case PRESENT -> StateWords.of(kind, true);
      case ABSENT -> StateWords.of(kind, false);
      case UNKNOWN -> "unknown";
      case UNAVAILABLE -> "unavailable";
    };
  }

  private static Map<String, String> observations(ClinicalCase given) {
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

  private static void regimen(List<String> lines, Regimen regimen) {
    lines.add("regimen:");
    int before = lines.size();
    regimen.form().ifPresent(form -> lines.add("  drug: " + form.label()));
    regimen.route().ifPresent(route -> lines.add("  route: " + route.label()));
    if (!regimen.phases().isEmpty()) {
      lines.add("  phases:");
      regimen.phases().forEach(phase -> lines.add("    - " + phase(phase)));
    }
    regimen
        .schedule()
        .hoursPerDay()
        .ifPresent(time -> lines.add("  hoursPerDay: " + quantity(time)));
    regimen.schedule().days().ifPresent(days -> lines.add("  days: " + days));
    regimen.schedule().courses().ifPresent(courses -> lines.add("  courses: " + courses));
    regimen.schedule().interval().ifPresent(time -> lines.add("  interval: " + quantity(time)));
    if (lines.size() == before) {
      lines.set(before - 1, "regimen: {}");
    }
  }

  private static String phase(Phase phase) {
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

  private static String quantity(Quantity quantity) {
    String number = quantity.value().toDecimal().toPlainString();
    String unit = quantity.unit().symbol();
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
