package org.ketaminecds.fhir.intake;

/**
 * Something of the record that the case does not hold, and why; nothing is dropped in silence.
 *
 * @param reference the resource, such as "Observation/bp1"
 * @param reason why
 * @param detail what was found, for people; it may hold data of the patient
 */
public record NotMapped(String reference, Reason reason, String detail) {

  /** Why something is not in the case. */
  public enum Reason {
    /** No code or name in it is known here. */
    NOT_KNOWN("not a word that the guidance uses"),
    /** The record says that it was entered in error. */
    ENTERED_IN_ERROR("entered in error"),
    /** It is no longer so, or not so yet. */
    NOT_ACTIVE("not active"),
    /** It was looked for and not found; the word may mean more than what was refuted. */
    REFUTED("refuted"),
    /** The result is not final. */
    NOT_FINAL("not final"),
    /** There is no value. */
    NO_VALUE("no value"),
    /** There is a result, in codes or words that are not known here. */
    NOT_UNDERSTOOD("a result that is not understood"),
    /** The value has a unit that cannot be converted exactly, or none. */
    UNIT("unit not converted"),
    /** A laboratory value without the upper limit of normal of its laboratory. */
    NO_REFERENCE_RANGE("no upper limit of normal"),
    /** It holds an extension that changes its meaning. */
    MODIFIED("changed by an extension that is not read"),
    /** A date is not given to the day. */
    DATE_NOT_EXACT("date not exact"),
    /** It lies after the time of the case. */
    IN_THE_FUTURE("after the time of the case"),
    /** There is a newer value of the same. */
    OLDER("older than the value that is used"),
    /** The newest of the same could not be used, which may be this very one. */
    OVERTAKEN("not used, since the newest could not be"),
    /** Two resources contradict each other. */
    CONTRADICTED("contradicted by another resource"),
    /** Only a part of it could be read. */
    READ_IN_PART("read in part"),
    /** It speaks of somebody else. */
    OTHER_PATIENT("of another patient"),
    /** It tells of ketamine given before, and the history as a whole is not known. */
    HISTORY_OPEN("of a ketamine history that is not known as a whole"),
    /** A problem is not plainly unrelated to diagnoses that its list does not name. */
    LEFT_OPEN("left open, and so asked for"),
    /** A test, which the detail names, is on order and has no result yet. */
    ORDERED("ordered, no result yet"),
    /** Resources of this type, or in this state, are not read. */
    NOT_READ("not read");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }

  /** Resource and reason only, so that a log shows nothing of the patient. */
  @Override
  public String toString() {
    return reference + ": " + reason.label();
  }
}
