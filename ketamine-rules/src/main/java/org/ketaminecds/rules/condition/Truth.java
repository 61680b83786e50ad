package org.ketaminecds.rules.condition;

/** Whether a condition holds; the order is that of Kleene's strong logic. */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It is not known, for want of data. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  /** The truth of a two-valued test. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** What is true where this is false; unknown stays unknown. */
  public Truth negated() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
