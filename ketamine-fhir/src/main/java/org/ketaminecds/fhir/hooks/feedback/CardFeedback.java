package org.ketaminecds.fhir.hooks.feedback;

import java.time.Instant;
import java.util.Optional;

/**
 * What a clinician did with a card. A comment in free text is not kept, since it may hold data of
 * the patient.
 *
 * @param card its uuid
 * @param outcome what was done
 * @param reason the code of the reason for an override, if one was given
 * @param at when, as the client says
 */
public record CardFeedback(String card, Outcome outcome, Optional<String> reason, Instant at) {

  /** What a clinician did with a card. */
  public enum Outcome {
    /** A suggestion was taken up. */
    ACCEPTED,
    /** The card was set aside. */
    OVERRIDDEN
  }
}
