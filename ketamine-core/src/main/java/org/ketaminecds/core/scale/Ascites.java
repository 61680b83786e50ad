package org.ketaminecds.core.scale;

/** Ascites as the Child-Pugh score counts it. */
public enum Ascites {
  /** 1 point. */
  NONE(1),
  /** 2 points. */
  MILD(2),
  /** 3 points. */
  MODERATE_OR_MORE(3);

  private final int points;

  Ascites(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }
}
