package org.ketaminecds.authoring.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * Writes a case as a case file in YAML that the reader of cases takes back unchanged.
 *
 * <p>Immutable and thread-safe.
 */
public final class CaseText {

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
    lines.add("asOf: " + CaseParts.asOf(given));
    given.jurisdiction().ifPresent(one -> lines.add("jurisdiction: " + one.code()));
    section(lines, "patient", patient(given));
    section(lines, "reviewed", CaseParts.reviewed(given));
    list(lines, "indications", given.indications().stream().map(CaseParts::indication).toList());
    given
        .treatments()
        .ifPresent(all -> stated(lines, "treatments", all.stream().map(CaseParts::tried).toList()));
    section(lines, "findings", CaseParts.findings(given, vocabulary));
    section(lines, "observations", CaseParts.observations(given));
    list(lines, "medicines", given.medicines().stream().map(Scalar::of).toList());
    list(lines, "allergies", given.allergies().stream().map(Scalar::of).toList());
    list(lines, "otherSubstances", given.otherSubstances().stream().map(Scalar::of).toList());
    given
        .ketamineHistory()
        .ifPresent(
            all ->
                stated(lines, "ketamineHistory", all.stream().map(CaseParts::ketamine).toList()));
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
    given.age().ifPresent(age -> entries.put("age", CaseParts.quantity(age)));
    given.birthDate().ifPresent(born -> entries.put("birthDate", born.toString()));
    given.sex().ifPresent(sex -> entries.put("sex", sex.label()));
    given.weight().ifPresent(weight -> entries.put("weight", CaseParts.weight(weight)));
    return entries;
  }

  private static void regimen(List<String> lines, Regimen regimen) {
    lines.add("regimen:");
    int before = lines.size();
    regimen.form().ifPresent(form -> lines.add("  drug: " + form.label()));
    regimen.route().ifPresent(route -> lines.add("  route: " + route.label()));
    if (!regimen.phases().isEmpty()) {
      lines.add("  phases:");
      regimen.phases().forEach(phase -> lines.add("    - " + CaseParts.phase(phase)));
    }
    regimen
        .schedule()
        .hoursPerDay()
        .ifPresent(time -> lines.add("  hoursPerDay: " + CaseParts.quantity(time)));
    regimen.schedule().days().ifPresent(days -> lines.add("  days: " + days));
    regimen.schedule().courses().ifPresent(courses -> lines.add("  courses: " + courses));
    regimen
        .schedule()
        .interval()
        .ifPresent(time -> lines.add("  interval: " + CaseParts.quantity(time)));
    if (lines.size() == before) {
      lines.set(before - 1, "regimen: {}");
    }
  }
}
