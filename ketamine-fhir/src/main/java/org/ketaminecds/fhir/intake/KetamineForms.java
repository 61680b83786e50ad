package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.regimen.KetamineForm;

/** Which ketamine a medicine is, if any. */
final class KetamineForms {

  private static final String KETAMINE = "ketamine";
  private static final String ESKETAMINE = "esketamine";
  private static final Pattern S_KETAMINE =
      Pattern.compile("(?<![\\p{L}\\p{N}])S(\\(\\+\\))?-ketamine", Pattern.CASE_INSENSITIVE);

  private final Ingredients ingredients;

  KetamineForms(Ingredients ingredients) {
    this.ingredients = ingredients;
  }

  /** Whether any of these concepts names a ketamine. */
  boolean areNamed(List<CodeableConcept> concepts) {
    return concepts.stream().anyMatch(concept -> !of(concept).isEmpty());
  }

  /** The racemate is ordered as ketamine, and S-ketamine as such or as esketamine. */
  Set<KetamineForm> of(Type medication) {
    Set<KetamineForm> forms = new LinkedHashSet<>();
    ingredients
        .of(medication)
        .keySet()
        .forEach(
            term -> {
              if (term.name().equals(KETAMINE)) {
                forms.add(KetamineForm.RACEMIC);
              } else if (term.name().equals(ESKETAMINE)) {
                forms.add(KetamineForm.S_KETAMINE);
              }
            });
    if (S_KETAMINE.matcher(ingredients.shown(medication)).find()) {
      forms.add(KetamineForm.S_KETAMINE);
    }
    return forms;
  }
}
