package org.ketaminecds.core.regimen;

import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/**
 * How often a session is given.
 *
 * @param hoursPerDay how long the drug runs on each day, if the phases do not say it
 * @param days on how many consecutive days there is a session
 * @param courses how many such series are planned
 * @param interval the time from the start of one course to the start of the next
 */
public record Schedule(
    Optional<Quantity> hoursPerDay,
    Optional<Integer> days,
    Optional<Integer> courses,
    Optional<Quantity> interval) {

  /** A schedule of which nothing is known. */
  public static final Schedule UNKNOWN =
      new Schedule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
