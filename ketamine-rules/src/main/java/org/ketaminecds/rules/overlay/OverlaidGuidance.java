package org.ketaminecds.rules.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/**
 * A guidance under the policy of a site: one guidance for each stretch of days between the ends of
 * its changes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stretches the guidance of each stretch, the earliest first; the last one has no end
 */
public record OverlaidGuidance(List<Stretch> stretches) {

  /**
   * The guidance of a stretch of days.
   *
   * @param lastDay its last day; empty if it has no end
   * @param guidance what holds on these days
   * @param replaced the ids of the recommendations that hold in the words of the site
   */
  public record Stretch(Optional<LocalDate> lastDay, Guidance guidance, List<String> replaced) {

    /** Copies the list, so that nobody can change it afterwards. */
    public Stretch {
      replaced = List.copyOf(replaced);
    }
  }

  /** Copies the list, so that nobody can change it afterwards. */
  public OverlaidGuidance {
    stretches = List.copyOf(stretches);
  }

  /** What it was loaded from, the policy included. */
  public List<GuidanceVersion> versions() {
    return stretches.get(stretches.size() - 1).guidance().versions();
  }

  static OverlaidGuidance of(
      Guidance whole, int added, GuidanceVersion version, List<Change.Settled> changes) {
    TreeSet<LocalDate> ends = new TreeSet<>();
    changes.forEach(one -> one.change().warrant().until().ifPresent(ends::add));
    List<Stretch> stretches = new ArrayList<>();
    for (LocalDate end : ends) {
      stretches.add(stretch(whole, added, version, changes, Optional.of(end)));
    }
    stretches.add(stretch(whole, added, version, changes, Optional.empty()));
    return new OverlaidGuidance(stretches);
  }

  private static Stretch stretch(
      Guidance whole,
      int added,
      GuidanceVersion version,
      List<Change.Settled> changes,
      Optional<LocalDate> lastDay) {
    Map<String, Change.Settled> holding = new HashMap<>();
    for (Change.Settled one : changes) {
      // Ends are days on which a stretch ends, so what holds on its last day held on each day.
      if (lastDay.map(one::holdsOn).orElse(one.change().warrant().until().isEmpty())) {
        holding.put(one.recommendation(), one);
      }
    }
    List<GuidanceRule> rules = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    for (GuidanceRule rule : whole.rules()) {
      Optional<Change.Settled> change =
          Optional.ofNullable(holding.get(rule.recommendation().id()));
      Optional<GuidanceRule> now = change.isEmpty() ? Optional.of(rule) : change.get().rule();
      now.ifPresent(one -> rules.add(one.numbered(rules.size())));
      change
          .flatMap(Change.Settled::rule)
          .ifPresent(one -> replaced.add(one.recommendation().id()));
    }
    List<Notice> notices = new ArrayList<>(whole.notices());
    notices.add(OverlayNotice.of(version, changes, holding.keySet(), added));
    List<GuidanceVersion> versions = new ArrayList<>(whole.versions());
    versions.add(version);
    return new Stretch(
        lastDay,
        new Guidance(
            whole.lexicon(), whole.guidelines(), rules, versions, whole.approvals(), notices),
        replaced);
  }
}
