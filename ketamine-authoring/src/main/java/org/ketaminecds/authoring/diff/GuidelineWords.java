package org.ketaminecds.authoring.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Says in words what is different about guidelines and vocabularies, a sentence each. */
final class GuidelineWords {

  private final List<String> words = new ArrayList<>();
  private Level level = Level.NONE;

  private GuidelineWords() {}

  /**
   * What is different, and what that means where no solver has to be asked.
   *
   * @param words a sentence each
   * @param level the greatest of all
   */
  record Difference(List<String> words, Level level) {}

  static Difference between(Guidance before, Guidance after) {
    GuidelineWords difference = new GuidelineWords();
    difference.guidelines(byId(before), byId(after));
    difference.vocabulary(before.lexicon(), after.lexicon());
    difference.approvals(before, after);
    return new Difference(difference.words, difference.level);
  }

  private static Map<String, Guideline> byId(Guidance guidance) {
    Map<String, Guideline> guidelines = new LinkedHashMap<>();
    guidance.guidelines().forEach(one -> guidelines.put(one.guideline().id(), one.guideline()));
    return guidelines;
  }

  private void add(Level meaning, String sentence) {
    words.add(sentence);
    level = level.or(meaning);
  }

  private void guidelines(Map<String, Guideline> before, Map<String, Guideline> after) {
    after.forEach(
        (id, now) -> {
          Guideline old = before.get(id);
          if (old == null) {
            add(Level.MINOR, "The guideline %s is new.".formatted(id));
          } else if (old.role() != now.role()) {
            add(
                Level.PATCH,
                "%s is now a %s; before: %s."
                    .formatted(id, now.role().label(), old.role().label()));
          } else if (!old.scope().equals(now.scope())) {
            add(
                Level.PATCH,
                "The scope of %s is now: %s; before: %s."
                    .formatted(id, String.join(", ", now.scope()), String.join(", ", old.scope())));
          } else if (!head(old).equals(head(now))) {
            add(Level.PATCH, "What %s says of itself was reworded.".formatted(id));
          }
        });
    before.keySet().stream()
        .filter(id -> !after.containsKey(id))
        .forEach(id -> add(Level.PATCH, "The guideline %s was taken out.".formatted(id)));
  }

  /** A guideline but for the version and hash of its files. */
  private static List<Object> head(Guideline guideline) {
    return List.of(
        guideline.title(),
        guideline.publishers(),
        guideline.citation(),
        guideline.doi(),
        guideline.published(),
        guideline.reviewDue(),
        guideline.jurisdiction(),
        guideline.appliesIn(),
        guideline.limitations(),
        guideline.facts(),
        guideline.sources());
  }

  /** The advice is the same, and every answer says which recommendations nobody has signed off. */
  private void approvals(Guidance before, Guidance after) {
    Map<String, List<String>> moved = new LinkedHashMap<>();
    for (Guidance.GuidanceRule rule : after.rules()) {
      String id = rule.recommendation().id();
      String old = before.approvals().of(id).status().label();
      String now = after.approvals().of(id).status().label();
      if (before.find(id).isPresent() && !old.equals(now)) {
        moved
            .computeIfAbsent("%s instead of %s".formatted(now, old), one -> new ArrayList<>())
            .add(id);
      }
    }
    moved.forEach(
        (how, ids) -> add(Level.PATCH, "Now %s: %s.".formatted(how, String.join(", ", ids))));
  }

  private void vocabulary(Lexicon before, Lexicon after) {
    for (Word word : after.words()) {
      before
          .find(word.name())
          .filter(old -> old.name().equals(word.name()))
          .ifPresentOrElse(
              old -> word(old, word),
              () -> add(Level.PATCH, "The word \"%s\" is new.".formatted(word.name())));
    }
    before.words().forEach(old -> otherWords(old, before, after));
    before.words().stream()
        .filter(old -> after.find(old.name()).isEmpty())
        .forEach(old -> add(Level.PATCH, "The word \"%s\" was taken out.".formatted(old.name())));
  }

  /**
   * A name that means another word than before; of lists the solver knows, of the rest it does not.
   */
  private void otherWords(Word old, Lexicon before, Lexicon after) {
    if (Stream.of(CaseList.values()).anyMatch(list -> list.kind() == old.term().kind())) {
      return;
    }
    for (String name : old.term().synonyms()) {
      after
          .find(name)
          .filter(now -> !now.name().equals(old.name()))
          .filter(now -> isIn(after, old) || isIn(before, now))
          .ifPresent(
              now ->
                  add(
                      Level.MAJOR,
                      "\"%s\" means \"%s\" and meant \"%s\"; cases that say it are not compared."
                          .formatted(name, now.name(), old.name())));
    }
  }

  private static boolean isIn(Lexicon lexicon, Word word) {
    return lexicon.words().stream().anyMatch(one -> one.name().equals(word.name()));
  }

  private void word(Word old, Word now) {
    if (!old.freshFor().equals(now.freshFor())) {
      add(
          Level.PATCH,
          "\"%s\" is fresh for %s; before: %s."
              .formatted(
                  now.name(),
                  now.freshFor().map(Object::toString).orElse("ever"),
                  old.freshFor().map(Object::toString).orElse("ever")));
    }
    if (!old.presupposes().equals(now.presupposes())) {
      add(
          Level.MAJOR,
          "\"%s\" is refused without %s; before: without %s."
              .formatted(
                  now.name(),
                  now.presupposes().orElse("nothing"),
                  old.presupposes().orElse("nothing")));
    }
    // Only patients whom both versions take are compared, so this is no matter for the solver.
    String before = old.refusal().map(Word.Refusal::accepted).orElse("any");
    String after = now.refusal().map(Word.Refusal::accepted).orElse("any");
    if (!before.equals(after)) {
      add(
          Level.MAJOR,
          "\"%s\" is taken if it is %s; before: %s.".formatted(now.name(), after, before));
    }
  }
}
