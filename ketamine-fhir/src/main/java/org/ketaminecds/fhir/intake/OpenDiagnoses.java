package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.OpenCodes;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * What a problem list leaves open: every diagnosis, unless all of its problems are plainly
 * unrelated to it.
 *
 * <p>The value sets hold some of the codes of each diagnosis and never all, so that a code is not
 * among them rules no diagnosis out.
 */
final class OpenDiagnoses {

  private final ValueSets valueSets;
  private final OpenCodes codes;
  private final List<Problem> problems = new ArrayList<>();

  OpenDiagnoses(ValueSets valueSets, OpenCodes codes) {
    this.valueSets = valueSets;
    this.codes = codes;
  }

  /** A problem: its codes of ICD-10-CM, what it was recognised as, and its words. */
  private record Problem(Set<String> icd, Set<Term> terms, String words) {

    boolean isKnown() {
      return !terms.isEmpty();
    }
  }

  /**
   * Notes a problem.
   *
   * @param terms what it was recognised as
   */
  void add(CodeableConcept concept, Set<Term> terms) {
    Set<String> icd =
        concept.getCoding().stream()
            .filter(coding -> CodeSystem.ICD_10_CM.isNamed(coding.getSystem()))
            .flatMap(coding -> Stream.ofNullable(coding.getCode()))
            .map(CodeSystem.ICD_10_CM::written)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    problems.add(
        new Problem(
            icd.isEmpty() ? terms.stream().flatMap(this::icd).collect(Collectors.toSet()) : icd,
            Set.copyOf(terms),
            Codes.texts(concept).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT)));
  }

  /** The codes of ICD-10-CM that stand for a term. */
  private Stream<String> icd(Term term) {
    return valueSets.codesOf(term.name()).stream()
        .filter(code -> code.system() == CodeSystem.ICD_10_CM)
        .map(MappedCode::code);
  }

  /** Whether a problem may be any diagnosis at all, beside what it was recognised as. */
  boolean isAnyOpen() {
    return problems.stream()
        .anyMatch(
            problem ->
                problem.icd().isEmpty()
                    ? !problem.isKnown()
                    : problem.icd().stream().anyMatch(codes::mayBeAny));
  }

  /** Whether any problem may be this diagnosis, or often brings it about. */
  boolean isOpen(Term diagnosis) {
    return problems.stream()
        .filter(problem -> !problem.terms().contains(diagnosis))
        .anyMatch(problem -> leavesOpen(problem, diagnosis));
  }

  private boolean leavesOpen(Problem problem, Term diagnosis) {
    return problem.icd().isEmpty()
        || problem.icd().stream().anyMatch(code -> codes.leaveOpen(diagnosis.name(), code))
        || names(diagnosis).anyMatch(problem.words()::contains);
  }

  private static Stream<String> names(Term diagnosis) {
    return Stream.concat(Stream.of(diagnosis.name()), diagnosis.synonyms().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }
}
