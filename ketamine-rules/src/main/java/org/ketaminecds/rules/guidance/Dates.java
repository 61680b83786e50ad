package org.ketaminecds.rules.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Node;

/** Reads dates in guidance files. */
final class Dates {

  private Dates() {}

  /** The date that a text holds; empty if it is none, and then a problem is noted. */
  static Optional<LocalDate> read(Node.Text text, Problems problems) {
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeParseException wrong) {
      problems.add(
          Problem.of(text.position().toString(), text.described(), "a date such as 2018-07-01"));
      return Optional.empty();
    }
  }
}
