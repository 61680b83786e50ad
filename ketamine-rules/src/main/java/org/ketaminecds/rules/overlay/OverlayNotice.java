package org.ketaminecds.rules.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.Notice;

/** Tells the reader of an answer what a site has changed. */
final class OverlayNotice {

  private OverlayNotice() {}

  static Notice of(
      GuidanceVersion policy, List<Change.Settled> changes, Set<String> holding, int added) {
    List<String> tighter = new ArrayList<>();
    List<String> other = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    for (Change.Settled change : changes) {
      String id = change.recommendation();
      if (!holding.contains(id)) {
        ended.add(id + change.change().warrant().until().map(day -> " on " + day).orElse(""));
      } else if (change.isTighter()) {
        tighter.add(id);
      } else {
        other.add(
            "%s %s%s"
                .formatted(
                    change.change().switchedOff() ? "switched off" : "not shown to be tighter",
                    id,
                    change.change().warrant().words()));
      }
    }
    List<String> parts = new ArrayList<>();
    if (!tighter.isEmpty()) {
      parts.add("tightened " + String.join(", ", tighter));
    }
    parts.addAll(other);
    if (added > 0) {
      parts.add("added " + added + (added == 1 ? " recommendation" : " recommendations"));
    }
    if (!ended.isEmpty()) {
      parts.add("ended " + String.join(", ", ended));
    }
    return new Notice(
        Notice.Kind.SITE_POLICY,
        "The site policy %s %s is laid over the guidance: %s."
            .formatted(
                policy.id(),
                policy.version(),
                parts.isEmpty() ? "nothing changed" : String.join("; ", parts)));
  }
}
