package org.ketaminecds.authoring.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Tells what is written the same, and so means the same without asking a solver. */
final class Meaning {

  private Meaning() {}

  /** What a vocabulary makes of a word, apart from how it is defined and coded. */
  private static List<Object> of(Word word) {
    Term term = word.term();
    return List.of(
        term.name(),
        term.kind(),
        Set.copyOf(term.synonyms()),
        term.dimension(),
        term.values(),
        word.freshFor(),
        word.presupposes(),
        word.refusal().map(one -> List.of(one.below(), one.from())));
  }

  /** Whether cases and conditions mean the same in both vocabularies. */
  static boolean same(Lexicon before, Lexicon after) {
    return words(before).equals(words(after));
  }

  private static Set<List<Object>> words(Lexicon lexicon) {
    Set<List<Object>> words = new HashSet<>();
    lexicon.words().forEach(word -> words.add(of(word)));
    return words;
  }

  /** Whether two recommendations surely raise the same, if the vocabulary is the same. */
  static boolean same(Guidance before, GuidanceRule old, Guidance after, GuidanceRule now) {
    return old.when().text().equals(now.when().text())
        && Objects.equals(old.recommendation().requirement(), now.recommendation().requirement())
        && old.recommendation().advises() == now.recommendation().advises()
        && isUnchecked(old) == isUnchecked(now)
        && old.beyondScope() == now.beyondScope()
        && scope(before, old).equals(scope(after, now));
  }

  private static boolean isUnchecked(GuidanceRule rule) {
    return Rung.isUnchecked(rule.recommendation().verification());
  }

  private static List<Object> scope(Guidance guidance, GuidanceRule rule) {
    return scope(guidance.guidelines().get(rule.guideline()));
  }

  private static List<Object> scope(ScopedGuideline source) {
    return List.of(source.guideline().role(), source.scope().text(), source.reach().text());
  }

  /** Whether the same sources surely cover the same cases, if the vocabulary is the same. */
  static boolean sameCoverage(Guidance before, Guidance after) {
    return scopes(before).equals(scopes(after));
  }

  private static Set<List<Object>> scopes(Guidance guidance) {
    return guidance.guidelines().stream().map(Meaning::scope).collect(Collectors.toSet());
  }
}
