package org.ketaminecds.core.scale;

/** The four categories of symptoms and signs of the Budapest criteria. */
public enum CrpsCategory {
  /** As a sign: hyperalgesia to pinprick, or allodynia. */
  SENSORY,
  /** As a sign: asymmetry of temperature, or of colour. */
  VASOMOTOR,
  /** Sweating or oedema. */
  SUDOMOTOR_OEDEMA,
  /** Motor or trophic. */
  MOTOR_TROPHIC
}
