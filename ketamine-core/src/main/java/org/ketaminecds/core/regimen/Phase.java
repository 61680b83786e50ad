package org.ketaminecds.core.regimen;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/** One step of a session: a bolus or an infusion. */
public sealed interface Phase {

  /** How long it takes; not known if empty. */
  Optional<Quantity> over();

  /** From when until when it runs, if that was ordered. */
  Optional<ClockTimes> times();

  /**
   * A dose given at once or over some minutes.
   *
   * @param dose in mg or mg/kg
   * @param over the time it is given in
   * @param times from when until when it is given, if that was ordered
   */
  record Bolus(Quantity dose, Optional<Quantity> over, Optional<ClockTimes> times)
      implements Phase {

    /**
     * Refuses a time that the clock times do not give.
     *
     * @throws IllegalArgumentException if they differ
     */
    public Bolus {
      refuseTwoTimes(over, times);
    }

    /** A bolus without clock times. */
    public Bolus(Quantity dose, Optional<Quantity> over) {
      this(dose, over, Optional.empty());
    }

    /**
     * A bolus of this dose.
     *
     * @param dose such as "0.2 mg/kg"
     */
    public static Bolus of(String dose) {
      return new Bolus(Quantity.parse(dose), Optional.empty());
    }

    /** The same bolus given over a time, such as "5 min", at no time of the clock. */
    public Bolus over(String time) {
      return new Bolus(dose, Optional.of(Quantity.parse(time)));
    }

    /**
     * The same bolus given from one time to another.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Bolus between(LocalDateTime start, LocalDateTime end) {
      ClockTimes clock = new ClockTimes(start, end);
      return new Bolus(dose, Optional.of(clock.length()), Optional.of(clock));
    }
  }

  /**
   * A continuous infusion, ordered by its rate, or by its total over a time, or by all three.
   *
   * @param rate in mg/h, mg/kg/h or another unit of a rate
   * @param total in mg or mg/kg
   * @param over how long it runs in one session
   * @param atMost a cap on the rate, such as 25 mg/h on 0.35 mg/kg/h
   * @param times from when until when it runs, if that was ordered
   */
  record Infusion(
      Optional<Quantity> rate,
      Optional<Quantity> total,
      Optional<Quantity> over,
      Optional<Quantity> atMost,
      Optional<ClockTimes> times)
      implements Phase {

    /**
     * Refuses a time that the clock times do not give.
     *
     * @throws IllegalArgumentException if they differ
     */
    public Infusion {
      refuseTwoTimes(over, times);
    }

    /** An infusion without clock times. */
    public Infusion(
        Optional<Quantity> rate,
        Optional<Quantity> total,
        Optional<Quantity> over,
        Optional<Quantity> atMost) {
      this(rate, total, over, atMost, Optional.empty());
    }

    /** An infusion at this rate, such as "0.35 mg/kg/h". */
    public static Infusion atRate(String rate) {
      return new Infusion(
          Optional.of(Quantity.parse(rate)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An infusion of this total, such as "80 mg". */
    public static Infusion ofTotal(String total) {
      return new Infusion(
          Optional.empty(), Optional.of(Quantity.parse(total)), Optional.empty(), Optional.empty());
    }

    /** The same infusion running for a time, such as "4 h", at no time of the clock. */
    public Infusion over(String time) {
      return new Infusion(rate, total, Optional.of(Quantity.parse(time)), atMost);
    }

    /**
     * The same infusion running from one time to another.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Infusion between(LocalDateTime start, LocalDateTime end) {
      ClockTimes clock = new ClockTimes(start, end);
      return new Infusion(rate, total, Optional.of(clock.length()), atMost, Optional.of(clock));
    }

    /** The same infusion with its rate capped, such as at "25 mg/h". */
    public Infusion atMost(String cap) {
      return new Infusion(rate, total, over, Optional.of(Quantity.parse(cap)), times);
    }
  }

  private static void refuseTwoTimes(Optional<Quantity> over, Optional<ClockTimes> times) {
    if (times.isPresent() && over.filter(times.get()::takes).isEmpty()) {
      throw new IllegalArgumentException(
          "Found %s from %s, wanted one time for both."
              .formatted(over.map(Quantity::toString).orElse("no time"), times.get()));
    }
  }
}
