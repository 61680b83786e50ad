package org.ketaminecds.core.scale;

/** Hepatic encephalopathy as the Child-Pugh score counts it. */
public enum Encephalopathy {
  /** 1 point. */
  NONE(1),
  /** 2 points. */
  GRADE_1_OR_2(2),
  /** 3 points. */
  GRADE_3_OR_4(3);

  private final int points;

  Encephalopathy(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }
}
