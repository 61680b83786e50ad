package org.ketaminecds.rules.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.text.Node;

/**
 * Holds one change against its recommendation: what becomes of it, and whether that is tighter.
 *
 * <p>Tighter is what can be seen by the form alone to make no answer milder. Whatever cannot be
 * seen so counts as looser, and needs somebody who answers for it.
 */
final class Settling {

  private final Change change;
  private final GuidanceRule rule;
  private final String policy;
  private final Problems problems;
  private final List<String> doubts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  Settling(Change change, GuidanceRule rule, String policy, Problems problems) {
    this.change = change;
    this.rule = rule;
    this.policy = policy;
    this.problems = problems;
  }

  /** The settled change; empty if a problem was noted. */
  Optional<Change.Settled> settled() {
    int before = problems.list().size();
    if (change.switchedOff()) {
      doubts.add("it is switched off");
    }
    GuidanceRule changed = change.limit().map(this::limited).orElse(rule);
    change.advise().ifPresent(this::advised);
    boolean tighter = doubts.isEmpty();
    if (!tighter && !change.warrant().isWhole() && problems.list().size() == before) {
      refuse(
          change.id(),
          "a change of %s that is not shown to be tighter, since %s"
              .formatted(change.id().value(), String.join(", and ", doubts)),
          "\"approved by\", \"reason\" and \"until\" with it");
    }
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.Settled(
            change,
            change.switchedOff() ? Optional.empty() : Optional.of(amended(changed)),
            tighter));
  }

  private GuidanceRule limited(Change.Limit limit) {
    List<Conditions.Place> conditions = about(rule.when(), false, limit.line());
    List<Conditions.Place> requirements =
        rule.metWhen().map(met -> about(met, true, limit.line())).orElse(List.of());
    List<Conditions.Place> all = Stream.concat(conditions.stream(), requirements.stream()).toList();
    if (all.size() != 1) {
      refuse(
          limit.written(),
          "a limit of \"%s\", about which %s has %s lines"
              .formatted(limit.line().about(), change.id().value(), all.size()),
          all.isEmpty() ? "a limit that it has" : "a recommendation of the site's own");
      return rule;
    }
    Line old = all.get(0).line();
    boolean counts = doubts(old, limit, all.get(0).isDenied(), !requirements.isEmpty());
    if (!counts) {
      return rule;
    }
    words.add("\"%s\" became \"%s\"".formatted(old.written(), limit.line().written()));
    return new GuidanceRule(
        rule.index(),
        rule.guideline(),
        rule.recommendation(),
        Conditions.exchanged(rule.when(), old, limit.line()),
        rule.metWhen().map(met -> Conditions.exchanged(met, old, limit.line())),
        rule.derivedFrom(),
        rule.beyondScope(),
        rule.position());
  }

  private static List<Conditions.Place> about(Condition condition, boolean isDenied, Line line) {
    return Conditions.places(condition, isDenied).stream()
        .filter(place -> place.line().getClass() == line.getClass())
        .filter(place -> place.line().about().equals(line.about()))
        .toList();
  }

  /** Notes why the new limit may be looser; false if it is no change at all. */
  private boolean doubts(Line old, Change.Limit limit, boolean isDenied, boolean ofRequirement) {
    LimitMove move = LimitMove.between(old, limit.line());
    if (move == LimitMove.SAME) {
      refuse(limit.written(), "the limit that it has already", "another limit");
      return false;
    }
    if (move == LimitMove.NOT_COMPARABLE) {
      doubts.add("\"%s\" asks for something else".formatted(limit.line().written()));
    } else if ((move == LimitMove.WIDER) == isDenied) {
      doubts.add("the limit moves to the milder side");
    }
    if (!ofRequirement && rule.metWhen().isPresent()) {
      doubts.add("where it newly applies, what it asks for may be met");
    }
    if (!rule.recommendation().support().isEmpty()
        || rule.recommendation().stance().filter(Stance.FOR::equals).isPresent()) {
      doubts.add("it may speak for ketamine");
    }
    return true;
  }

  private void advised(Change.Advise advise) {
    int graver = advise.level().compareTo(rule.recommendation().advises());
    if (graver == 0) {
      refuse(advise.written(), "what it advises already", "another level");
    } else if (graver < 0) {
      doubts.add("\"%s\" is milder".formatted(advise.written().value()));
    }
    words.add("it advises \"%s\"".formatted(advise.written().value()));
  }

  private GuidanceRule amended(GuidanceRule changed) {
    Recommendation old = rule.recommendation();
    String note =
        "Changed by the site policy %s: %s.".formatted(policy, String.join(", and ", words));
    Recommendation recommendation =
        new Recommendation(
            old.id(),
            old.guideline(),
            old.title(),
            old.stage(),
            old.kind(),
            changed.when().text(),
            changed.metWhen().map(Condition::text).orElse(List.of()),
            change.advise().map(Change.Advise::level).orElse(old.advises()),
            old.support(),
            old.statement(),
            old.action(),
            Optional.of(old.interpretation().map(text -> text + " " + note).orElse(note)),
            old.grade(),
            old.certainty(),
            old.severity(),
            old.locator(),
            old.verification(),
            old.verificationMark(),
            old.question(),
            old.stance(),
            old.narrows());
    return new GuidanceRule(
        changed.index(),
        changed.guideline(),
        recommendation,
        changed.when(),
        changed.metWhen(),
        changed.derivedFrom(),
        changed.beyondScope(),
        changed.position());
  }

  private void refuse(Node.Text text, String found, String wanted) {
    problems.add(Problem.of(text.position().toString(), found, wanted));
  }
}
