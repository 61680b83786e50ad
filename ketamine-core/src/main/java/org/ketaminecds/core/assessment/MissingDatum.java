package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Advisability;

/**
 * A datum that the case lacks, and what it could change.
 *
 * @param name the name of the vocabulary
 * @param why why it is not known
 * @param couldRaise the gravest advice of the recommendations that wait for it
 * @param recommendations the ids of those recommendations
 */
public record MissingDatum(
    String name, Why why, Advisability couldRaise, List<String> recommendations) {

  /** Why a datum is not known. */
  public enum Why {
    /** The case does not say. */
    NOT_RECORDED("not recorded"),
    /** The case has a value that is too old or has no date. */
    STALE("too old or undated"),
    /**
     * The case has a value of its own day without a time of day, which stands for midnight, and a
     * recommendation asks for one of the last hours or minutes.
     */
    UNTIMED("its time of day is needed"),
    /** The case says a part of it, so that it may be more. */
    IN_PART("known in part"),
    /** A list of the case holds a name that the vocabulary has no word for. */
    NOT_MAPPED("holds a name that is not known"),
    /** The system that sent the case cannot supply it. */
    UNAVAILABLE("not available");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }
}
