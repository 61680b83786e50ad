package org.ketaminecds.core.scale;

/** The symptoms of the last six months that count one point each in the Symptom Severity Score. */
public enum FibromyalgiaSymptom {
  /** Headaches. */
  HEADACHES,
  /** Pain or cramps in the lower abdomen. */
  LOWER_ABDOMINAL_PAIN,
  /** Depression. */
  DEPRESSION
}
