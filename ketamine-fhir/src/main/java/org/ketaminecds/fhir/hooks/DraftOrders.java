package org.ketaminecds.fhir.hooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.ketaminecds.fhir.hooks.call.HookCall;
import org.ketaminecds.fhir.hooks.card.CardMaker.DraftOrder;

/**
 * The orders of a call that are not signed.
 *
 * @param all every one, in the order given
 */
record DraftOrders(List<Resource> all) {

  /** An order of one of these takes something back, or is in force or over already. */
  private static final Set<String> NOT_TO_BE_SIGNED =
      Set.of("cancelled", "stopped", "revoked", "completed", "entered-in-error");

  /** Those of a call that order something: not one to leave it, or to take it back. */
  List<Resource> chosen(Hook hook, HookCall call) {
    List<Resource> chosen = hook == Hook.ORDER_SIGN ? all : selected(call);
    return chosen.stream().filter(DraftOrders::orders).toList();
  }

  private static boolean orders(Resource order) {
    if (order instanceof MedicationRequest request) {
      return orders(request.getDoNotPerformElement(), request.getStatusElement());
    }
    return order instanceof ServiceRequest request
        && orders(request.getDoNotPerformElement(), request.getStatusElement());
  }

  private static boolean orders(BooleanType doNotPerform, Enumeration<?> status) {
    return !Boolean.TRUE.equals(doNotPerform.getValue())
        && !(status.hasValue() && NOT_TO_BE_SIGNED.contains(status.getValueAsString()));
  }

  /**
   * Those that were just selected, and those that cannot be told from them: every order if none is
   * named or a selection leads to none, and always one without an id.
   */
  private List<Resource> selected(HookCall call) {
    Set<String> selections =
        call.selections().stream()
            .map(selection -> new IdType(selection).toUnqualifiedVersionless().getValue())
            .collect(Collectors.toSet());
    Set<String> drafts =
        all.stream().flatMap(order -> reference(order).stream()).collect(Collectors.toSet());
    return selections.isEmpty() || !drafts.containsAll(selections)
        ? all
        : all.stream()
            .filter(order -> reference(order).map(selections::contains).orElse(true))
            .toList();
  }

  /** How a card names one of them. */
  DraftOrder named(Resource order) {
    return new DraftOrder(all.indexOf(order) + 1, reference(order));
  }

  private static Optional<String> reference(Resource order) {
    return Optional.ofNullable(order.getIdElement().getIdPart())
        .map(id -> id.startsWith("urn:") ? id : order.fhirType() + "/" + id);
  }
}
