package org.ketaminecds.core.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that an input is refused once with everything that is wrong with it. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** None yet. */
  public Problems() {}

  /** Notes a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Notes several problems. */
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** Whether nothing was noted. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was noted, in order. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /**
   * Refuses the case if anything was noted.
   *
   * @throws InvalidCaseException with everything that was noted
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidCaseException(found);
    }
  }
}
