package org.ketaminecds.authoring.patient;

import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Phase;

/** The sorts of phases of which regimens are made up, the simplest first. */
enum PhaseKind {
  /** An infusion for each kilogram, over a time. */
  RATE_PER_KILOGRAM(Unit.MILLIGRAM_PER_KILOGRAM_HOUR, true),
  /** A bolus for each kilogram. */
  BOLUS_PER_KILOGRAM(Unit.MILLIGRAM_PER_KILOGRAM, false),
  /** An infusion for the whole patient, over a time. */
  RATE(Unit.MILLIGRAM_PER_HOUR, true),
  /** A bolus for the whole patient. */
  BOLUS(Unit.MILLIGRAM, false),
  /** An infusion for each kilogram; nobody says how long. */
  ENDLESS_RATE_PER_KILOGRAM(Unit.MILLIGRAM_PER_KILOGRAM_HOUR, false),
  /** An infusion for the whole patient; nobody says how long. */
  ENDLESS_RATE(Unit.MILLIGRAM_PER_HOUR, false),
  /** An amount for the whole patient; nobody says over what time. */
  TOTAL(Unit.MILLIGRAM, false),
  /** An amount for each kilogram; nobody says over what time. */
  TOTAL_PER_KILOGRAM(Unit.MILLIGRAM_PER_KILOGRAM, false);

  private final Unit unit;
  private final boolean timed;

  PhaseKind(Unit unit, boolean timed) {
    this.unit = unit;
    this.timed = timed;
  }

  boolean isTimed() {
    return timed;
  }

  boolean isBolus() {
    return this == BOLUS || this == BOLUS_PER_KILOGRAM;
  }

  boolean isTotal() {
    return this == TOTAL || this == TOTAL_PER_KILOGRAM;
  }

  boolean isPerKilogram() {
    return unit == Unit.MILLIGRAM_PER_KILOGRAM || unit == Unit.MILLIGRAM_PER_KILOGRAM_HOUR;
  }

  Phase phase(Rational number, Rational hours) {
    Quantity ordered = new Quantity(number, unit);
    if (isBolus()) {
      return new Phase.Bolus(ordered, Optional.empty());
    }
    Quantity time = new Quantity(hours, Unit.HOUR);
    Optional<Quantity> over =
        timed
            ? Optional.of(hours.isFiniteDecimal() ? time : time.in(Unit.MINUTE))
            : Optional.empty();
    return new Phase.Infusion(
        isTotal() ? Optional.empty() : Optional.of(ordered),
        isTotal() ? Optional.of(ordered) : Optional.empty(),
        over,
        Optional.empty());
  }
}
