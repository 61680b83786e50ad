package org.ketaminecds.core.assessment;

import java.util.List;

/**
 * Whether a guideline speaks of this case at all.
 *
 * <p>Outside the scope of a guideline only its contraindications are judged.
 *
 * @param guideline the id of the guideline
 * @param scope whether the case lies within its scope
 * @param because the lines of the scope that decided
 * @param missing the names of the data without which it cannot be judged
 */
public record Coverage(String guideline, Scope scope, List<Reason> because, List<String> missing) {

  /** Whether a case lies within the scope of a guideline. */
  public enum Scope {
    /** The guideline speaks of such a case. */
    WITHIN("within scope"),
    /** The guideline does not speak of such a case. */
    OUTSIDE("outside scope"),
    /** Not known, for want of data. */
    NOT_KNOWN("scope not known");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }
}
