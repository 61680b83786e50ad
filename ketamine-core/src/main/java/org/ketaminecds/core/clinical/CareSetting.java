package org.ketaminecds.core.clinical;

/** Where the ketamine is to be given. */
public enum CareSetting {
  /** An outpatient infusion clinic or day unit. */
  CLINIC("clinic"),
  /** A hospital ward. */
  WARD("ward"),
  /** A high-dependency or step-down unit. */
  HIGH_DEPENDENCY_UNIT("high dependency unit"),
  /** An intensive care unit. */
  INTENSIVE_CARE_UNIT("intensive care unit"),
  /** An operating theatre or post-anaesthesia care unit. */
  OPERATING_THEATRE("operating theatre"),
  /** An emergency department. */
  EMERGENCY_DEPARTMENT("emergency department"),
  /** The patient's home. */
  HOME("home");

  private final String label;

  CareSetting(String label) {
    this.label = label;
  }

  /** The word used in case files and guidance. */
  public String label() {
    return label;
  }
}
