package org.ketaminecds.core.guidance;

/**
 * How grave an interaction with another medicine is, and who says so.
 *
 * <p>It tells how much harm the interaction can do; what to do about it is what the recommendation
 * advises. Immutable and thread-safe.
 *
 * @param level how grave
 * @param basis who says so
 */
public record Severity(Level level, Basis basis) {

  /** How grave an interaction is; a level between two words is a level of its own. */
  public enum Level {
    /** Little harm; to be known. */
    MINOR("minor"),
    /** Between minor and moderate. */
    MINOR_TO_MODERATE("minor to moderate"),
    /** To be watched. */
    MODERATE("moderate"),
    /** Between moderate and major. */
    MODERATE_TO_MAJOR("moderate to major"),
    /** Something has to be done. */
    MAJOR("major"),
    /** The two are not given together. */
    CONTRAINDICATED("do not combine");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** The words used in guidance files and answers. */
    public String label() {
      return label;
    }
  }

  /** Who says how grave an interaction is. */
  public enum Basis {
    /** The source itself, such as a warning of the label. */
    SOURCE("the source"),
    /** A proposal of this project's, to be confirmed where it is used. */
    PROPOSED("our proposal");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** The words used in guidance files and answers. */
    public String label() {
      return label;
    }
  }

  /** In words, such as "major (our proposal)". */
  @Override
  public String toString() {
    return "%s (%s)".formatted(level.label, basis.label);
  }
}
