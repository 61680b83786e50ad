package org.ketaminecds.core.vocabulary;

/** What sort of word a term is, and so where in a case it stands. */
public enum TermKind {
  /** A diagnosis, which a reviewed problem list settles. */
  DIAGNOSIS("diagnosis"),
  /** A state of the patient or the plan that no list settles. */
  STATE("state"),
  /** A test or procedure that was done or not. */
  PROCEDURE("procedure"),
  /** Staff, equipment or a drug that is at hand or not. */
  RESOURCE("resource"),
  /** A painful condition. */
  INDICATION("indication"),
  /** A drug. */
  MEDICINE("medicine"),
  /** A measured value. */
  OBSERVATION("observation"),
  /** A figure that follows from the case, such as an infusion rate. */
  FIGURE("figure"),
  /** One of a few words, such as a route. */
  CHOICE("choice"),
  /** Something that happened on dates, and is counted. */
  EVENT("event");

  private final String label;

  TermKind(String label) {
    this.label = label;
  }

  /** The word used in vocabulary files. */
  public String label() {
    return label;
  }
}
