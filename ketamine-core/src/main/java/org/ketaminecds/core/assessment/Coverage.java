package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Role;

/**
 * Whether a guideline speaks of this case at all.
 *
 * <p>Outside the scope of a guideline only its contraindications are judged; of a guideline for
 * other countries nothing is.
 *
 * @param guideline the id of the guideline
 * @param role what sort of document it is; only one that judges whole plans covers a case
 * @param scope whether the case lies within its scope
 * @param because the lines of the scope that decided
 * @param missing the names of the data without which it cannot be judged
 */
public record Coverage(
    String guideline, Role role, Scope scope, List<Reason> because, List<String> missing) {

  /** Whether this source judges whole plans and speaks of this case, or may do so. */
  public boolean mayCover() {
    return role == Role.GUIDELINE && (scope == Scope.WITHIN || scope == Scope.NOT_KNOWN);
  }

  /** Whether a case lies within the scope of a guideline. */
  public enum Scope {
    /** The guideline speaks of such a case. */
    WITHIN("within scope"),
    /** The guideline does not speak of such a case. */
    OUTSIDE("outside scope"),
    /** The guideline is used in other countries only; nothing of it was judged. */
    ELSEWHERE("for other countries"),
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
