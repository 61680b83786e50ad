package org.ketaminecds.core.scale;

import org.ketaminecds.core.quantity.Rational;

/** From how much bilirubin on the Child-Pugh score counts 2 and 3 points. */
public enum BilirubinCuts {
  /** 2 to 3 mg/dL count 2 points. */
  STANDARD("standard bilirubin", LabUnit.MILLIGRAM_PER_DECILITRE, 2, 3),
  /** In primary biliary cholangitis, 68 to 171 µmol/L count 2 points. */
  PRIMARY_BILIARY_CHOLANGITIS("bilirubin of PBC", LabUnit.MICROMOLE_PER_LITRE, 68, 171);

  private final String label;
  private final LabUnit unit;
  private final Rational lower;
  private final Rational upper;

  BilirubinCuts(String label, LabUnit unit, long lower, long upper) {
    this.label = label;
    this.unit = unit;
    this.lower = Rational.of(lower, 1);
    this.upper = Rational.of(upper, 1);
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }

  /** The unit in which the table is printed. */
  LabUnit unit() {
    return unit;
  }

  int points(Rational inItsUnit) {
    if (inItsUnit.compareTo(lower) < 0) {
      return 1;
    }
    return inItsUnit.compareTo(upper) <= 0 ? 2 : 3;
  }
}
