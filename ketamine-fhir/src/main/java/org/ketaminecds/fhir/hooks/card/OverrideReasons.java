package org.ketaminecds.fhir.hooks.card;

import java.util.List;

/**
 * The reasons that a clinician may give for setting a card aside; the codes never change.
 *
 * <p>They are those of HL7's non-adherence reasons, as CDS Hooks 3.0 offers them.
 */
public final class OverrideReasons {

  /** The code system of HL7. */
  public static final String SYSTEM =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private static final List<Reason> ALL =
      List.of(
          new Reason("cds-not-applicable", "The advice does not apply to this patient"),
          new Reason(
              "cds-suboptimal-context",
              "The advice comes at the wrong time or to the wrong person"),
          new Reason("recipient-disagrees-evidence", "I judge the evidence differently"),
          new Reason(
              "recipient-concerns-outcomes", "I am concerned about the outcome of following it"),
          new Reason("does-not-align-preferences", "It does not fit what the patient wants"),
          new Reason("not-convenient-feasible", "It cannot be done here"));

  private OverrideReasons() {}

  /**
   * A reason.
   *
   * @param code the code of {@link #SYSTEM}
   * @param display what it means, in our own words
   */
  public record Reason(String code, String display) {}

  /** Every reason, in the order in which it is offered. */
  public static List<Reason> all() {
    return ALL;
  }
}
