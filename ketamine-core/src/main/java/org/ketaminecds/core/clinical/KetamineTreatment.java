package org.ketaminecds.core.clinical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
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

  private static final Quantity ONE_DAY = Quantity.of(1, Unit.DAY);

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

  /** Whether the relief is stated to end on a later day than this, counted on the calendar. */
  boolean reliefOutlasts(LocalDateTime time) {
    return reliefEnd().filter(end -> end.isAfter(time.toLocalDate())).isPresent();
  }

  /**
   * Whether the relief is stated to have lasted for days and to this one, counted on the calendar,
   * so that it may last still.
   */
  public boolean reliefLastsOn(LocalDateTime time) {
    boolean inDays = reliefDuration().filter(lasted -> lasted.compareTo(ONE_DAY) >= 0).isPresent();
    return inDays && reliefEnd().filter(time.toLocalDate()::equals).isPresent();
  }

  private Optional<LocalDate> reliefEnd() {
    return reliefDuration().map(lasted -> after(started, lasted).toLocalDate());
  }

  private static LocalDateTime after(LocalDateTime start, Quantity time) {
    if (time.value().isInteger() && time.unit() == Unit.MONTH) {
      return start.plusMonths(time.value().toDecimal().longValueExact());
    }
    if (time.value().isInteger() && time.unit() == Unit.YEAR) {
      return start.plusYears(time.value().toDecimal().longValueExact());
    }
    Rational seconds = time.in(Unit.SECOND).value();
    return start.plusSeconds(seconds.toDecimal().longValue());
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
