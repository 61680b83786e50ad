package org.ketaminecds.core.guidance;

/** What sort of recommendation this is. */
public enum Kind {
  /** How well a condition is supported as a reason for ketamine. */
  INDICATION("indication"),
  /** A regimen that a study used. */
  PUBLISHED_REGIMEN("published regimen"),
  /** Who should be considered at all. */
  CANDIDACY("candidacy"),
  /** A figure that should not be passed. */
  DOSE_LIMIT("dose limit"),
  /** What is known of dose and effect. */
  DOSE_RESPONSE("dose response"),
  /** A reason against ketamine. */
  CONTRAINDICATION("contraindication"),
  /** A reason for care. */
  PRECAUTION("precaution"),
  /** A test that should be done. */
  TEST("test"),
  /** Who should be there. */
  PERSONNEL("personnel"),
  /** What should be watched and at hand. */
  MONITORING("monitoring"),
  /** A drug before, during or after. */
  CO_MEDICATION("co-medication"),
  /** What the patient should be told. */
  COUNSELLING("counselling"),
  /** What comes after a response. */
  FOLLOW_ON("follow-on"),
  /** What counts as a response. */
  RESPONSE("response"),
  /** How often a treatment may be repeated. */
  REPETITION("repetition"),
  /** What the evidence is worth. */
  EVIDENCE("evidence");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The words used in guidance files and answers. */
  public String label() {
    return label;
  }
}
