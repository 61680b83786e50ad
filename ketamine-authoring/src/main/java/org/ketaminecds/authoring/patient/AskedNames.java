package org.ketaminecds.authoring.patient;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * The names that make a difference in a list: those that guidance asks for, and those that one
 * vocabulary knows and another does not, which make the list complete or not.
 *
 * <p>Names and synonyms that every vocabulary takes for the same words are one.
 */
final class AskedNames {

  private final List<Guidance> guidances;
  private final Map<CaseList, Set<String>> asked = new EnumMap<>(CaseList.class);

  private AskedNames(List<Guidance> guidances) {
    this.guidances = guidances;
    AskedLines.of(guidances)
        .forEach(
            line -> {
              if (line instanceof Line.Includes includes) {
                add(includes.list(), includes.names());
              } else if (line instanceof IncludesOther other) {
                add(other.list(), other.names());
              }
            });
  }

  static AskedNames of(List<Guidance> guidances) {
    return new AskedNames(guidances);
  }

  private void add(CaseList list, Set<String> names) {
    asked.computeIfAbsent(list, one -> new HashSet<>()).addAll(names);
  }

  /** One name for each way in which the vocabularies take what can be entered. */
  private Map<List<Optional<String>>, String> ways(CaseList list) {
    Map<List<Optional<String>>, String> ways = new LinkedHashMap<>();
    Stream.concat(words(list).map(Word::name), words(list).flatMap(one -> synonyms(one)))
        .forEach(name -> ways.putIfAbsent(meanings(name, list), name));
    return ways;
  }

  private Stream<Word> words(CaseList list) {
    return guidances.stream()
        .flatMap(guidance -> guidance.lexicon().words().stream())
        .filter(word -> word.term().kind() == list.kind());
  }

  private static Stream<String> synonyms(Word word) {
    return word.term().synonyms().stream();
  }

  private List<Optional<String>> meanings(String name, CaseList list) {
    return guidances.stream()
        .map(one -> one.lexicon().find(name, list.kind()).map(Word::name))
        .toList();
  }

  private boolean matters(CaseList list, Optional<String> meaning) {
    return meaning.filter(word -> !asked.getOrDefault(list, Set.of()).contains(word)).isEmpty();
  }

  /** The entries that make a difference. */
  Set<String> entriesOf(CaseList list) {
    Set<String> entries = new LinkedHashSet<>();
    ways(list)
        .forEach(
            (meanings, name) -> {
              if (meanings.stream().anyMatch(one -> matters(list, one))) {
                entries.add(name);
              }
            });
    return entries;
  }

  /** The entries that some vocabulary takes for ketamine itself. */
  Set<String> ketamine(CaseList list) {
    return entriesOf(list).stream()
        .filter(name -> meanings(name, list).stream().anyMatch(AskedNames::isKetamine))
        .collect(Collectors.toSet());
  }

  private static boolean isKetamine(Optional<String> meaning) {
    return meaning.filter(DerivedWords.KETAMINE::contains).isPresent();
  }

  /** A name that every vocabulary has and nobody asks for; ketamine is no name like any other. */
  Optional<String> otherThan(CaseList list) {
    return ways(list).entrySet().stream()
        .filter(way -> way.getKey().stream().noneMatch(AskedNames::isKetamine))
        .filter(way -> way.getKey().stream().noneMatch(one -> matters(list, one)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
