package org.ketaminecds.authoring.diff;

import java.util.Optional;

/**
 * Who gets another answer through a change.
 *
 * @param milder a patient whose answer is milder; empty if there is none or it is not decided
 * @param stricter a patient whose answer is stricter; empty if there is none or it is not decided
 * @param undecided what could be neither proved nor shown, in words
 */
public record Shifts(Optional<Shift> milder, Optional<Shift> stricter, Optional<String> undecided) {

  static final Shifts NONE = new Shifts(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is not decided counts as milder, since it is not proved to be otherwise. */
  Level level() {
    if (milder.isPresent() || undecided.isPresent()) {
      return Level.MAJOR;
    }
    return stricter.isPresent() ? Level.MINOR : Level.PATCH;
  }
}
