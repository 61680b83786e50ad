package org.ketaminecds.authoring.witness;

/** What came of the search for a patient to whom something happens. */
public sealed interface Search {

  /**
   * It happens to this patient.
   *
   * @param witness the patient; the engine confirmed it
   */
  record Found(Witness witness) implements Search {}

  /** It happens to no patient that a case file can describe: this is proved. */
  record Never() implements Search {}

  /**
   * It is not decided: no proof that it never happens, and no patient to whom it does.
   *
   * @param why what stands in the way
   */
  record Undecided(String why) implements Search {}

  /** Whether it is proved that it never happens. */
  default boolean isNever() {
    return this instanceof Never;
  }

  /** Whether a patient was found. */
  default boolean isFound() {
    return this instanceof Found;
  }
}
