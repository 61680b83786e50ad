package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.MappedCode.Past;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * What a problem list leaves open: the diagnoses that one of its problems may be in other words.
 *
 * <p>The value sets hold some of the codes of each diagnosis and never all, so a code that is not
 * among them rules a diagnosis out only from a distance: from another chapter of ICD-10-CM.
 */
final class OpenDiagnoses {

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

  /** In pregnancy, at birth or inborn, a disease of any organ stands in these chapters. */
  private static final String OF_ANY_ORGAN = "OPQ";

  /** Symptoms, illness or a cause of death that are not specified. */
  private static final Set<String> UNSPECIFIED = Set.of("R68.89", "R69", "R99");

  /** What was in the past stands among the factors that influence health. */
  private static final char HISTORY = 'Z';

  /** So many characters of a code tell its category, and its chapter. */
  private static final int CATEGORY = 3;

  private static final int CHAPTER = 1;

  private final ValueSets valueSets;
  private final Codes codes;
  private final List<Problem> problems = new ArrayList<>();

  OpenDiagnoses(ValueSets valueSets, Codes codes) {
    this.valueSets = valueSets;
    this.codes = codes;
  }

  /** A problem: its codes of ICD-10-CM, what it was recognised as, and its words. */
  private record Problem(Set<String> icd, Set<Term> terms, String words) {

    boolean isKnown() {
      return !terms.isEmpty();
    }

    /** Where pain is told by a code, it tells of no other disease of its chapter. */
    boolean isPainAlone() {
      return isKnown() && terms.stream().allMatch(term -> term.kind() == TermKind.INDICATION);
    }

    boolean isPlaced() {
      return !icd.isEmpty()
          && icd.stream()
              .allMatch(
                  code ->
                      WELL_FORMED.matcher(code).matches()
                          && OF_ANY_ORGAN.indexOf(code.charAt(0)) < 0
                          && !UNSPECIFIED.contains(code));
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
            .filter(coding -> CodeSystem.ICD_10_CM.uri().equals(coding.getSystem()))
            .flatMap(coding -> Stream.ofNullable(coding.getCode()))
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

  /** Whether a problem that is not known here may be any diagnosis at all. */
  boolean isAnyOpen() {
    return problems.stream().anyMatch(problem -> !problem.isKnown() && !problem.isPlaced());
  }

  /** Whether any problem may be this diagnosis. */
  boolean isOpen(Term diagnosis) {
    Set<String> own = icd(diagnosis).collect(Collectors.toSet());
    boolean counts = codes.past(diagnosis) == Past.COUNTS;
    return problems.stream()
        .filter(problem -> !problem.terms().contains(diagnosis))
        .anyMatch(problem -> mayBe(problem, diagnosis, own, counts));
  }

  private static boolean mayBe(Problem problem, Term diagnosis, Set<String> own, boolean counts) {
    if (names(diagnosis).anyMatch(problem.words()::contains)) {
      return true;
    }
    if (own.isEmpty()) {
      return !problem.isPainAlone();
    }
    int alike = problem.isPainAlone() ? CATEGORY : CHAPTER;
    return problem.icd().stream()
        .anyMatch(
            code ->
                (counts && code.charAt(0) == HISTORY)
                    || own.stream().anyMatch(one -> one.regionMatches(0, code, 0, alike)));
  }

  private static Stream<String> names(Term diagnosis) {
    return Stream.concat(Stream.of(diagnosis.name()), diagnosis.synonyms().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }
}
