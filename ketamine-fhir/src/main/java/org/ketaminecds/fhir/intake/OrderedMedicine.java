package org.ketaminecds.fhir.intake;

/** Which medicine an order is of. */
public enum OrderedMedicine {
  /** Ketamine or S-ketamine. */
  KETAMINE,
  /** A medicine whose name is that of ketamine but for a few letters. */
  LIKE_KETAMINE,
  /** A medicine that is named, or has a code that is known here, and is none of these. */
  ANOTHER,
  /** It has no name and no code that is known here, so it may be ketamine. */
  NOT_TOLD
}
