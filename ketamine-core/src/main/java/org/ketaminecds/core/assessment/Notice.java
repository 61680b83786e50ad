package org.ketaminecds.core.assessment;

/**
 * Something the reader of an answer must know about the answer itself.
 *
 * @param kind what sort of notice it is
 * @param text the words
 */
public record Notice(Kind kind, String text) {

  /** What sort of notice it is. */
  public enum Kind {
    /** Part of the guidance behind this answer was not signed off by two reviewers. */
    NOT_APPROVED,
    /** A site has laid a policy of its own over the guidance. */
    SITE_POLICY,
    /** Part of the plan or of the case is covered by no guidance in use. */
    NOT_ADDRESSED,
    /** A guideline is past the date by which its publisher meant to review it. */
    REVIEW_OVERDUE,
    /** A recommendation was in force to a day before that of the case, and says nothing since. */
    NO_LONGER_IN_FORCE,
    /** A guideline was written for another country. */
    OTHER_JURISDICTION,
    /** A statement behind this answer was not yet checked against its source. */
    NOT_VERIFIED,
    /** A statement behind this answer was seen in a secondary source only. */
    SECOND_HAND,
    /** Advice was held back because nothing verified stands behind it. */
    HELD_BACK,
    /** Recommendations were left out as the options asked. */
    LEFT_OUT,
    /** Part of the case could not be mapped to the vocabulary. */
    NOT_MAPPED,
    /** Something was entered that no recommendation in use reads. */
    NOT_CONSIDERED,
    /** What the guideline says of the weight of its own evidence, or of the use as such. */
    ABOUT_THE_GUIDELINE
  }
}
