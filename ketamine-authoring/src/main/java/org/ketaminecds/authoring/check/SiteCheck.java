package org.ketaminecds.authoring.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.GuidanceReading;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlaidGuidance;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;

/** Reads the policy of a site for a check. */
final class SiteCheck {

  private static final String CHANGES = GuidanceSnapshot.SITE + "overlay.yaml";

  private final Written written;
  private final Guidance guidance;
  private final List<Problem> faults;

  private SiteCheck(Written written, Guidance guidance, List<Problem> faults) {
    this.written = written;
    this.guidance = guidance;
    this.faults = faults;
  }

  /** The policy of the site, if one lies in these files. */
  static SiteCheck of(GuidanceSnapshot files, GuidanceReading base, Written written) {
    Guidance readable = base.readable();
    try {
      return new SiteCheck(
          written,
          OverlayLoader.load(readable, files)
              .map(overlaid -> placed(overlaid, written))
              .orElse(readable),
          List.of());
    } catch (InvalidGuidanceException invalid) {
      return new SiteCheck(
          written,
          readable,
          invalid.problems().stream().filter(one -> !isUnread(one, base)).toList());
    }
  }

  /** What could not be read has a fault of its own already. */
  private static boolean isUnread(Problem problem, GuidanceReading base) {
    return base.ids().stream()
        .filter(id -> base.readable().find(id).isEmpty())
        .anyMatch(id -> problem.found().equals("\"" + id + "\""));
  }

  /** Every fault of the policy. */
  List<Problem> faults() {
    return faults;
  }

  /** The guidance while every change holds; without any if the policy has a fault. */
  Guidance guidance() {
    return guidance;
  }

  /** Changes that hold no more. */
  List<Remark> ends(LocalDate asOf) {
    return changes(written)
        .flatMap(change -> change.find("until").stream())
        .filter(node -> node instanceof Node.Text text && hasPassed(text.value(), asOf))
        .map(
            node ->
                Remark.of(
                    Remark.Kind.ENDED,
                    node.position(),
                    "%s, the last day of a change, passed as of %s"
                        .formatted(node.described(), asOf),
                    "a later day that somebody approved, or no such change"))
        .toList();
  }

  private static boolean hasPassed(String day, LocalDate asOf) {
    try {
      return asOf.isAfter(LocalDate.parse(day));
    } catch (DateTimeParseException refused) {
      return false;
    }
  }

  private static Stream<Node.Mapping> changes(Written written) {
    return written.root(CHANGES).flatMap(root -> root.find("changes")).stream()
        .flatMap(node -> node instanceof Node.Sequence all ? all.items().stream() : Stream.empty())
        .flatMap(item -> item instanceof Node.Mapping one ? Stream.of(one) : Stream.empty());
  }

  /** The guidance of the first stretch, with what the site words anew where the site words it. */
  private static Guidance placed(OverlaidGuidance overlaid, Written written) {
    OverlaidGuidance.Stretch first = overlaid.stretches().get(0);
    Map<String, Position> places = new HashMap<>();
    changes(written)
        .forEach(
            change ->
                change
                    .find("recommendation")
                    .filter(Node.Text.class::isInstance)
                    .ifPresent(id -> places.put(((Node.Text) id).value(), change.position())));
    Set<String> replaced = new HashSet<>(first.replaced());
    Guidance whole = first.guidance();
    List<GuidanceRule> rules =
        whole.rules().stream()
            .map(
                rule ->
                    Optional.of(rule.recommendation().id())
                        .filter(replaced::contains)
                        .map(places::get)
                        .map(rule::at)
                        .orElse(rule))
            .toList();
    return new Guidance(
        whole.lexicon(),
        whole.guidelines(),
        rules,
        whole.versions(),
        whole.approvals(),
        whole.notices());
  }
}
