package org.ketaminecds.fhir.hooks.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.call.HookCall.Prefetched;
import org.ketaminecds.fhir.intake.PatientRecord;
import org.ketaminecds.fhir.intake.RecordPart;

/** Makes a patient's record of what a client sent. Thread-safe. */
public final class RecordAssembler {

  private final Resources resources = new Resources();
  private final PrefetchPlan plan;

  /** An assembler for the queries of this plan. */
  public RecordAssembler(PrefetchPlan plan) {
    this.plan = plan;
  }

  /**
   * The orders that are not signed.
   *
   * @throws BadCallException if they are no bundle
   */
  public List<Resource> draftOrders(HookCall call) throws BadCallException {
    if (call.draftOrders().isEmpty()) {
      throw new BadCallException(
          List.of(Problem.of("context.draftOrders", "nothing", "a bundle of unsigned orders")));
    }
    Optional<Resource> bundle = resources.read(call.draftOrders().get());
    if (bundle.isPresent() && bundle.get() instanceof Bundle orders) {
      return entries(orders);
    }
    throw new BadCallException(
        List.of(
            Problem.of(
                "context.draftOrders", "no bundle of FHIR R4", "a bundle of unsigned orders")));
  }

  private static List<Resource> entries(Bundle bundle) {
    List<Resource> entries = new ArrayList<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.hasResource()) {
        entries.add(entry.getResource());
      }
    }
    return entries;
  }

  /** The keys of the queries. */
  public List<String> keys() {
    return plan.queries().stream().map(PrefetchQuery::key).toList();
  }

  /** Whether the client answered any query at all; if not, there is nothing to judge. */
  public boolean knowsAnything(HookCall call) {
    return plan.queries().stream().anyMatch(query -> call.prefetch().containsKey(query.key()));
  }

  /**
   * The record of the patient, for an order among others or for none.
   *
   * @throws BadCallException if something that was fetched is no FHIR R4
   */
  public PatientRecord assemble(
      HookCall call, Optional<MedicationRequest> order, List<Resource> otherOrders)
      throws BadCallException {
    Problems problems = new Problems();
    PatientRecord.Builder builder = PatientRecord.builder();
    order.ifPresent(builder::order);
    otherOrders.forEach(builder::resource);
    for (PrefetchQuery query : plan.queries()) {
      answer(query, Optional.ofNullable(call.prefetch().get(query.key())), builder, problems);
    }
    PatientRecord patientRecord = builder.build();
    refuseAnother(call, patientRecord, problems);
    if (!problems.isEmpty()) {
      throw new BadCallException(problems.list());
    }
    return patientRecord;
  }

  /** A record of somebody else must never be judged for this patient. */
  private static void refuseAnother(HookCall call, PatientRecord patientRecord, Problems problems) {
    boolean another =
        patientRecord.resources().stream()
            .filter(Patient.class::isInstance)
            .anyMatch(patient -> !call.patientId().equals(patient.getIdElement().getIdPart()));
    if (another) {
      problems.add(
          Problem.of("prefetch.patient", "another patient", "the patient of context.patientId"));
    }
  }

  private void answer(
      PrefetchQuery query,
      Optional<Prefetched> answer,
      PatientRecord.Builder builder,
      Problems problems) {
    if (answer.isEmpty()) {
      query.terms().forEach(builder::unavailable);
    } else if (answer.get() instanceof Prefetched.Found found) {
      found(query, resources.read(found.json()), builder, problems);
    } else {
      query.list().ifPresent(builder::nothing);
    }
  }

  private static void found(
      PrefetchQuery query,
      Optional<Resource> resource,
      PatientRecord.Builder builder,
      Problems problems) {
    if (resource.isEmpty()) {
      problems.add(
          Problem.of("prefetch." + query.key(), "no resource of FHIR R4", "one, a bundle or null"));
    } else if (resource.get() instanceof OperationOutcome) {
      query.terms().forEach(builder::unavailable);
    } else if (resource.get() instanceof Bundle bundle) {
      builder.resources(bundle);
      query.list().ifPresent(part -> asked(part, bundle, builder));
    } else {
      builder.resource(resource.get());
      query.list().ifPresent(builder::asked);
    }
  }

  /** A bundle that leads on to a next page, or reports a failure, is not the whole list. */
  private static void asked(RecordPart part, Bundle bundle, PatientRecord.Builder builder) {
    boolean failed = entries(bundle).stream().anyMatch(OperationOutcome.class::isInstance);
    if (bundle.getLink(Bundle.LINK_NEXT) != null || failed) {
      builder.incomplete(part);
    } else {
      builder.asked(part);
    }
  }
}
