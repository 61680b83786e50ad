package org.ketaminecds.fhir.intake;

import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.order.OrderReader;
import org.ketaminecds.fhir.order.OrderReading;

/** Finds the ketamine order of a record and reads it as the regimen of the case. */
final class KetamineOrderReader {

  private final IntakeDraft draft;
  private final KetamineForms forms;
  private final OrderReader orders;

  KetamineOrderReader(IntakeDraft draft, KetamineForms forms, OrderReader orders) {
    this.draft = draft;
    this.forms = forms;
    this.orders = orders;
  }

  /** Whether it is a draft of an order of either ketamine. */
  boolean isDraft(MedicationRequest request) {
    return request.getStatus() == MedicationRequestStatus.DRAFT
        && forms.of(request.getMedication()).isPresent();
  }

  void read(MedicationRequest request) {
    Optional<KetamineForm> form = forms.of(request.getMedication()).flatMap(NamedKetamine::form);
    OrderReading reading = orders.read(request, form);
    draft.builder().regimen(reading.regimen());
    draft.sourced("regimen", request, "the order of ketamine");
    for (Problem problem : reading.problems()) {
      draft.notMapped(request, Reason.READ_IN_PART, problem.toString());
    }
    reading.notRead().forEach(words -> draft.notMapped(request, Reason.READ_IN_PART, words));
  }
}
