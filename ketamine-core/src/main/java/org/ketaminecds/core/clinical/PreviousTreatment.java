package org.ketaminecds.core.clinical;

/**
 * A treatment of the pain other than ketamine that was tried before.
 *
 * @param treatment what was tried, in any words
 * @param adequate whether dose and duration were enough to judge it
 * @param result what it did
 */
public record PreviousTreatment(String treatment, FindingState adequate, Result result) {

  /** What a treatment did. */
  public enum Result {
    /** It gave relief that the patient finds enough. */
    EFFECTIVE("effective"),
    /** It helped, but not enough. */
    INSUFFICIENT("insufficient"),
    /** It did not help. */
    FAILED("failed"),
    /** It was stopped because of harm. */
    NOT_TOLERATED("not tolerated"),
    /** Not known. */
    UNKNOWN("unknown");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    /** The word used in case files. */
    public String label() {
      return label;
    }
  }
}
