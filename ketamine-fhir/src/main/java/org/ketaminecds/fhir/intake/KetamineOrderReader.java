package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.order.OrderReader;
import org.ketaminecds.fhir.order.OrderReading;

/** Finds the ketamine order of a record and reads it as the regimen of the case. */
final class KetamineOrderReader {

  private static final String KETAMINE = "ketamine";
  private static final String ESKETAMINE = "esketamine";
  private static final Pattern S_KETAMINE =
      Pattern.compile("(?<![\\p{L}\\p{N}])S(\\(\\+\\))?-ketamine", Pattern.CASE_INSENSITIVE);

  private final IntakeDraft draft;
  private final Ingredients ingredients;
  private final OrderReader orders;

  KetamineOrderReader(IntakeDraft draft, Ingredients ingredients, OrderReader orders) {
    this.draft = draft;
    this.ingredients = ingredients;
    this.orders = orders;
  }

  /** Whether it is a draft of an order of either ketamine. */
  boolean isDraft(MedicationRequest request) {
    return request.getStatus() == MedicationRequestStatus.DRAFT
        && !forms(request.getMedication()).isEmpty();
  }

  void read(MedicationRequest request) {
    Set<KetamineForm> forms = forms(request.getMedication());
    Optional<KetamineForm> form = forms.size() == 1 ? forms.stream().findFirst() : Optional.empty();
    OrderReading reading = orders.read(request.getDosageInstruction(), form);
    draft.builder().regimen(reading.regimen());
    draft.sourced("regimen", request, "the order of ketamine");
    for (Problem problem : reading.problems()) {
      draft.notMapped(request, Reason.READ_IN_PART, problem.toString());
    }
  }

  /** The racemate is ordered as ketamine, and S-ketamine as such or as esketamine. */
  private Set<KetamineForm> forms(Type medication) {
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
