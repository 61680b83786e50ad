package org.ketaminecds.fhir.hooks.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a call was answered, and how; it holds no data of the patient.
 *
 * @param at when the call came
 * @param took how long the answer took
 * @param service such as "ketamine-order-sign"
 * @param kind what the call was for
 * @param status the HTTP status of the answer
 * @param client who called, as its token says; empty if the service asks for no token, or if the
 *     call was refused before the token was known to be good
 * @param hookInstance the id of the firing, by which the client knows the call; empty if the call
 *     was not read that far, and for feedback
 * @param cards the cards of the answer
 */
public record AuditRecord(
    Instant at,
    Duration took,
    String service,
    Kind kind,
    int status,
    Optional<String> client,
    Optional<String> hookInstance,
    List<AuditedCard> cards) {

  /** Copies the list. */
  public AuditRecord {
    cards = List.copyOf(cards);
  }

  /** What a call is for. */
  public enum Kind {
    /** A hook fired, and wants cards. */
    HOOK,
    /** It is told what became of cards. */
    FEEDBACK,
    /**
     * Not known: it was refused before it was read, for its token, length, type or method, or for
     * want of room.
     */
    REFUSED
  }
}
