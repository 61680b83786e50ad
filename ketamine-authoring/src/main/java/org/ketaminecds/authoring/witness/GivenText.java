package org.ketaminecds.authoring.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.GivenReader;

/**
 * Writes a case as the "given" of a scenario, which the reader of scenarios takes back unchanged.
 *
 * <p>Immutable and thread-safe.
 */
public final class GivenText {

  private final Vocabulary vocabulary;

  /** A writer of cases in these words. */
  public GivenText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Each key with its value in YAML; empty if the case says what a scenario cannot: a date of
   * birth, a regimen of which nothing is known, or a datum that the sending system cannot supply.
   *
   * @throws ArithmeticException if a number of the case is no finite decimal
   */
  public Optional<Map<String, String>> write(ClinicalCase given) {
    boolean emptyPlan = given.regimen().filter(one -> plan(one).isEmpty()).isPresent();
    if (given.birthDate().isPresent() || emptyPlan || !given.unavailable().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> entries = new LinkedHashMap<>();
    if (!CaseParts.asOf(given).equals(GivenReader.AS_OF)) {
      entries.put("as of", CaseParts.asOf(given));
    }
    given.jurisdiction().ifPresent(one -> entries.put("jurisdiction", one.code()));
    given.age().ifPresent(age -> entries.put("age", CaseParts.quantity(age)));
    given.sex().ifPresent(sex -> entries.put("sex", sex.label()));
    given.weight().ifPresent(weight -> entries.put("weight", CaseParts.weight(weight)));
    Map<String, String> reviewed = CaseParts.reviewed(given);
    if (!reviewed.isEmpty()) {
      entries.put("reviewed", CaseParts.flow(reviewed));
    }
    list(entries, "indication", given.indications().stream().map(CaseParts::indication).toList());
    given
        .treatments()
        .map(all -> list(all.stream().map(CaseParts::tried).toList()))
        .ifPresent(all -> entries.put("treatments", all));
    given
        .ketamineHistory()
        .map(all -> list(all.stream().map(CaseParts::ketamine).toList()))
        .ifPresent(all -> entries.put("ketamine history", all));
    list(entries, "medicines", given.medicines().stream().map(Scalar::of).toList());
    list(entries, "allergies", given.allergies().stream().map(Scalar::of).toList());
    list(entries, "other substances", given.otherSubstances().stream().map(Scalar::of).toList());
    given.careSetting().ifPresent(one -> entries.put("care setting", one.label()));
    given.regimen().map(GivenText::plan).ifPresent(entries::putAll);
    CaseParts.findings(given, vocabulary)
        .forEach((name, state) -> entries.put(Scalar.of(name), state));
    CaseParts.observations(given).forEach((name, value) -> entries.put(Scalar.of(name), value));
    return Optional.of(entries);
  }

  private static Map<String, String> plan(Regimen regimen) {
    Map<String, String> entries = new LinkedHashMap<>();
    regimen.form().ifPresent(form -> entries.put("drug", form.label()));
    regimen.route().ifPresent(route -> entries.put("route", route.label()));
    list(entries, "phases", regimen.phases().stream().map(CaseParts::phase).toList());
    regimen
        .schedule()
        .hoursPerDay()
        .ifPresent(time -> entries.put("hours per day", CaseParts.quantity(time)));
    regimen.schedule().days().ifPresent(days -> entries.put("days", days.toString()));
    regimen.schedule().courses().ifPresent(count -> entries.put("courses", count.toString()));
    regimen
        .schedule()
        .interval()
        .ifPresent(time -> entries.put("interval", CaseParts.quantity(time)));
    return entries;
  }

  private static void list(Map<String, String> entries, String key, List<String> items) {
    if (!items.isEmpty()) {
      entries.put(key, list(items));
    }
  }

  private static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }
}
