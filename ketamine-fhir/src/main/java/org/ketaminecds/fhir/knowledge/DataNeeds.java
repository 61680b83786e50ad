package org.ketaminecds.fhir.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.terminology.CodeSystem;

/**
 * The data requirements of words of the vocabulary: which resources could tell them, by which
 * codes.
 *
 * <p>Codes are those of the vocabulary; an ICD-10-CM code stands for the codes below it too. What
 * no resource of a record tells, such as staff at hand, has the type {@code Any}.
 */
public final class DataNeeds {

  private static final String ANY = "Any";
  private static final String CONDITION = "Condition";
  private static final String OBSERVATION = "Observation";
  private static final String ORDER = "MedicationRequest";
  private static final String STATEMENT = "MedicationStatement";
  private static final String PATIENT = "Patient";
  private static final String PROCEDURE = "Procedure";
  private static final String ADMINISTRATION = "MedicationAdministration";
  private static final String ALLERGY = "AllergyIntolerance";

  private static final String ALLERGIES = "allergies";
  private static final String PHASES = "proposed doses";
  private static final String WEIGHT = "weight";

  /** Figures and choices are computed by the library, so their names are known here. */
  private static final Map<String, String> COMPUTED =
      Map.of(
          "age",
          PATIENT,
          "sex",
          PATIENT,
          WEIGHT,
          OBSERVATION,
          "pain score",
          OBSERVATION,
          "pain duration",
          CONDITION,
          "care setting",
          ANY,
          "jurisdiction",
          ANY,
          "failed conventional treatments",
          ADMINISTRATION,
          "most ketamine treatments in 12 months",
          ADMINISTRATION);

  /** The lists of a case, by the words with which conditions and answers name them. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "indications",
          List.of(CONDITION),
          "medicines",
          List.of(ORDER, STATEMENT),
          ALLERGIES,
          List.of(ALLERGY));

  /** An order may give these for each kilogram or not. */
  private static final Set<Dimension> DRUG =
      Set.of(
          Dimension.AMOUNT, Dimension.RATE, Dimension.DOSE_PER_WEIGHT, Dimension.RATE_PER_WEIGHT);

  private static final String OF_LAST_TREATMENT = "last ketamine treatment";

  private DataNeeds() {}

  /** What could tell a datum, one requirement for each type of resource; at least one. */
  public static List<DataRequirement> of(Knowledge knowledge, String datum) {
    Publication publication = knowledge.publication();
    return knowledge
        .vocabulary()
        .find(datum)
        .map(term -> ofTerm(publication, term))
        .orElseGet(
            () ->
                LISTS.getOrDefault(datum, List.of(ANY)).stream()
                    .map(type -> requirement(publication, datum, type))
                    .toList());
  }

  /** Whether a word is of the plan, and so told by the order of ketamine. */
  public static boolean isOfOrder(Term term) {
    return (term.kind() == TermKind.FIGURE || term.kind() == TermKind.CHOICE)
        && types(term).contains(ORDER);
  }

  /** Whether a word is a condition of the patient, as a diagnosis is or what such a code tells. */
  public static boolean isOfConditions(Term term) {
    return term.kind() == TermKind.DIAGNOSIS
        || term.codes().keySet().stream()
            .anyMatch(system -> types(term, system).contains(CONDITION));
  }

  /** What lines of a condition read, in their order. */
  static List<DataRequirement> ofLines(Knowledge knowledge, List<String> lines) {
    List<DataRequirement> needs = new ArrayList<>();
    for (String line : lines) {
      String first = line.strip().split(" ", 2)[0];
      if (LISTS.containsKey(first)) {
        needs.addAll(of(knowledge, first));
      }
      for (Term term : knowledge.mentioned(List.of(line))) {
        needs.addAll(
            first.equals(ALLERGIES)
                ? List.of(allergy(knowledge.publication(), term))
                : ofTerm(knowledge.publication(), term));
        grounds(term).forEach(ground -> needs.addAll(of(knowledge, ground)));
      }
    }
    return needs;
  }

  /** What a figure of the plan is computed from. */
  private static List<String> grounds(Term term) {
    if (term.kind() != TermKind.FIGURE || !isOfOrder(term)) {
      return List.of();
    }
    return term.dimension().filter(DRUG::contains).isPresent()
        ? List.of(PHASES, WEIGHT)
        : List.of(PHASES);
  }

  private static DataRequirement allergy(Publication publication, Term term) {
    DataRequirement allergy = requirement(publication, term.name(), ALLERGY);
    term.codes().forEach((system, codes) -> filter(allergy, "code", system, codes));
    return allergy;
  }

  private static List<DataRequirement> ofTerm(Publication publication, Term term) {
    Map<String, DataRequirement> byType = new LinkedHashMap<>();
    term.codes()
        .forEach(
            (system, codes) -> {
              for (String type : types(term, system)) {
                filter(
                    byType.computeIfAbsent(
                        type, name -> requirement(publication, term.name(), name)),
                    path(type),
                    system,
                    codes);
              }
            });
    if (byType.isEmpty()) {
      for (String type : types(term)) {
        byType.put(type, requirement(publication, term.name(), type));
      }
    }
    return List.copyOf(byType.values());
  }

  private static List<String> types(Term term, String system) {
    return switch (system) {
      case "LOINC" -> List.of(OBSERVATION);
      case "RxNorm" -> List.of(ORDER, STATEMENT);
      default -> List.of(term.kind() == TermKind.PROCEDURE ? PROCEDURE : CONDITION);
    };
  }

  private static List<String> types(Term term) {
    return switch (term.kind()) {
      case DIAGNOSIS, INDICATION -> List.of(CONDITION);
      case STATE, OBSERVATION -> List.of(OBSERVATION);
      case PROCEDURE -> List.of(PROCEDURE);
      case MEDICINE -> List.of(ORDER, STATEMENT);
      case EVENT -> List.of(ADMINISTRATION);
      case RESOURCE -> List.of(ANY);
      case FIGURE, CHOICE ->
          List.of(
              term.name().endsWith(OF_LAST_TREATMENT)
                  ? ADMINISTRATION
                  : COMPUTED.getOrDefault(term.name(), ORDER));
    };
  }

  private static String path(String type) {
    return type.equals(ORDER) || type.equals(STATEMENT) ? "medication" : "code";
  }

  private static DataRequirement requirement(Publication publication, String datum, String type) {
    DataRequirement requirement = new DataRequirement();
    requirement.setType(type);
    requirement.addExtension(OwnExtension.DATUM.of(publication, datum));
    return requirement;
  }

  private static void filter(
      DataRequirement requirement, String path, String system, List<String> codes) {
    if (requirement.getCodeFilter().isEmpty()) {
      requirement.addCodeFilter().setPath(path);
    }
    for (String code : codes) {
      Coding coding = requirement.getCodeFilterFirstRep().addCode().setCode(code);
      CodeSystem.labelled(system)
          .ifPresentOrElse(
              known -> coding.setSystem(known.uri()),
              () -> coding.setDisplay("%s of %s".formatted(code, system)));
    }
  }
}
