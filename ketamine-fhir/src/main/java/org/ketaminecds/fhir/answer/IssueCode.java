package org.ketaminecds.fhir.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.knowledge.DataNeeds;
import org.ketaminecds.fhir.knowledge.Knowledge;

/**
 * What sort of issue it is: a code of HL7 where one says just that, and always our own word.
 *
 * <p>The definitions: DRG, the therapy may interact with a drug therapy; DOSE, the proposed dosage
 * differs from standard practice; COND, the therapy may be inappropriate due to a condition or
 * diagnosis.
 */
enum IssueCode {
  DRG("Drug Interaction Alert"),
  DOSE("Dosage problem"),
  COND("Condition Alert");

  private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  private final String display;

  IssueCode(String display) {
    this.display = display;
  }

  static CodeableConcept of(Knowledge knowledge, RecommendationResult result) {
    CodeableConcept concept = new CodeableConcept();
    concept.setText(result.recommendation().kind().label());
    code(knowledge, result)
        .ifPresent(
            code ->
                concept
                    .addCoding()
                    .setSystem(SYSTEM)
                    .setCode(code.name())
                    .setDisplay(code.display));
    return concept;
  }

  private static Optional<IssueCode> code(Knowledge knowledge, RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    if (recommendation.severity().isPresent()) {
      return reads(knowledge, result, term -> term.kind() == TermKind.MEDICINE)
          ? Optional.of(DRG)
          : Optional.empty();
    }
    if (recommendation.kind() == Kind.DOSE_LIMIT) {
      return Optional.of(DOSE);
    }
    boolean speaksAgainst =
        recommendation.kind() == Kind.CONTRAINDICATION || recommendation.kind() == Kind.PRECAUTION;
    return speaksAgainst && reads(knowledge, result, DataNeeds::isOfConditions)
        ? Optional.of(COND)
        : Optional.empty();
  }

  private static boolean reads(
      Knowledge knowledge, RecommendationResult result, Predicate<Term> sort) {
    List<String> lines = result.because().stream().map(Reason::required).toList();
    return knowledge.mentioned(lines).stream().anyMatch(sort);
  }
}
