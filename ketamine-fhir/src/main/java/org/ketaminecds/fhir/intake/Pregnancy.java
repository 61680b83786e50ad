package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;

/** How long a pregnancy may go on, and what settles that one which was found is over. */
final class Pregnancy {

  static final String TERM = "pregnancy";

  /** The code of a status that somebody enters, as it is cited. */
  static final String STATUS = "LOINC 82810-3";

  /**
   * A test alone may be false, of dilute urine or of another patient; a status alone may be of who
   * did not know. Each makes up for the other.
   */
  static final String TEST = "a later negative test";

  static final String STATEMENT = "a later status of not pregnant (%s)".formatted(STATUS);

  /**
   * How long after its onset, its entry or the test that found it a pregnancy is not taken as over:
   * our own choice, for no source of the fact base names a time.
   */
  private static final int MOST_WEEKS = 42;

  private Pregnancy() {}

  /** Whether one that there was at a time may not be over yet. */
  static boolean mayGoOn(LocalDateTime since, LocalDateTime now) {
    return since.plusWeeks(MOST_WEEKS).isAfter(now);
  }
}
