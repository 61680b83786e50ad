package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Lists resources from which no datum follows, each with why, and with what to send instead. */
final class UnmappedTypes {

  private static final String NOTHING_FOLLOWS =
      "; what was done tells neither why nor how it helped";
  private static final Set<String> NOT_DONE =
      Set.of("not-done", "entered-in-error", "preparation", "revoked", "draft");
  private static final Set<String> ON_ORDER = Set.of("draft", "active", "on-hold");

  private final IntakeDraft draft;
  private final Codes codes;
  private final KetamineForms forms;
  private final KetamineHistoryReader history;

  UnmappedTypes(
      IntakeDraft draft, Codes codes, KetamineForms forms, KetamineHistoryReader history) {
    this.draft = draft;
    this.codes = codes;
    this.forms = forms;
    this.history = history;
  }

  void list(Resource resource) {
    if (resource instanceof Encounter encounter) {
      list(encounter);
    } else if (resource instanceof Procedure procedure) {
      list(procedure);
    } else if (resource instanceof ServiceRequest request) {
      list(request);
    } else {
      String why =
          resource instanceof OperationOutcome ? "a report of a failure" : resource.fhirType();
      draft.notMapped(resource, Reason.NOT_READ, why);
    }
  }

  private void list(Encounter encounter) {
    String where =
        Optional.ofNullable(encounter.getClass_().getCode()).map(code -> " " + code).orElse("");
    draft.notMapped(
        encounter,
        Reason.NOT_READ,
        "Encounter%s: where the patient is, and not where ketamine is to be given; the site names"
                .formatted(where)
            + " that place as the care setting");
  }

  private void list(Procedure procedure) {
    String shown = "Procedure: " + Codes.shown(procedure.getCode());
    String status = Statuses.code(procedure.getStatusElement());
    if (status.equals("entered-in-error")) {
      draft.notMapped(procedure, Reason.ENTERED_IN_ERROR, shown);
    } else if (!NOT_DONE.contains(status) && forms.areNamed(List.of(procedure.getCode()))) {
      history.leaveOpen(procedure, shown + "; no drug, dose or route is told by it");
    } else {
      draft.notMapped(procedure, Reason.NOT_READ, shown + NOTHING_FOLLOWS);
    }
  }

  private void list(ServiceRequest request) {
    List<CodeableConcept> ordered = ordered(request);
    String shown = "ServiceRequest: " + Codes.shown(request.getCode());
    String status = Statuses.code(request.getStatusElement());
    Set<String> tests = tests(ordered);
    if (status.equals("entered-in-error")) {
      draft.notMapped(request, Reason.ENTERED_IN_ERROR, shown);
    } else if (forms.areNamed(ordered)) {
      namesKetamine(request, status, shown);
    } else if (ON_ORDER.contains(status) && !tests.isEmpty()) {
      tests.forEach(test -> draft.notMapped(request, Reason.ORDERED, test));
    } else {
      draft.notMapped(request, Reason.NOT_READ, shown);
    }
  }

  private void namesKetamine(ServiceRequest request, String status, String shown) {
    if (NOT_DONE.contains(status)) {
      draft.notMapped(
          request,
          Reason.NOT_READ,
          shown + "; ketamine is judged where it is ordered as a MedicationRequest");
    } else {
      history.leaveOpen(request, shown + "; no dose or route is told by it");
    }
  }

  private Set<String> tests(List<CodeableConcept> ordered) {
    return ordered.stream()
        .flatMap(concept -> codes.meanings(concept).stream())
        .map(Codes.Meaning::term)
        .filter(term -> term.kind() == TermKind.OBSERVATION || term.kind() == TermKind.STATE)
        .map(term -> term.name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a service is, and its details. */
  static List<CodeableConcept> ordered(ServiceRequest request) {
    return Stream.concat(Stream.of(request.getCode()), request.getOrderDetail().stream()).toList();
  }
}
