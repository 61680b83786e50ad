package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;

/** How long a pregnancy may go on. */
final class Pregnancy {

  static final String TERM = "pregnancy";

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
