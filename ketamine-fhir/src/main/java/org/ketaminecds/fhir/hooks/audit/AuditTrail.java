package org.ketaminecds.fhir.hooks.audit;

import java.util.List;

/**
 * Is told of every call for cards and of every feedback, once it is answered, and of those that are
 * refused before they are read, a hundred of these a minute at most.
 *
 * <p>Called on the thread that answers, before the answer is sent, so it should be quick.
 * Implementations are thread-safe. What it throws is logged and shown as a trouble of the endpoint;
 * the answer is given all the same, for a full disk must not take a warning away.
 */
@FunctionalInterface
public interface AuditTrail {

  /** A call was answered. */
  void answered(AuditRecord answer);

  /** Keeps nothing. */
  static AuditTrail none() {
    return answer -> {};
  }

  /** Tells each of them; one that fails does not keep the others from being told. */
  static AuditTrail all(List<AuditTrail> trails) {
    List<AuditTrail> copy = List.copyOf(trails);
    return answer -> {
      RuntimeException failure = null;
      for (AuditTrail trail : copy) {
        try {
          trail.answered(answer);
        } catch (RuntimeException failed) {
          failure = failed;
        }
      }
      if (failure != null) {
        throw failure;
      }
    };
  }
}
