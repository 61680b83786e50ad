package org.ketaminecds.core.assessment;

import java.util.List;

/**
 * What a recommendation that applies asks for, and whether the case meets it.
 *
 * @param state whether it is met
 * @param because the lines of the requirement that decided
 * @param missing the names of the data without which it cannot be judged
 */
public record Requirement(State state, List<Reason> because, List<String> missing) {

  /** Whether a requirement is met. */
  public enum State {
    /** It is met. */
    MET("met"),
    /** It is not met. */
    OPEN("open"),
    /** It is not known whether it is met. */
    NOT_KNOWN("not known");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }
}
