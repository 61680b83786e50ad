package org.ketaminecds.authoring.check;

import org.ketaminecds.core.problem.Problem;

/**
 * Something about the meaning of a recommendation that its author should look at.
 *
 * @param kind what sort of thing
 * @param problem where it stands, what was found, what was wanted, and perhaps what was meant
 */
public record Remark(Kind kind, Problem problem) {

  /** Sorts of remarks. */
  public enum Kind {
    /** A recommendation applies to no patient. */
    NEVER_APPLIES(Weight.ERROR),
    /** It could be neither proved nor shown whether a recommendation can apply. */
    NOT_DECIDED(Weight.WARNING),
    /** Two recommendations apply to the same patients. */
    ALWAYS_TOGETHER(Weight.WARNING),
    /** Wherever a recommendation applies, another one does and advises as much or more. */
    POINTLESS(Weight.WARNING);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    /** Whether such guidance should be refused. */
    public Weight weight() {
      return weight;
    }
  }

  /** What a remark means for the guidance. */
  public enum Weight {
    /** It may be as its author wants it. */
    WARNING,
    /** It cannot be as its author wants it. */
    ERROR
  }

  /** One line. */
  @Override
  public String toString() {
    return problem.toString();
  }
}
