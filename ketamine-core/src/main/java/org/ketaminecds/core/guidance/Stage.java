package org.ketaminecds.core.guidance;

/** The step of the treatment that a recommendation is about, in the order in which they come. */
public enum Stage {
  /** Is this patient a candidate? */
  CANDIDACY("candidacy"),
  /** What must be known before. */
  WORK_UP("work-up"),
  /** What is to be given, how much and how fast. */
  REGIMEN("regimen"),
  /** Where, by whom and with what at hand. */
  SETTING("setting"),
  /** While the drug runs. */
  INFUSION("infusion"),
  /** Until the patient leaves. */
  RECOVERY("recovery"),
  /** Did it help? */
  RESPONSE("response"),
  /** May it be repeated? */
  REPETITION("repetition"),
  /** What comes after. */
  FOLLOW_ON("follow-on");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The word used in guidance files and answers. */
  public String label() {
    return label;
  }
}
