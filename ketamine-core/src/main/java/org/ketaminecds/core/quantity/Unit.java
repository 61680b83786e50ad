package org.ketaminecds.core.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that clinicians write, with its dimension and its exact size in the dimension's canonical
 * unit.
 *
 * <p>Codes are UCUM (unitsofmeasure.org); the pound is 0.45359237 kg by definition.
 */
public enum Unit {
  /** kg of body weight. */
  KILOGRAM("kg", "kg", 1, 1, "kilogram", "kilograms", "kilo", "kilos", "kgs"),
  /** lb of body weight. */
  POUND("lb", "[lb_av]", 45359237, 100_000_000, "lbs", "pound", "pounds"),
  /** mg of drug. */
  MILLIGRAM("mg", "mg", 1, 1, "milligram", "milligrams"),
  /** Micrograms of drug. */
  MICROGRAM("ug", "ug", 1, 1000, "mcg", "µg", "μg", "microgram", "micrograms"),
  /** Grams of drug. */
  GRAM("g", "g", 1000, 1, "gram", "grams"),
  /** mg of drug for each kg of body weight. */
  MILLIGRAM_PER_KILOGRAM("mg/kg", "mg/kg", 1, 1),
  /** Micrograms of drug for each kg of body weight. */
  MICROGRAM_PER_KILOGRAM("ug/kg", "ug/kg", 1, 1000, "mcg/kg", "µg/kg", "μg/kg"),
  /** mg of drug in an hour. */
  MILLIGRAM_PER_HOUR("mg/h", "mg/h", 1, 1, "mg/hr", "mg/hour"),
  /** mg of drug in a minute. */
  MILLIGRAM_PER_MINUTE("mg/min", "mg/min", 60, 1, "mg/minute"),
  /** Micrograms of drug in an hour. */
  MICROGRAM_PER_HOUR("ug/h", "ug/h", 1, 1000, "mcg/h", "mcg/hr", "µg/h", "μg/h", "ug/hr"),
  /** Micrograms of drug in a minute. */
  MICROGRAM_PER_MINUTE("ug/min", "ug/min", 60, 1000, "mcg/min", "µg/min", "μg/min"),
  /** mg of drug for each kg of body weight in an hour. */
  MILLIGRAM_PER_KILOGRAM_HOUR(
      "mg/kg/h", "mg/kg/h", 1, 1, "mg/kg/hr", "mg/kg/hour", "mg/(kg.h)", "mg/(kg*h)"),
  /** mg of drug for each kg of body weight in a minute. */
  MILLIGRAM_PER_KILOGRAM_MINUTE("mg/kg/min", "mg/kg/min", 60, 1, "mg/kg/minute"),
  /** Micrograms of drug for each kg of body weight in an hour. */
  MICROGRAM_PER_KILOGRAM_HOUR(
      "ug/kg/h", "ug/kg/h", 1, 1000, "mcg/kg/h", "mcg/kg/hr", "µg/kg/h", "μg/kg/h", "ug/kg/hr"),
  /** Micrograms of drug for each kg of body weight in a minute. */
  MICROGRAM_PER_KILOGRAM_MINUTE(
      "ug/kg/min", "ug/kg/min", 60, 1000, "mcg/kg/min", "µg/kg/min", "μg/kg/min"),
  /** mg in a millilitre. */
  MILLIGRAM_PER_MILLILITRE("mg/mL", "mg/mL", 1, 1, "mg/ml", "mg/cc"),
  /** Micrograms in a millilitre. */
  MICROGRAM_PER_MILLILITRE(
      "ug/mL", "ug/mL", 1, 1000, "mcg/mL", "mcg/ml", "ug/ml", "µg/mL", "μg/mL"),
  /** Millilitres in an hour. */
  MILLILITRE_PER_HOUR("mL/h", "mL/h", 1, 1, "ml/h", "mL/hr", "ml/hr"),
  /** Seconds. */
  SECOND("s", "s", 1, 3600, "sec", "second", "seconds"),
  /** Minutes. */
  MINUTE("min", "min", 1, 60, "mins", "minute", "minutes"),
  /** Hours. */
  HOUR("h", "h", 1, 1, "hr", "hrs", "hour", "hours"),
  /** Days of 24 hours. */
  DAY("d", "d", 24, 1, "day", "days"),
  /** Weeks of seven days. */
  WEEK("wk", "wk", 168, 1, "week", "weeks"),
  /** Months of 30.4375 days, as in UCUM. */
  MONTH("mo", "mo", 1461, 2, "month", "months"),
  /** Years of 365.25 days, as in UCUM. */
  YEAR("y", "a", 8766, 1, "yr", "yrs", "year", "years"),
  /** Millimetres of mercury. */
  MILLIMETRE_OF_MERCURY("mmHg", "mm[Hg]", 1, 1, "mm Hg", "mm[Hg]"),
  /** Events in a minute. */
  PER_MINUTE("/min", "/min", 1, 1, "bpm", "per minute"),
  /** Per cent. */
  PERCENT_SIGN("%", "%", 1, 1, "percent", "per cent"),
  /** Multiples of the upper limit of normal. */
  TIMES_ULN("xULN", "{xULN}", 1, 1, "x ULN", "ULN", "times ULN"),
  /** Points on a scale. */
  POINT("points", "{score}", 1, 1, "point", "{score}"),
  /** A plain number of things. */
  ONE("", "1", 1, 1);

