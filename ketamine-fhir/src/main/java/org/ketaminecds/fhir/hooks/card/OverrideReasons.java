package org.ketaminecds.fhir.hooks.card;

import java.time.Duration;
import java.util.List;

/**
 * The reasons that a clinician may give for setting a card aside; the codes never change.
 *
 * <p>They are those of HL7's non-adherence reasons, as CDS Hooks 3.0 offers them, and one of our
 * own where a site lets cards be put off.
 */
public final class OverrideReasons {

  /** The code of our own reason: the card is to be shown again later. */
  public static final String PUT_OFF = "put-off";

  /** What is kept of a reason that no card of ours offers. */
  public static final String OTHER = "other";

  private static final String SYSTEM =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private static final List<Reason> ALL =
      List.of(
          hl7("cds-not-applicable", "The advice does not apply to this patient"),
          hl7(
              "cds-suboptimal-context",
              "The advice comes at the wrong time or to the wrong person"),
          hl7("recipient-disagrees-evidence", "I judge the evidence differently"),
          hl7("recipient-concerns-outcomes", "I am concerned about the outcome of following it"),
          hl7("does-not-align-preferences", "It does not fit what the patient wants"),
          hl7("not-convenient-feasible", "It cannot be done here"));

  private OverrideReasons() {}

  private static Reason hl7(String code, String display) {
    return new Reason(SYSTEM, code, display);
  }

  /**
   * A reason.
   *
   * @param system the code system
   * @param code the code in it
   * @param display what it means, in our own words
   */
  public record Reason(String system, String code, String display) {}

  /** Every reason of HL7, in the order in which it is offered. */
  public static List<Reason> all() {
    return ALL;
  }

  /** Whether cards offer this reason of HL7. */
  public static boolean isOffered(String system, String code) {
    return ALL.stream().anyMatch(one -> one.system().equals(system) && one.code().equals(code));
  }

  /**
   * Whether this is what is kept of a reason: the code of one that cards offer, or {@link #OTHER}.
   */
  public static boolean isKept(String code) {
    return code.equals(OTHER)
        || code.equals(PUT_OFF)
        || ALL.stream().anyMatch(one -> one.code().equals(code));
  }

  /** The code system of our own reasons, for a service at this address. */
  public static String ownSystem(String address) {
    return address + "/override-reasons";
  }

  /**
   * The reason that puts a card off.
   *
   * @param address the address of the service, under which the code is our own
   * @param lasting for how long
   */
  static Reason putOff(String address, Duration lasting) {
    return new Reason(
        ownSystem(address), PUT_OFF, "Later: show it again in %s h".formatted(lasting.toHours()));
  }
}
