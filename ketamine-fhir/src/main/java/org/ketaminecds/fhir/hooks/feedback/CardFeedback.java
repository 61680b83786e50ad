package org.ketaminecds.fhir.hooks.feedback;

import java.time.Instant;
import java.util.Optional;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;

/**
 * What a clinician did with a card. Neither a comment in free text is kept nor a reason that no
 * card offers, since both may hold data of the patient.
 *
 * @param card its uuid
 * @param outcome what was done
 * @param reason the code of the reason for an override, if one was given; a code that no card
 *     offers becomes {@link OverrideReasons#OTHER}
 * @param at when, as the client says
 */
public record CardFeedback(String card, Outcome outcome, Optional<String> reason, Instant at) {

  /** Drops what is not kept of a reason. */
  public CardFeedback {
    reason = reason.map(code -> OverrideReasons.isKept(code) ? code : OverrideReasons.OTHER);
  }

  /** What a clinician did with a card. */
  public enum Outcome {
    /** A suggestion was taken up. */
    ACCEPTED,
    /** The card was set aside. */
    OVERRIDDEN
  }
}
