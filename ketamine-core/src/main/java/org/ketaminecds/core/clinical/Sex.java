package org.ketaminecds.core.clinical;

/**
 * The sex recorded for clinical use, as far as it bears on pregnancy.
 *
 * <p>If it does not settle whether a pregnancy is possible, leave it out of the case.
 */
public enum Sex {
  /** Pregnancy must be asked for. */
  FEMALE("female"),
  /** Pregnancy is taken as absent, and the answer says so. */
  MALE("male");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /** The word used in case files. */
  public String label() {
    return label;
  }
}
