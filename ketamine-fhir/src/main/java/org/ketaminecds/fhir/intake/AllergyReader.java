package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.terminology.MappedCode;

/** Reads allergies and intolerances, those to ketamine among the problems too. */
final class AllergyReader {

  /** SNOMED CT ends the full name of a substance with what sort of thing it is. */
  private static final Pattern SEMANTIC_TAG =
      Pattern.compile(" \\((substance|organism|product)\\)$");

  private static final String MAY_BE_DENIED =
      ": words that may deny it, so whether there is an allergy is not known";

  private static final String MAY_BE_ONE =
      ": may be an allergy to ketamine, so whether there is one is not known";

  private final IntakeDraft draft;
  private final Codes codes;
  private final MedicineNames names;
  private final CompleteLists lists;
  private final List<AllergyIntolerance> noneKnown = new ArrayList<>();
  private boolean any;

  AllergyReader(IntakeDraft draft, Codes codes, MedicineNames names, CompleteLists lists) {
    this.draft = draft;
    this.codes = codes;
    this.names = names;
    this.lists = lists;
  }

  /** Whether the record states that there is no known allergy, and names none. */
  boolean noneKnown() {
    if (any) {
      noneKnown.forEach(
          one -> draft.notMapped(one, Reason.CONTRADICTED, MappedCode.NO_KNOWN_ALLERGY));
      return false;
    }
    noneKnown.forEach(one -> draft.sourced(MappedCode.NO_KNOWN_ALLERGY, one, "its code"));
    return !noneKnown.isEmpty();
  }

  void read(AllergyIntolerance allergy) {
    CodeableConcept code = allergy.getCode();
    String shown = Codes.shown(code);
    String verification = Statuses.code(allergy.getVerificationStatus());
    String clinical = Statuses.code(allergy.getClinicalStatus());
    if (verification.equals("entered-in-error")) {
      draft.notMapped(allergy, Reason.ENTERED_IN_ERROR, shown);
    } else if (verification.equals("refuted")) {
      draft.notMapped(allergy, Reason.REFUTED, shown);
    } else if (List.of("inactive", "resolved").contains(clinical)) {
      draft.notMapped(allergy, Reason.NOT_ACTIVE, shown);
    } else if (!namesAny(allergy) && isNoneKnown(allergy)) {
      noneKnown.add(allergy);
    } else if (!namesAny(allergy) && NoneKnown.isSaidOfAnotherKindBy(allergy)) {
      draft.notMapped(allergy, Reason.NOT_READ, shown);
    } else if (!allergy.hasReaction() && isDenied(code)) {
      lists.doubt(allergy);
      draft.notMapped(allergy, Reason.NOT_READ, shown + MAY_BE_DENIED);
    } else {
      substance(allergy, code, shown);
    }
  }

  /**
   * Reads an allergy to ketamine that was entered as a problem; one that is not certain, or is
   * over, leaves the list of allergies open.
   *
   * @return whether the problem says anything of it
   */
  boolean read(Condition problem, Course course) {
    String shown = Codes.shown(problem.getCode());
    AllergyProblem.Says says = AllergyProblem.says(problem.getCode(), names);
    switch (says) {
      case NOTHING -> {
        return false;
      }
      case PERHAPS_NOT -> leaveOpen(problem, shown + MAY_BE_DENIED);
      case MAYBE -> leaveOpen(problem, shown + MAY_BE_ONE);
      case YES -> {
        if (course == Course.OVER) {
          leaveOpen(problem, shown + MAY_BE_ONE);
        } else {
          ketamine(problem);
        }
      }
    }
    any = true;
    return true;
  }

  private void leaveOpen(Condition problem, String words) {
    lists.doubt(RecordPart.ALLERGIES);
    draft.notMapped(problem, Reason.READ_IN_PART, words);
  }

  private void ketamine(Condition problem) {
    Codes.texts(problem.getCode())
        .flatMap(text -> names.in(text).stream())
        .filter(term -> KetamineNames.formOf(term).isPresent())
        .map(Term::name)
        .distinct()
        .forEach(
            name -> {
              draft.builder().allergy(name);
              draft.sourced(name, problem, "an allergy on the problem list");
            });
  }

  /** Words alone may deny an allergy; where a code names the substance, only its status does. */
  private boolean isDenied(CodeableConcept code) {
    List<String> texts = Codes.texts(code).toList();
    return !texts.isEmpty()
        && texts.stream().allMatch(AllergyDenial::isAllOf)
        && codes.meanings(code).isEmpty();
  }

  /** Whether it names a medicine, or tells of a reaction. */
  private boolean namesAny(AllergyIntolerance allergy) {
    return allergy.hasReaction() || !named(allergy.getCode()).isEmpty();
  }

  private boolean isNoneKnown(AllergyIntolerance allergy) {
    return NoneKnown.isSaidBy(allergy)
        || codes.mapped(allergy.getCode()).stream()
            .anyMatch(mapped -> mapped.term().equals(MappedCode.NO_KNOWN_ALLERGY));
  }

  /** An allergy that is only suspected counts like one that is confirmed. */
  private void substance(AllergyIntolerance allergy, CodeableConcept code, String shown) {
    Set<String> substances = new LinkedHashSet<>(named(code));
    if (substances.isEmpty()) {
      substances.add(SEMANTIC_TAG.matcher(shown).replaceFirst(""));
    }
    allergy.getReaction().forEach(reaction -> substances.addAll(named(reaction.getSubstance())));
    any = true;
    for (String name : substances) {
      draft.builder().allergy(name);
      draft.sourced(name, allergy, "an allergy or intolerance");
    }
  }

  /** By its codes, and by the names that stand in its words, such as "allergy to ketamine". */
  private List<String> named(CodeableConcept concept) {
    return Stream.concat(
            codes.meanings(concept).stream().map(Codes.Meaning::term),
            Codes.texts(concept).flatMap(text -> names.in(text).stream()))
        .map(Term::name)
        .distinct()
        .toList();
  }
}
