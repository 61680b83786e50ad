package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.terminology.CodeSystem;
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

  /** Illness, or a cause of death, that is not specified. */
  private static final Set<String> UNSPECIFIED = Set.of("R69", "R99");

  /** What was in the past stands among the factors that influence health. */
  private static final char HISTORY = 'Z';

  private static final int CATEGORY = 3;

  private final ValueSets valueSets;
  private final Codes codes;
  private final List<Problem> problems = new ArrayList<>();

  OpenDiagnoses(ValueSets valueSets, Codes codes) {
    this.valueSets = valueSets;
    this.codes = codes;
  }

  /** A problem: its codes of ICD-10-CM, what they stand for, and its words. */
  private record Problem(Set<String> icd, Set<String> terms, String words) {

    boolean isKnown() {
      return !terms.isEmpty();
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
  void add(CodeableConcept concept, Set<String> terms) {
    problems.add(
        new Problem(
            concept.getCoding().stream()
                .filter(coding -> CodeSystem.ICD_10_CM.uri().equals(coding.getSystem()))
                .filter(Coding::hasCode)
                .flatMap(coding -> Stream.ofNullable(coding.getCode()))
                .collect(Collectors.toSet()),
            Set.copyOf(terms),
            Codes.texts(concept).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT)));
  }

  /** Whether a problem that is not known here may be any diagnosis at all. */
  boolean isAnyOpen() {
    return problems.stream().anyMatch(problem -> !problem.isKnown() && !problem.isPlaced());
  }

  /** Whether any problem may be this diagnosis. */
  boolean isOpen(Term diagnosis) {
    Set<String> own =
        valueSets.codesOf(diagnosis.name()).stream()
            .filter(code -> code.system() == CodeSystem.ICD_10_CM)
            .map(code -> code.code())
            .collect(Collectors.toSet());
    boolean counts = codes.past(diagnosis) == Past.COUNTS;
    return problems.stream()
        .filter(problem -> !problem.terms().contains(diagnosis.name()))
        .anyMatch(problem -> mayBe(problem, diagnosis, own, counts));
  }

  private static boolean mayBe(Problem problem, Term diagnosis, Set<String> own, boolean counts) {
    if (names(diagnosis).anyMatch(problem.words()::contains)) {
      return true;
    }
    if (problem.isKnown()) {
      return problem.icd().stream()
          .anyMatch(code -> own.stream().anyMatch(one -> beginAlike(one, code, CATEGORY)));
    }
    return own.isEmpty()
        || problem.icd().stream()
            .anyMatch(
                code ->
                    (counts && code.charAt(0) == HISTORY)
                        || own.stream().anyMatch(one -> beginAlike(one, code, 1)));
  }

  private static Stream<String> names(Term diagnosis) {
    return Stream.concat(Stream.of(diagnosis.name()), diagnosis.synonyms().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static boolean beginAlike(String one, String other, int characters) {
    return one.regionMatches(0, other, 0, characters);
  }
}
