package org.ketaminecds.authoring.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What changed for the cases of some days, in which the same changes of a site's policy hold.
 *
 * @param from the first day
 * @param to the last day; empty if there is none
 * @param diff what changed
 */
public record GuidancePeriod(LocalDate from, Optional<LocalDate> to, GuidanceDiff diff) {

  /** What the changes of all these days mean for the version, the greatest of them. */
  public static Level level(List<GuidancePeriod> periods) {
    return periods.stream().map(period -> period.diff().level()).reduce(Level.NONE, Level::or);
  }
}
