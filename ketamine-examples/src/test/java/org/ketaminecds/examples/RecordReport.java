package org.ketaminecds.examples;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.NotMapped;

/** What was read of a record and what was not, as text to be read by a person. */
final class RecordReport {

  private final StringBuilder text = new StringBuilder();

  private RecordReport() {}

  static String of(Intake intake, Assessment assessment) {
    RecordReport report = new RecordReport();
    report.held(intake.clinicalCase());
    report.sources(intake);
    report.notMapped(intake);
    report.text.append("advice: ").append(assessment.advisability().label()).append('\n');
    return report.text.toString();
  }

  private void held(ClinicalCase held) {
    line("birth date", held.birthDate().map(String::valueOf).orElse("not known"));
    line("sex", held.sex().map(String::valueOf).orElse("not known"));
    line("weight", held.weight().map(String::valueOf).orElse("not known"));
    list("indication", held.indications());
    list("finding", held.findings());
    list("observation", held.observations());
    list("medicine", held.medicines());
    list("allergy", held.allergies());
    line(
        "ketamine history",
        held.ketamineHistory().map(all -> all.isEmpty() ? "none" : "").orElse("not known"));
    list("treatment", held.ketamineHistory().orElse(List.of()));
    line("regimen", held.regimen().map(String::valueOf).orElse("none"));
  }

  private void sources(Intake intake) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    intake
        .sources()
        .forEach(
            one ->
                counted.merge(
                    "%s <- %s, %s".formatted(one.datum(), one.reference(), one.how()),
                    1,
                    Integer::sum));
    list("source", counted.keySet());
  }

  /** Alike ones are counted, for a record holds a hundred encounters. */
  private void notMapped(Intake intake) {
    Map<String, Integer> counted = new TreeMap<>();
    for (NotMapped one : intake.notMapped()) {
      String type = one.reference().replaceAll("/.*", "");
      counted.merge(
          "%s: %s: %s".formatted(type, one.reason().label(), one.detail()), 1, Integer::sum);
    }
    counted.forEach((what, count) -> line("not used", count + " x " + what));
  }

  private void list(String name, Collection<?> items) {
    items.forEach(item -> line(name, item.toString()));
  }

  private void line(String name, String value) {
    text.append((name + ": " + value).strip()).append('\n');
  }
}
