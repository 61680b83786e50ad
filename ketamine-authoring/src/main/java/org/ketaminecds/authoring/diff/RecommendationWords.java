package org.ketaminecds.authoring.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Severity;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Support;

/** Says in words what is different about a recommendation, a sentence each. */
final class RecommendationWords {

  private final List<String> words = new ArrayList<>();
  private Level level = Level.NONE;

  private RecommendationWords() {}

  /**
   * What is different, and what that means where no solver has to be asked.
   *
   * @param words a sentence each
   * @param level at most that of words, unless support or position is another
   */
  record Difference(List<String> words, Level level) {}

  static Difference between(Recommendation old, Recommendation now) {
    RecommendationWords difference = new RecommendationWords();
    difference.lines("applies", old.conditions(), now.conditions());
    difference.lines("is met", old.requirement(), now.requirement());
    difference.text("It advises", old.advises().label(), now.advises().label());
    difference.text("The title", old.title(), now.title());
    difference.text("The statement", old.statement(), now.statement());
    difference.optional("The action", old.action(), now.action());
    difference.optional("The interpretation", old.interpretation(), now.interpretation());
    difference.optional("The grade", shown(old.grade()), shown(now.grade()));
    difference.optional("The certainty", shown(old.certainty()), shown(now.certainty()));
    difference.optional(
        "The severity",
        old.severity().map(Severity::toString),
        now.severity().map(Severity::toString));
    difference.text("The source", old.locator(), now.locator());
    difference.text("The verification", old.verificationMark(), now.verificationMark());
    difference.text("The stage", old.stage().label(), now.stage().label());
    difference.text("The kind", old.kind().label(), now.kind().label());
    difference.text("The guideline", old.guideline(), now.guideline());
    difference.optional("The question", old.question(), now.question());
    difference.text(
        "What it narrows", String.join(", ", old.narrows()), String.join(", ", now.narrows()));
    difference.stance(old.stance(), now.stance());
    difference.support(old, now);
    return new Difference(difference.words, difference.level);
  }

  private static Optional<String> shown(Optional<Grade> grade) {
    return grade.map(one -> one.value() + (one.confirmed() ? "" : ", not seen in print"));
  }

  private void add(Level meaning, String sentence) {
    words.add(sentence);
    level = level.or(meaning);
  }

  private void text(String what, String old, String now) {
    if (!old.equals(now)) {
      add(Level.PATCH, "%s was \"%s\" and is now \"%s\".".formatted(what, old, now));
    }
  }

  private void optional(String what, Optional<String> old, Optional<String> now) {
    text(what, old.orElse("none"), now.orElse("none"));
  }

  private void lines(String what, List<String> old, List<String> now) {
    if (!old.equals(now)) {
      add(
          Level.PATCH,
          "It %s where %s (before: %s).".formatted(what, together(now), together(old)));
    }
  }

  private static String together(List<String> lines) {
    return lines.isEmpty()
        ? "nothing is asked"
        : lines.stream().map(String::strip).collect(Collectors.joining("; ")).replace(":; ", ": ");
  }

  /** To speak against something no longer, or for it now, is milder. */
  private void stance(Optional<Stance> old, Optional<Stance> now) {
    if (!old.equals(now)) {
      boolean milder =
          old.equals(Optional.of(Stance.AGAINST)) || now.equals(Optional.of(Stance.FOR));
      add(
          milder ? Level.MAJOR : Level.MINOR,
          "Its position was \"%s\" and is now \"%s\"."
              .formatted(
                  old.map(Stance::label).orElse("none"), now.map(Stance::label).orElse("none")));
    }
  }

  private void support(Recommendation old, Recommendation now) {
    Set<String> indications = new LinkedHashSet<>(old.support().keySet());
    indications.addAll(now.support().keySet());
    for (String indication : indications) {
      Support before = old.support().getOrDefault(indication, Support.NOT_ADDRESSED);
      Support after = now.support().getOrDefault(indication, Support.NOT_ADDRESSED);
      if (before != after) {
        add(
            rank(after) > rank(before) ? Level.MAJOR : Level.MINOR,
            "Its support of %s was \"%s\" and is now \"%s\"."
                .formatted(indication, before.label(), after.label()));
      }
    }
  }

  /** The more it supports, the milder. */
  private static int rank(Support support) {
    return switch (support) {
      case NOT_SUPPORTED -> 0;
      case NOT_ADDRESSED, NOT_KNOWN, CONFLICTING -> 1;
      case WEAK -> 2;
      case SUPPORTED -> 3;
    };
  }
}
