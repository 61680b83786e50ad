package org.ketaminecds.fhir.hooks.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.intake.RecordPart;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * The queries that fetch what the loaded guidance reads, made from its vocabulary and the value
 * sets; they stay within what CDS Hooks recommends every client to support.
 */
public final class PrefetchPlan {

  /** Blood pressures come as components of this panel, and a search finds the panel only. */
  private static final String BLOOD_PRESSURE_PANEL = "85354-9";

  private static final String PATIENT = "{{context.patientId}}";

  private final List<PrefetchQuery> queries;

  private PrefetchPlan(List<PrefetchQuery> queries) {
    this.queries = List.copyOf(queries);
  }

  /** The plan for the words of a guidance. */
  public static PrefetchPlan of(Vocabulary vocabulary, ValueSets valueSets) {
    List<PrefetchQuery> queries = new ArrayList<>();
    queries.add(query("patient", "Patient/" + PATIENT, List.of("age", "sex")));
    queries.add(list("problems", "Condition?patient=" + PATIENT, RecordPart.PROBLEMS));
    queries.add(
        list(
            "medications",
            "MedicationRequest?patient=" + PATIENT + "&status=active,on-hold",
            RecordPart.MEDICINES));
    queries.add(list("allergies", "AllergyIntolerance?patient=" + PATIENT, RecordPart.ALLERGIES));
    queries.add(
        list(
            "administrations",
            "MedicationAdministration?patient=" + PATIENT,
            RecordPart.ADMINISTRATIONS));
    Observations observations = new Observations(vocabulary, valueSets);
    queries.add(observations.query("vitals", PrefetchPlan::isVital, List.of(BLOOD_PRESSURE_PANEL)));
    queries.add(observations.query("labs", PrefetchPlan::isLaboratory, List.of()));
    queries.add(observations.query("scales", PrefetchPlan::isScale, List.of()));
    return new PrefetchPlan(queries);
  }

  /** The queries, in the order in which they are offered. */
  public List<PrefetchQuery> queries() {
    return queries;
  }

  private static PrefetchQuery query(String key, String template, List<String> terms) {
    return new PrefetchQuery(key, template, Optional.empty(), terms);
  }

  private static PrefetchQuery list(String key, String template, RecordPart part) {
    return new PrefetchQuery(key, template, Optional.of(part), List.of());
  }

  private static boolean isLaboratory(Term term) {
    return term.dimension().isEmpty() || is(term, Dimension.MULTIPLE_OF_ULN);
  }

  private static boolean isScale(Term term) {
    return is(term, Dimension.SCORE);
  }

  private static boolean isVital(Term term) {
    return !isLaboratory(term) && !isScale(term);
  }

  private static boolean is(Term term, Dimension dimension) {
    return term.dimension().filter(dimension::equals).isPresent();
  }

  /** Queries for the measured words that have codes of LOINC. */
  private record Observations(Vocabulary vocabulary, ValueSets valueSets) {

    PrefetchQuery query(String key, Predicate<Term> kind, List<String> panels) {
      List<Term> terms =
          vocabulary.terms().stream()
              .filter(term -> codes(term).findAny().isPresent())
              .filter(kind)
              .toList();
      String codes =
          Stream.concat(panels.stream(), terms.stream().flatMap(this::codes))
              .distinct()
              .collect(Collectors.joining(","));
      return PrefetchPlan.query(
          key,
          "Observation?patient=%s&code=%s&_sort=-date&_count=60".formatted(PATIENT, codes),
          terms.stream().map(Term::name).toList());
    }

    private Stream<String> codes(Term term) {
      return valueSets.codesOf(term.name()).stream()
          .filter(code -> code.system() == CodeSystem.LOINC)
          .map(code -> code.code());
    }
  }
}
