package org.ketaminecds.core.regimen;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** One step of a session: a bolus or an infusion. */
public sealed interface Phase {

  /**
   * A dose given at once or over some minutes.
   *
   * @param dose in mg or mg/kg
   * @param over the time it is given in
   */
  record Bolus(Quantity dose, Optional<Quantity> over) implements Phase {

    /**
     * A bolus of this dose.
     *
     * @param dose such as "0.2 mg/kg"
     */
    public static Bolus of(String dose) {
      return new Bolus(Quantity.parse(dose), Optional.empty());
    }

    /** The same bolus given over a time, such as "5 min". */
    public Bolus over(String time) {
      return new Bolus(dose, Optional.of(Quantity.parse(time)));
    }
  }

  /**
   * A continuous infusion, ordered by its rate, or by its total over a time, or by all three.
   *
   * @param rate in mg/h, mg/kg/h or another unit of a rate
   * @param total in mg or mg/kg
   * @param over how long it runs in one session
   * @param atMost a cap on the rate, such as 25 mg/h on 0.35 mg/kg/h
   */
  record Infusion(
      Optional<Quantity> rate,
      Optional<Quantity> total,
      Optional<Quantity> over,
      Optional<Quantity> atMost)
      implements Phase {

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

    /** The same infusion running for a time, such as "4 h". */
    public Infusion over(String time) {
      return new Infusion(rate, total, Optional.of(Quantity.parse(time)), atMost);
    }

    /**
     * The same infusion running from one time to another.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Infusion between(LocalDateTime start, LocalDateTime end) {
      if (!end.isAfter(start)) {
        throw new IllegalArgumentException(
            "Found an infusion that starts at %s and ends at %s, wanted an end after the start."
                .formatted(start, end));
      }
      Quantity time = Quantity.of(Duration.between(start, end).toSeconds(), Unit.SECOND);
      return new Infusion(rate, total, Optional.of(time.in(Unit.HOUR)), atMost);
    }

    /** The same infusion with its rate capped, such as at "25 mg/h". */
    public Infusion atMost(String cap) {
      return new Infusion(rate, total, over, Optional.of(Quantity.parse(cap)));
    }
  }
}
