package org.ketaminecds.fhir.intake;

/** Which pain a site orders ketamine for, where it is one sort alone. */
public enum PainTreated {
  /** Pain that is not acute. */
  CHRONIC,
  /** Acute pain, such as from fresh injury or surgery. */
  ACUTE
}
