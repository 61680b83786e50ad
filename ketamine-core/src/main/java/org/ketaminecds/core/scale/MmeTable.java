package org.ketaminecds.core.scale;

import java.util.Optional;
import org.ketaminecds.core.quantity.Rational;

/** The tables of factors to morphine equivalents; there is no default. */
public enum MmeTable {
  /** The table of the CDC of 2022. */
  CDC_2022("CDC 2022", Citation.verified("SC-21", "T21")),
  /**
   * The table of 2016, for old records only: hydromorphone, methadone and tramadol differ.
   *
   * <p>Its factor of methadone goes by the daily dose: 4 up to 20 mg, 8 up to 40, 10 up to 60, and
   * 12 above. The table is printed in whole milligrams; between two of its bands the higher factor
   * counts.
   */
  LEGACY_2016("2016, legacy", Citation.verified("SC-22", "T22"));

  private final String label;
  private final Citation source;

  MmeTable(String label, Citation source) {
    this.label = label;
    this.source = source;
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }

  Citation source() {
    return source;
  }

  /**
   * The factor of a daily dose, if the table has one.
   *
   * @param dose in mg a day, or in µg/h for a patch
   */
  Optional<Rational> factor(Opioid opioid, Rational dose) {
    return switch (opioid) {
      case CODEINE -> hundredths(15);
      case FENTANYL_TRANSDERMAL -> hundredths(240);
      case HYDROCODONE, MORPHINE -> hundredths(100);
      case HYDROMORPHONE -> hundredths(this == CDC_2022 ? 500 : 400);
      case METHADONE -> hundredths(this == CDC_2022 ? 470 : methadoneOf2016(dose));
      case OXYCODONE -> hundredths(150);
      case OXYMORPHONE -> hundredths(300);
      case TAPENTADOL -> hundredths(40);
      case TRAMADOL -> hundredths(this == CDC_2022 ? 20 : 10);
      case BUPRENORPHINE -> Optional.empty();
    };
  }

  private static Optional<Rational> hundredths(int number) {
    return Optional.of(Rational.of(number, 100));
  }

  private static int methadoneOf2016(Rational milligrams) {
    if (milligrams.compareTo(Rational.of(20, 1)) <= 0) {
      return 400;
    } else if (milligrams.compareTo(Rational.of(40, 1)) <= 0) {
      return 800;
    }
    return milligrams.compareTo(Rational.of(60, 1)) <= 0 ? 1000 : 1200;
  }
}
