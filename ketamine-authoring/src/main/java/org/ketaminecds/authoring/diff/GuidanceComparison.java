package org.ketaminecds.authoring.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/**
 * Compares two versions of the guidance for all patients at once.
 *
 * <p>A recommendation is milder where it contributes less by itself to the answer for some patient,
 * and the advice over all where it is milder for some patient; see the architecture decision on
 * what milder means. What was removed or narrowed counts together with what was added, so that a
 * recommendation can be split or get another id. Every difference comes with a patient whom the
 * engines of both versions confirmed; every absence of one is proved.
 */
public final class GuidanceComparison {

  private final Guidance before;
  private final Guidance after;
  private final boolean sameWords;
  private final List<GuidanceRule> added;
  private final List<GuidanceRule> removed;

  private GuidanceComparison(Guidance before, Guidance after) {
    this.before = before;
    this.after = after;
    this.sameWords = Meaning.same(before.lexicon(), after.lexicon());
    this.added = without(after, before);
    this.removed = without(before, after);
  }

  private static List<GuidanceRule> without(Guidance some, Guidance other) {
    return some.rules().stream()
        .filter(rule -> other.find(rule.recommendation().id()).isEmpty())
        .toList();
  }

  /** What changed from one version to another. */
  public static GuidanceDiff of(Guidance before, Guidance after) {
    return new GuidanceComparison(before, after).run();
  }

  private GuidanceDiff run() {
    GuidelineWords.Difference heads = GuidelineWords.between(before, after);
    if (!meansAnother()) {
      return together(heads, changes(Optional.empty()), Shifts.NONE);
    }
    try (Sides sides = new Sides(before, after)) {
      return together(heads, changes(Optional.of(sides)), sides.ofAdvice());
    }
  }

  /** Whether anything may raise something else than before. */
  private boolean meansAnother() {
    return !sameWords
        || !added.isEmpty()
        || !removed.isEmpty()
        || !Meaning.sameCoverage(before, after)
        || after.rules().stream().anyMatch(now -> old(now).filter(o -> !same(o, now)).isPresent());
  }

  private Optional<GuidanceRule> old(GuidanceRule now) {
    return before.find(now.recommendation().id());
  }

  private boolean same(GuidanceRule old, GuidanceRule now) {
    return sameWords && Meaning.same(before, old, after, now);
  }

  private static GuidanceDiff together(
      GuidelineWords.Difference heads, List<Change> changes, Shifts advice) {
    Level level = heads.level();
    for (Change change : changes) {
      level = level.or(change.level());
    }
    if (!advice.equals(Shifts.NONE)) {
      level = level.or(advice.level());
    }
    return new GuidanceDiff(level, changes, advice, heads.words());
  }

  private List<Change> changes(Optional<Sides> sides) {
    List<Change> changes = new ArrayList<>();
    for (GuidanceRule now : after.rules()) {
      old(now)
          .ifPresentOrElse(
              old -> changed(sides, old, now).ifPresent(changes::add),
              () -> sides.ifPresent(both -> changes.add(added(both, now))));
    }
    sides.ifPresent(both -> removed.forEach(old -> changes.add(removed(both, old))));
    return changes;
  }

  private Optional<Change> changed(Optional<Sides> sides, GuidanceRule old, GuidanceRule now) {
    RecommendationWords.Difference words =
        RecommendationWords.between(old.recommendation(), now.recommendation());
    Shifts shifts =
        same(old, now)
            ? Shifts.NONE
            : sides.map(both -> replaced(both, old, now)).orElse(Shifts.NONE);
    if (words.level() == Level.NONE && shifts.equals(Shifts.NONE)) {
      return Optional.empty();
    }
    return Optional.of(
        change(
            now.recommendation(),
            Change.Kind.CHANGED,
            words.level().or(shifts.level()),
            words.words(),
            shifts));
  }

  /** What is said no longer may be said by what was added, and what is new by what was removed. */
  private Shifts replaced(Sides sides, GuidanceRule old, GuidanceRule now) {
    Shifts alone = sides.ofRecommendations(List.of(old), List.of(now));
    if (alone.milder().isEmpty() || added.isEmpty()) {
      return alone;
    }
    Shifts together = sides.ofRecommendations(List.of(old), with(now, added));
    return new Shifts(together.milder(), alone.stricter(), together.undecided());
  }

  private static List<GuidanceRule> with(GuidanceRule one, List<GuidanceRule> others) {
    List<GuidanceRule> all = new ArrayList<>(others);
    all.add(one);
    return all;
  }

  private Change added(Sides sides, GuidanceRule now) {
    Shifts shifts = sides.ofRecommendations(removed, List.of(now));
    Shifts stricter = new Shifts(Optional.empty(), shifts.stricter(), shifts.undecided());
    return change(now.recommendation(), Change.Kind.ADDED, stricter.level(), List.of(), stricter);
  }

  private Change removed(Sides sides, GuidanceRule old) {
    Shifts shifts = sides.ofRecommendations(List.of(old), added);
    Shifts milder = new Shifts(shifts.milder(), Optional.empty(), shifts.undecided());
    return change(old.recommendation(), Change.Kind.REMOVED, milder.level(), List.of(), milder);
  }

  private static Change change(
      Recommendation about, Change.Kind kind, Level level, List<String> words, Shifts shifts) {
    return new Change(about.id(), about.title(), kind, level, words, shifts);
  }
}
