package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One firing of a hook.
 *
 * @param hook such as "order-sign"
 * @param hookInstance the id of this firing
 * @param server the FHIR server of the client, if it names one
 * @param patientId the id of the patient on that server, without the type
 * @param selections the orders just selected, such as "MedicationRequest/1"; empty for other hooks
 * @param draftOrders the JSON text of the bundle of orders that are not signed
 * @param prefetch what the client fetched, by key; a key that is not here was never fetched
 */
public record HookCall(
    String hook,
    String hookInstance,
    Optional<String> server,
    String patientId,
    List<String> selections,
    Optional<String> draftOrders,
    Map<String, Prefetched> prefetch) {

  /** Copies the lists. */
  public HookCall {
    selections = List.copyOf(selections);
    prefetch = Map.copyOf(prefetch);
  }

  /** What tells the patient from those of other servers, since an id means one on its own only. */
  public String patient() {
    return server.orElse("") + "/Patient/" + patientId;
  }

  /** The hook only, so that a log shows nothing of the patient. */
  @Override
  public String toString() {
    return "HookCall[" + hook + "]";
  }

  /** What a client fetched for a key. */
  public sealed interface Prefetched {

    /** The client looked, and there is nothing. */
    record Nothing() implements Prefetched {}

    /**
     * A resource, or a bundle of search results.
     *
     * @param json its text
     */
    record Found(String json) implements Prefetched {

      /** The length only, so that a log shows nothing of the patient. */
      @Override
      public String toString() {
        return "Found[" + json.length() + " characters]";
      }
    }

    /** Something that is neither a resource nor null, such as a list. */
    record Unfit() implements Prefetched {}
  }
}
