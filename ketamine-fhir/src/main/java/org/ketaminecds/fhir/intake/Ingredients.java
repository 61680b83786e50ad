package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Substance;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
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

  /** Everything that is written of it in words. */
  Stream<String> texts(Type medication) {
    return concepts(medication).stream().flatMap(Codes::texts);
  }

  /** The medicine as people would call it. */
  String shown(Type medication) {
    return texts(medication)
        .findFirst()
        .or(() -> concepts(medication).stream().map(Codes::shown).findFirst())
        .orElse("a medicine that is not named");
  }

  /** The medicine's own concept, and those of its ingredients where a Medication is referred to. */
  private List<CodeableConcept> concepts(Type medication) {
    List<CodeableConcept> concepts = new ArrayList<>();
    collect(medication, concepts, new HashSet<>());
    return concepts;
  }

  /** An ingredient may be a medicine of its own, and in a broken record the very one it is in. */
  private void collect(
      @Nullable Type item, List<CodeableConcept> concepts, Set<Resource> followed) {
    if (item instanceof CodeableConcept concept) {
      concepts.add(concept);
    } else if (item instanceof Reference reference) {
      references
          .resolve(reference, Medication.class)
          .filter(followed::add)
          .ifPresent(product -> collect(product, concepts, followed));
      references
          .resolve(reference, Substance.class)
          .filter(Substance::hasCode)
          .map(Substance::getCode)
          .ifPresent(concepts::add);
      if (reference.hasDisplay()) {
        concepts.add(new CodeableConcept().setText(reference.getDisplay()));
      }
    }
  }

  private void collect(Medication product, List<CodeableConcept> concepts, Set<Resource> followed) {
    if (product.hasCode()) {
      concepts.add(product.getCode());
    }
    product.getIngredient().forEach(one -> collect(one.getItem(), concepts, followed));
  }
}
