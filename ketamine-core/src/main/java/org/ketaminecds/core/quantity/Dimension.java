package org.ketaminecds.core.quantity;

/**
 * What a quantity measures; quantities of different dimensions are never compared or added.
 *
 * <p>Body weight and amount of drug are both masses to a physicist. They are kept apart here, since
 * a dose that is read as a weight harms a patient.
 */
public enum Dimension {
  /** The mass of a person. */
  BODY_WEIGHT("body weight", Unit.KILOGRAM),
  /** The mass of a drug. */
  AMOUNT("amount of drug", Unit.MILLIGRAM),
  /** The mass of a drug for each kilogram of body weight. */
  DOSE_PER_WEIGHT("dose per body weight", Unit.MILLIGRAM_PER_KILOGRAM),
  /** The mass of a drug given in a unit of time. */
  RATE("rate", Unit.MILLIGRAM_PER_HOUR),
  /** The mass of a drug for each kilogram of body weight given in a unit of time. */
  RATE_PER_WEIGHT("rate per body weight", Unit.MILLIGRAM_PER_KILOGRAM_HOUR),
  /** An amount of drug in a volume. It says nothing of how much a patient gets. */
  CONCENTRATION("concentration", Unit.MILLIGRAM_PER_MILLILITRE),
  /** A volume given in a unit of time. It says nothing of how much drug a patient gets. */
  FLOW("volume flow", Unit.MILLILITRE_PER_HOUR),
  /** A span of time; a month is 30.4375 days and a year 365.25 days, as in UCUM. */
  DURATION("duration", Unit.HOUR),
  /** A blood, intracranial or intraocular pressure. */
  PRESSURE("pressure", Unit.MILLIMETRE_OF_MERCURY),
  /** Events in a minute, such as heart beats or breaths. */
  FREQUENCY("frequency", Unit.PER_MINUTE),
  /** Parts of a hundred. */
  PERCENT("percentage", Unit.PERCENT_SIGN),
  /** A laboratory value as a multiple of the upper limit of normal of its own laboratory. */
  MULTIPLE_OF_ULN("multiple of the upper limit of normal", Unit.TIMES_ULN),
  /** Points on a clinical scale. */
  SCORE("score", Unit.POINT),
  /** A number of things or events. */
  COUNT("count", Unit.ONE);

  private final String label;
  private final Unit canonicalUnit;

  Dimension(String label, Unit canonicalUnit) {
    this.label = label;
    this.canonicalUnit = canonicalUnit;
  }

  /** The name of this dimension as people write it, such as "rate per body weight". */
  public String label() {
    return label;
  }

  /** The name with its article, such as "an amount of drug". */
  public String phrase() {
    return ("aeiou".indexOf(label.charAt(0)) < 0 ? "a " : "an ") + label;
  }

  /** The unit in which values of this dimension are compared and shown when derived. */
  public Unit canonicalUnit() {
    return canonicalUnit;
  }
}
