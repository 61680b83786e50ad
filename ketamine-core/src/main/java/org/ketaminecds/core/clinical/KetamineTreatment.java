package org.ketaminecds.core.clinical;

import java.time.Duration;
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
 * @param ended when it ended; if that is not stated, the last treatment may go on still, and one
 *     before it ended before the next began
 * @param form racemic ketamine or S-ketamine
 * @param pattern a single outpatient infusion, or inpatient or serial treatment
 * @param sessionDose the drug given in one session, in mg
 * @param sessionDuration how long one session's infusion took
 * @param relief the greatest pain relief, in percent of the pain before
 * @param reliefDuration how long the relief lasted
 */
public record KetamineTreatment(
    LocalDateTime started,
    Optional<LocalDateTime> ended,
    Optional<KetamineForm> form,
    Optional<Pattern> pattern,
    Optional<Quantity> sessionDose,
    Optional<Quantity> sessionDuration,
    Optional<Quantity> relief,
    Optional<Quantity> reliefDuration) {

  private static final Quantity ONE_DAY = Quantity.of(1, Unit.DAY);

  /**
   * After how many days a treatment without a stated end is taken as over: our own choice, three
   * times the longest series of the consensus of 2018 (CP18-IND-05, ten days).
   */
  public static final int MOST_DAYS = 30;

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

  /** Relief follows a treatment; where its end is not stated, it is counted from its start. */
  private Optional<LocalDate> reliefEnd() {
    return reliefDuration().map(lasted -> after(ended.orElse(started), lasted).toLocalDate());
  }

  /**
   * Until when ketamine was given at least: its stated end, or else its start and the duration of
   * one session.
   *
   * <p>Never later than the time that is asked about.
   */
  public LocalDateTime givenUntil(LocalDateTime time) {
    Quantity since = Quantity.of(Duration.between(started, time).toSeconds(), Unit.SECOND);
    return ended.orElseGet(
        () ->
            sessionDuration
                .map(session -> session.compareTo(since) < 0 ? session.in(Unit.SECOND) : since)
                .map(session -> started.plusSeconds(session.value().toDecimal().longValue()))
                .orElse(started));
  }

  /**
   * Whether it may go on at this time: its end is not stated, and it began within a day, or within
   * 30 days if it was not a single outpatient infusion.
   *
   * <p>A single outpatient infusion of a known duration has an end.
   */
  public boolean mayRunAt(LocalDateTime time) {
    boolean single = pattern.filter(Pattern.SINGLE_OUTPATIENT::equals).isPresent();
    if (ended.isPresent() || (single && sessionDuration.isPresent())) {
      return false;
    }
    return !started.plusDays(single ? 1 : MOST_DAYS).isBefore(time);
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
        Optional.empty(),
        Optional.empty());
  }
}
