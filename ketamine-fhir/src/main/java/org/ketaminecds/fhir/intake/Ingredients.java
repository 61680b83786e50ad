package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.intake.Codes.Meaning;

/** What is in a medicine: by its codes, and by the names that stand in its text. */
final class Ingredients {

  private final Codes codes;
  private final MedicineNames names;
  private final References references;

  Ingredients(Codes codes, MedicineNames names, References references) {
    this.codes = codes;
    this.names = names;
    this.references = references;
  }

  /** The medicines of the vocabulary that are in it, and by what each was recognised. */
  Map<Term, String> of(Type medication) {
    Map<Term, String> ingredients = new LinkedHashMap<>();
    for (CodeableConcept concept : concepts(medication)) {
      for (Meaning meaning : codes.meanings(concept)) {
        if (meaning.term().kind() == TermKind.MEDICINE) {
          ingredients.putIfAbsent(meaning.term(), meaning.code().citation());
        }
      }
      Codes.texts(concept)
          .flatMap(text -> names.in(text).stream())
          .forEach(term -> ingredients.putIfAbsent(term, "its name in the text"));
    }
    return ingredients;
  }

  /** Whether it has a name, or a code that is known here. */
  boolean areTold(Type medication) {
    return concepts(medication).stream()
        .anyMatch(
            concept ->
                Codes.texts(concept).findAny().isPresent() || !codes.mapped(concept).isEmpty());
  }

  /** The medicine as people would call it. */
  String shown(Type medication) {
    List<CodeableConcept> concepts = concepts(medication);
    return concepts.stream()
        .flatMap(Codes::texts)
        .findFirst()
        .or(() -> concepts.stream().map(Codes::shown).findFirst())
        .orElse("a medicine that is not named");
  }

  /** The medicine's own concept, and those of its ingredients where a Medication is referred to. */
  private List<CodeableConcept> concepts(Type medication) {
    if (medication instanceof CodeableConcept concept) {
      return List.of(concept);
    }
    List<CodeableConcept> concepts = new ArrayList<>();
    if (medication instanceof Reference reference) {
      Optional<Medication> product = references.resolve(reference, Medication.class);
      product.filter(Medication::hasCode).map(Medication::getCode).ifPresent(concepts::add);
      product.stream()
          .flatMap(one -> one.getIngredient().stream())
          .filter(Medication.MedicationIngredientComponent::hasItemCodeableConcept)
          .map(Medication.MedicationIngredientComponent::getItemCodeableConcept)
          .forEach(concepts::add);
      if (reference.hasDisplay()) {
        concepts.add(new CodeableConcept().setText(reference.getDisplay()));
      }
    }
    return concepts;
  }
}
