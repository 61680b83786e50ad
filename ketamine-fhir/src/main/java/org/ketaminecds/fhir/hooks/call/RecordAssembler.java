package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.call.HookCall.Prefetched;
import org.ketaminecds.fhir.hooks.call.Resources.Reading;
import org.ketaminecds.fhir.intake.PatientRecord;

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
  public Drafts draftOrders(HookCall call) throws BadCallException {
    if (call.draftOrders().isEmpty()) {
      throw new BadCallException(
          List.of(Problem.of("context.draftOrders", "nothing", "a bundle of unsigned orders")));
    }
    Optional<Reading> reading = resources.read(call.draftOrders().get());
    if (reading.isPresent() && reading.get().resource() instanceof Bundle orders) {
      return new Drafts(PatientRecord.of(orders).resources(), reading.get().unread());
    }
    throw new BadCallException(
        List.of(
            Problem.of(
                "context.draftOrders", "no bundle of FHIR R4", "a bundle of unsigned orders")));
  }

  /**
   * Orders that are not signed.
   *
   * @param orders those that could be read, with what came along
   * @param unread the places of those that could not, such as "entry[0]"
   */
  public record Drafts(List<Resource> orders, List<String> unread) {

    /** Copies the lists. */
    public Drafts {
      orders = List.copyOf(orders);
      unread = List.copyOf(unread);
    }
  }

  /** The keys of the queries. */
  public List<String> keys() {
    return plan.queries().stream().map(PrefetchQuery::key).toList();
  }

  /** Whether the client answered any query at all; if not, there is nothing to judge. */
  public boolean knowsAnything(HookCall call) {
    return plan.queries().stream().anyMatch(query -> call.prefetch().containsKey(query.key()));
  }

  /** The record of the patient, with the orders that are not signed. */
  public PatientRecord assemble(HookCall call, List<Resource> draftOrders) {
    PatientRecord.Builder builder = PatientRecord.builder().patientId(call.patientId());
    call.server().ifPresent(builder::server);
    draftOrders.forEach(builder::resource);
    for (PrefetchQuery query : plan.queries()) {
      answer(query, Optional.ofNullable(call.prefetch().get(query.key())), builder);
    }
    return builder.build();
  }

  private void answer(
      PrefetchQuery query, Optional<Prefetched> answer, PatientRecord.Builder builder) {
    if (answer.isPresent() && answer.get() instanceof Prefetched.Nothing) {
      query.list().ifPresent(builder::nothing);
      return;
    }
    Optional<Reading> reading =
        answer
            .filter(Prefetched.Found.class::isInstance)
            .flatMap(found -> resources.read(((Prefetched.Found) found).json()));
    if (answer.isPresent() && reading.isEmpty()) {
      builder.notRead("prefetch." + query.key(), "no resource of FHIR R4");
    }
    if (reading.isEmpty() || reading.get().resource() instanceof OperationOutcome) {
      query.terms().forEach(builder::unavailable);
    } else {
      found(query, reading.get(), builder);
    }
  }

  private static void found(PrefetchQuery query, Reading reading, PatientRecord.Builder builder) {
    reading
        .unread()
        .forEach(
            place ->
                builder.notRead("prefetch." + query.key() + "." + place, "no resource of FHIR R4"));
    boolean whole = reading.resource() instanceof Bundle bundle && Pages.isWhole(bundle);
    query.list().ifPresent(whole ? builder::asked : builder::incomplete);
    if (!reading.unread().isEmpty()) {
      query.terms().forEach(builder::overtaken);
    }
    if (reading.resource() instanceof Bundle bundle) {
      builder.resources(bundle);
      if (!whole) {
        query.terms().forEach(builder::unavailable);
      }
    } else {
      builder.resource(reading.resource());
    }
  }
}
