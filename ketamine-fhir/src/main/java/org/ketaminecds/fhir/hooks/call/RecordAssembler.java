package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
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
      return PatientRecord.of(orders).resources();
    }
    throw new BadCallException(
        List.of(
            Problem.of(
                "context.draftOrders", "no bundle of FHIR R4", "a bundle of unsigned orders")));
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
   * The record of the patient, with the orders that are not signed.
   *
   * @throws BadCallException if something that was fetched is no FHIR R4
   */
  public PatientRecord assemble(HookCall call, List<Resource> draftOrders) throws BadCallException {
    Problems problems = new Problems();
    PatientRecord.Builder builder = PatientRecord.builder().patientId(call.patientId());
    draftOrders.forEach(builder::resource);
    for (PrefetchQuery query : plan.queries()) {
      answer(query, Optional.ofNullable(call.prefetch().get(query.key())), builder, problems);
    }
    if (!problems.isEmpty()) {
      throw new BadCallException(problems.list());
    }
    return builder.build();
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
    } else if (answer.get() instanceof Prefetched.Unfit) {
      found(query, Optional.empty(), builder, problems);
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
      boolean whole = Pages.isWhole(bundle);
      query.list().ifPresent(part -> asked(part, whole, builder));
      if (!whole) {
        query.terms().forEach(builder::unavailable);
      }
    } else {
      builder.resource(resource.get());
      query.list().ifPresent(builder::incomplete);
    }
  }

  private static void asked(RecordPart part, boolean whole, PatientRecord.Builder builder) {
    if (whole) {
      builder.asked(part);
    } else {
      builder.incomplete(part);
    }
  }
}
