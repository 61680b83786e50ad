package org.ketaminecds.core.scale;

/** The ten findings of the DN4, seven from the interview and three from the examination. */
public enum Dn4Finding {
  /** From the interview. */
  BURNING,
  /** From the interview. */
  PAINFUL_COLD,
  /** From the interview. */
  ELECTRIC_SHOCKS,
  /** From the interview. */
  TINGLING,
  /** From the interview. */
  PINS_AND_NEEDLES,
  /** From the interview. */
  NUMBNESS,
  /** From the interview. */
  ITCHING,
  /** From the examination. */
  HYPOAESTHESIA_TO_TOUCH,
  /** From the examination. */
  HYPOAESTHESIA_TO_PRICK,
  /** From the examination. */
  PAIN_FROM_BRUSHING
}
