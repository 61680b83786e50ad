package org.ketaminecds.core.guidance;

/**
 * What the guidance advises on the whole, from mildest to gravest.
 *
 * <p>There is no level that says a plan is safe: silence of the guidance is not permission.
 */
public enum Advisability {
  /** Nothing in the guidance speaks against the plan; this is not a statement that it is safe. */
  NO_CONCERN_IDENTIFIED("no concern identified"),
  /** The plan needs care in a named respect. */
  CAUTION("caution"),
  /** A decisive fact is missing, or a problem that can be mended comes first. */
  DEFER("defer"),
  /** A reason against the plan; only a specialist may override it. */
  AVOID("avoid"),
  /** An event during the treatment: stop now. */
  STOP("stop");

  private final String label;

  Advisability(String label) {
    this.label = label;
  }

  /** The words used in answers. */
  public String label() {
    return label;
  }

  /** The graver of the two. */
  public Advisability or(Advisability other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The milder of the two. */
  public Advisability atMost(Advisability other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
