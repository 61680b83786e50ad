package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;

/**
 * A ketamine treatment that the patient had before: one infusion, or one series of consecutive
 * days.
 *
 * @param started when it began
 * @param form racemic ketamine or S-ketamine
 * @param pattern a single outpatient infusion, or inpatient or serial treatment
 * @param sessionDose the drug given in one session, in mg
 * @param sessionDuration how long one session's infusion took
 * @param relief the greatest pain relief, in percent of the pain before
 * @param reliefDuration how long the relief lasted
 */
public record KetamineTreatment(
    LocalDateTime started,
    Optional<KetamineForm> form,
    Optional<Pattern> pattern,
    Optional<Quantity> sessionDose,
    Optional<Quantity> sessionDuration,
    Optional<Quantity> relief,
    Optional<Quantity> reliefDuration) {

  /** How a treatment was given. */
  public enum Pattern {
    /** One infusion, without a night in hospital. */
    SINGLE_OUTPATIENT("single outpatient infusion"),
    /** In hospital, or on consecutive days. */
    INPATIENT_OR_SERIAL("inpatient or serial treatment");

    private final String label;

    Pattern(String label) {
      this.label = label;
    }

    /** The word used in case files and guidance. */
    public String label() {
      return label;
    }
  }

  /** A treatment of which only the start is known. */
  public static KetamineTreatment started(LocalDateTime started) {
    return new KetamineTreatment(
        started,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