  private static final Map<String, Unit> BY_SPELLING = new HashMap<>();

  static {
    for (Unit unit : values()) {
      BY_SPELLING.put(unit.symbol, unit);
      BY_SPELLING.put(unit.ucumCode, unit);
      unit.otherSpellings.forEach(spelling -> BY_SPELLING.put(spelling, unit));
    }
  }

  private final String symbol;
  private final String ucumCode;
  private final Rational factor;
  private final List<String> otherSpellings;

  Unit(String symbol, String ucumCode, long numerator, long denominator, String... spellings) {
    this.symbol = symbol;
    this.ucumCode = ucumCode;
    this.factor = Rational.of(numerator, denominator);
    this.otherSpellings = List.of(spellings);
  }

  /** The spelling used in answers, such as "mg/kg/h". */
  public String symbol() {
    return symbol;
  }

  /** The UCUM code, such as "mm[Hg]". */
  public String ucumCode() {
    return ucumCode;
  }

  /** How many canonical units of its dimension this unit holds. */
  public Rational factor() {
    return factor;
  }

  /** What this unit measures. */
  public Dimension dimension() {
    return switch (this) {
      case KILOGRAM, POUND -> Dimension.BODY_WEIGHT;
      case MILLIGRAM, MICROGRAM, GRAM -> Dimension.AMOUNT;
      case MILLIGRAM_PER_KILOGRAM, MICROGRAM_PER_KILOGRAM -> Dimension.DOSE_PER_WEIGHT;
      case MILLIGRAM_PER_HOUR, MILLIGRAM_PER_MINUTE, MICROGRAM_PER_HOUR, MICROGRAM_PER_MINUTE ->
          Dimension.RATE;
      case MILLIGRAM_PER_KILOGRAM_HOUR,
          MILLIGRAM_PER_KILOGRAM_MINUTE,
          MICROGRAM_PER_KILOGRAM_HOUR,
          MICROGRAM_PER_KILOGRAM_MINUTE ->
          Dimension.RATE_PER_WEIGHT;
      case MILLIGRAM_PER_MILLILITRE, MICROGRAM_PER_MILLILITRE -> Dimension.CONCENTRATION;
      case MILLILITRE_PER_HOUR -> Dimension.FLOW;
      case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> Dimension.DURATION;
      case MILLIMETRE_OF_MERCURY -> Dimension.PRESSURE;
      case PER_MINUTE -> Dimension.FREQUENCY;
      case PERCENT_SIGN -> Dimension.PERCENT;
      case TIMES_ULN -> Dimension.MULTIPLE_OF_ULN;
      case POINT -> Dimension.SCORE;
      case ONE -> Dimension.COUNT;
    };
  }

  /** The unit that is spelled so, if there is one; case matters, for "Mg" is not "mg". */
  public static Optional<Unit> find(String spelling) {
    return Optional.ofNullable(BY_SPELLING.get(spelling));
  }

  /**
   * The unit that would be meant if case and blanks did not matter, to suggest and never to use.
   */
  static Optional<Unit> resembling(String spelling) {
    String wanted = folded(spelling);
    return BY_SPELLING.entrySet().stream()
        .filter(entry -> folded(entry.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }

  private static String folded(String spelling) {
    return spelling.replaceAll("[\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
  }
}
