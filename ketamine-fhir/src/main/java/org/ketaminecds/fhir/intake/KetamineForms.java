package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.regimen.KetamineForm;

/** Which ketamine a medicine is, if any. */
final class KetamineForms {

  private final Ingredients ingredients;

  KetamineForms(Ingredients ingredients) {
    this.ingredients = ingredients;
  }

  /** Whether any of these concepts names a ketamine. */
  boolean areNamed(List<CodeableConcept> concepts) {
    return concepts.stream().anyMatch(concept -> of(concept).isPresent());
  }

  /** What is shown of a medicine of which nothing tells which it is, so that it may be ketamine. */
  Optional<String> untold(Type medication) {
    return ingredients.areTold(medication)
        ? Optional.empty()
        : Optional.of(ingredients.shown(medication));
  }

  /** The ketamine in it; its form is settled where all codes and names mean the same. */
  Optional<NamedKetamine> of(Type medication) {
    Set<Optional<KetamineForm>> forms = new LinkedHashSet<>();
    ingredients.of(medication).keySet().stream()
        .map(KetamineNames::formOf)
        .filter(Optional::isPresent)
        .forEach(forms::add);
    ingredients.texts(medication).map(KetamineNames::in).forEach(forms::addAll);
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NamedKetamine(
                forms.size() == 1 ? forms.iterator().next() : Optional.<KetamineForm>empty()));
  }
}
