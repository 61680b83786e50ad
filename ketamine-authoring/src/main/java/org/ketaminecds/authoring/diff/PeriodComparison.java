package org.ketaminecds.authoring.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlaidGuidance.Stretch;

/**
 * Compares two versions of the guidance, each under the policy of a site if one lies in it.
 *
 * <p>Changes of a policy end, so that the answer may be another for a case of a later day.
 */
public final class PeriodComparison {

  private PeriodComparison() {}

  /** What changed for cases of a day and each day after it; one period if no policy has an end. */
  public static List<GuidancePeriod> of(
      OverlaidGuidance before, OverlaidGuidance after, LocalDate firstDay) {
    List<Stretch> old = before.stretches();
    List<Stretch> now = after.stretches();
    TreeSet<LocalDate> starts = new TreeSet<>();
    starts.add(firstDay);
    Stream.concat(old.stream(), now.stream())
        .flatMap(stretch -> stretch.lastDay().stream())
        .filter(end -> !end.isBefore(firstDay))
        .forEach(end -> starts.add(end.plusDays(1)));
    List<GuidancePeriod> periods = new ArrayList<>();
    for (LocalDate start : starts) {
      periods.add(
          new GuidancePeriod(
              start,
              Optional.ofNullable(starts.higher(start)).map(next -> next.minusDays(1)),
              GuidanceComparison.of(on(old, start), on(now, start))));
    }
    return List.copyOf(periods);
  }

  private static Guidance on(List<Stretch> stretches, LocalDate day) {
    return stretches.stream()
        .filter(stretch -> stretch.lastDay().map(end -> !end.isBefore(day)).orElse(true))
        .findFirst()
        .orElseThrow()
        .guidance();
  }
}
