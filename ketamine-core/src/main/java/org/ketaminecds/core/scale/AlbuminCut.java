package org.ketaminecds.core.scale;

import org.ketaminecds.core.quantity.Rational;

/** Below how much albumin the Child-Pugh score counts 3 points; published tables differ. */
public enum AlbuminCut {
  /** Below 2.8 g/dL. */
  AT_2_8("albumin cut at 2.8 g/dL", Rational.of(28, 10)),
  /** Below 3.0 g/dL. */
  AT_3_0("albumin cut at 3.0 g/dL", Rational.of(3, 1));

  private static final Rational UPPER = Rational.of(35, 10);

  private final String label;
  private final Rational lower;

  AlbuminCut(String label, Rational lower) {
    this.label = label;
    this.lower = lower;
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }

  int points(Rational gramsPerDecilitre) {
    if (gramsPerDecilitre.compareTo(lower) < 0) {
      return 3;
    }
    return gramsPerDecilitre.compareTo(UPPER) <= 0 ? 2 : 1;
  }

  AlbuminCut other() {
    return this == AT_2_8 ? AT_3_0 : AT_2_8;
  }
}
