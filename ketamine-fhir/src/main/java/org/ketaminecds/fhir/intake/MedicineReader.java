package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Reads the medicines that the patient takes. */
final class MedicineReader {

  /** What is not known to have ended is taken, for an interaction is to be seen. */
  private static final Set<String> TAKEN = Set.of("active", "unknown");

  /** Halted for a time: it may work on, and may be resumed on any day. */
  private static final String ON_HOLD = "on-hold";

  private static final Set<String> GOING_ON = Set.of("in-progress", ON_HOLD);

  private final IntakeDraft draft;
  private final Ingredients ingredients;
  private final Set<String> taken = new LinkedHashSet<>();

  MedicineReader(IntakeDraft draft, Ingredients ingredients) {
    this.draft = draft;
    this.ingredients = ingredients;
  }

  void read(MedicationRequest request) {
    read(request, Statuses.code(request.getStatusElement()));
  }

  /** What is to be signed along with ketamine will be taken with it. */
  void readDraft(MedicationRequest request) {
    read(request, "active");
  }

  private void read(MedicationRequest request, String status) {
    read(request, forbids(request) ? "an order not to give it" : status, request.getMedication());
  }

  /** What does not tell whether it forbids the medicine may be an order to give it. */
  private static boolean forbids(MedicationRequest request) {
    return Boolean.TRUE.equals(request.getDoNotPerformElement().getValue());
  }

  void read(MedicationStatement statement) {
    String status = Statuses.code(statement.getStatusElement());
    read(statement, status, statement.getMedication());
  }

  /** What is being given just now is taken; what was given is over. */
  void read(MedicationAdministration administration) {
    read(administration, status(administration), administration.getMedication());
  }

  /** Whether it counts as taken. */
  static boolean goesOn(MedicationAdministration administration) {
    return TAKEN.contains(status(administration));
  }

  private static String status(MedicationAdministration administration) {
    String status = Statuses.code(administration.getStatusElement());
    return GOING_ON.contains(status) ? "active" : status;
  }

  private void read(Resource resource, String status, Type medication) {
    String shown = ingredients.shown(medication);
    if (status.equals("entered-in-error")) {
      draft.notMapped(resource, Reason.ENTERED_IN_ERROR, shown);
    } else if (status.equals(ON_HOLD)) {
      draft.notMapped(
          resource,
          Reason.READ_IN_PART,
          shown + ": on hold; it counts as taken, for it may work on and be resumed");
      taken(resource, ingredients.of(medication), shown);
    } else if (!TAKEN.contains(status)) {
      draft.notMapped(resource, Reason.NOT_ACTIVE, "%s: %s".formatted(shown, status));
    } else {
      taken(resource, ingredients.of(medication), shown);
    }
  }

  private void taken(Resource resource, Map<Term, String> found, String shown) {
    if (found.isEmpty()) {
      draft.notMapped(resource, Reason.NOT_KNOWN, shown);
      keep(shown);
    }
    found.forEach(
        (term, how) -> {
          draft.sourced(term.name(), resource, how);
          keep(term.name());
        });
  }

  /** A medicine that is not known here is kept as well, and the answer says so. */
  private void keep(String name) {
    if (taken.add(name)) {
      draft.builder().medicine(name);
    }
  }
}
