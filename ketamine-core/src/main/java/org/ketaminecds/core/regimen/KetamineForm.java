package org.ketaminecds.core.regimen;

/** Which ketamine; the two are different drugs and no dose of one is converted to the other. */
public enum KetamineForm {
  /** The racemate. */
  RACEMIC("racemic ketamine"),
  /** S(+)-ketamine, also called esketamine. */
  S_KETAMINE("S-ketamine");

  private final String label;

  KetamineForm(String label) {
    this.label = label;
  }

  /** The name used in case files and guidance. */
  public String label() {
    return label;
  }
}
