package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
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

  /** Problems that may be any diagnosis and are named; a list may hold dozens. */
  private static final int NAMED = 3;

  /** Characters of the words of a problem; a record may hold a whole letter in one field. */
  private static final int LONGEST = 60;

  private final IntakeDraft draft;
  private final ValueSets valueSets;
  private final OpenCodes codes;
  private final List<Problem> problems = new ArrayList<>();

  OpenDiagnoses(IntakeDraft draft, ValueSets valueSets, OpenCodes codes) {
    this.draft = draft;
    this.valueSets = valueSets;
    this.codes = codes;
  }

  /** A problem: its codes of ICD-10-CM, what it was recognised as, and its words. */
  private record Problem(Condition source, Set<String> icd, Set<Term> terms, String words) {

    boolean isKnown() {
      return !terms.isEmpty();
    }

    /** Its codes, if it has any, and its words. */
    String shown() {
      String written = codesOf(source.getCode()).collect(Collectors.joining(", "));
      String said = Codes.texts(source.getCode()).findFirst().map(Problem::shortened).orElse("");
      if (said.isEmpty()) {
        return written.isEmpty() ? Codes.shown(source.getCode()) : written;
      }
      return written.isEmpty() ? "\"" + said + "\"" : "%s (%s)".formatted(written, said);
    }

    private static String shortened(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
  }

  /**
   * Notes a problem.
   *
   * @param terms what it was recognised as
   */
  void add(Condition condition, Set<Term> terms) {
    CodeableConcept concept = condition.getCode();
    Set<String> icd = codesOf(concept).collect(Collectors.toSet());
    problems.add(
        new Problem(
            condition,
            icd.isEmpty() ? terms.stream().flatMap(this::icd).collect(Collectors.toSet()) : icd,
            Set.copyOf(terms),
            Codes.texts(concept).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT)));
  }

  private static Stream<String> codesOf(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(coding -> CodeSystem.ICD_10_CM.isNamed(coding.getSystem()))
        .flatMap(coding -> Stream.ofNullable(coding.getCode()))
        .map(CodeSystem.ICD_10_CM::written)
        .filter(code -> !code.isEmpty())
        .distinct();
  }

  /** The codes of ICD-10-CM that stand for a term. */
  private Stream<String> icd(Term term) {
    return valueSets.codesOf(term.name()).stream()
        .filter(code -> code.system() == CodeSystem.ICD_10_CM)
        .map(MappedCode::code);
  }

  /**
   * Whether a problem may be any diagnosis at all, beside what it was recognised as; the first of
   * those are listed.
   */
  boolean isAnyOpen() {
    List<Problem> any = problems.stream().filter(this::mayBeAny).toList();
    if (any.isEmpty()) {
      return false;
    }
    String named = any.stream().limit(NAMED).map(Problem::shown).collect(Collectors.joining(", "));
    draft.notMapped(
        any.get(0).source(),
        Reason.LEFT_OPEN,
        "any diagnosis that the list does not name, by %s%s"
            .formatted(
                named, any.size() > NAMED ? " and %s more".formatted(any.size() - NAMED) : ""));
    return true;
  }

  private boolean mayBeAny(Problem problem) {
    return problem.icd().isEmpty()
        ? !problem.isKnown()
        : problem.icd().stream().anyMatch(codes::mayBeAny);
  }

  /**
   * Of these diagnoses those that any problem may be, or often brings about; each such problem is
   * listed with them.
   */
  Set<String> among(List<Term> diagnoses) {
    Set<String> open = new LinkedHashSet<>();
    for (Problem problem : problems) {
      List<String> byIt =
          diagnoses.stream()
              .filter(diagnosis -> !problem.terms().contains(diagnosis))
              .filter(diagnosis -> leavesOpen(problem, diagnosis))
              .map(Term::name)
              .toList();
      if (!byIt.isEmpty()) {
        draft.notMapped(
            problem.source(),
            Reason.LEFT_OPEN,
            "%s, by %s".formatted(String.join(", ", byIt), problem.shown()));
        open.addAll(byIt);
      }
    }
    return open;
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
