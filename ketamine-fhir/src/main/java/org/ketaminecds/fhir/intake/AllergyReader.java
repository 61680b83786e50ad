package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.terminology.MappedCode;

/** Reads allergies and intolerances. */
final class AllergyReader {

  /** SNOMED CT ends the full name of a substance with what sort of thing it is. */
  private static final Pattern SEMANTIC_TAG =
      Pattern.compile(" \\((substance|organism|product)\\)$");

  private final IntakeDraft draft;
  private final Codes codes;
  private final List<AllergyIntolerance> noneKnown = new ArrayList<>();
  private boolean any;

  AllergyReader(IntakeDraft draft, Codes codes) {
    this.draft = draft;
    this.codes = codes;
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
    } else if (isNoneKnown(code)) {
      noneKnown.add(allergy);
    } else {
      substance(allergy, code, shown);
    }
  }

  private boolean isNoneKnown(CodeableConcept code) {
    return codes.mapped(code).stream()
        .anyMatch(mapped -> mapped.term().equals(MappedCode.NO_KNOWN_ALLERGY));
  }

  /** An allergy that is only suspected counts like one that is confirmed. */
  private void substance(AllergyIntolerance allergy, CodeableConcept code, String shown) {
    String name =
        codes.meanings(code).stream()
            .map(meaning -> meaning.term().name())
            .findFirst()
            .orElse(SEMANTIC_TAG.matcher(shown).replaceFirst(""));
    any = true;
    draft.builder().allergy(name);
    draft.sourced(name, allergy, "an allergy or intolerance");
  }
}
