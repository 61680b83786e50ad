package org.ketaminecds.comparison;

import java.util.Optional;

/** What becomes of a recommendation in a case. */
public enum Outcome {
  /** It applies. */
  APPLIES,
  /** It does not apply. */
  DOES_NOT_APPLY,
  /** What is known of the case does not settle it. */
  CANNOT_TELL;

  /** The outcome that languages of three values give as a truth; empty if it is not known. */
  public static Outcome of(Optional<Boolean> truth) {
    return truth.map(holds -> holds ? APPLIES : DOES_NOT_APPLY).orElse(CANNOT_TELL);
  }
}
