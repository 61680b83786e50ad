package org.ketaminecds.authoring.patient;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * The names that guidance asks lists for.
 *
 * @param guidances who asks
 * @param names the names, by list
 */
record AskedNames(List<Guidance> guidances, Map<CaseList, Set<String>> names) {

  static AskedNames of(List<Guidance> guidances) {
    Map<CaseList, Set<String>> names = new EnumMap<>(CaseList.class);
    AskedLines.of(guidances)
        .filter(Line.Includes.class::isInstance)
        .map(Line.Includes.class::cast)
        .forEach(
            line ->
                names
                    .computeIfAbsent(line.list(), list -> new LinkedHashSet<>())
                    .addAll(line.names()));
    for (CaseList list : CaseList.values()) {
      names.computeIfAbsent(list, one -> new LinkedHashSet<>()).addAll(notShared(guidances, list));
    }
    return new AskedNames(guidances, names);
  }

  /** A name that one vocabulary knows and another does not makes a list complete or not. */
  private static Set<String> notShared(List<Guidance> guidances, CaseList list) {
    Set<String> names = new LinkedHashSet<>();
    for (Guidance guidance : guidances) {
      guidance.lexicon().words().stream()
          .filter(word -> word.term().kind() == list.kind())
          .map(Word::name)
          .filter(name -> !isShared(guidances, list, name))
          .forEach(names::add);
    }
    return names;
  }

  private static boolean isShared(List<Guidance> guidances, CaseList list, String name) {
    return guidances.stream().allMatch(one -> one.lexicon().find(name, list.kind()).isPresent());
  }

  Set<String> of(CaseList list) {
    return names.getOrDefault(list, Set.of());
  }

  /** A name that every vocabulary has and nobody asks for. */
  Optional<String> otherThan(CaseList list) {
    return guidances.get(0).lexicon().words().stream()
        .filter(word -> word.term().kind() == list.kind())
        .map(Word::name)
        .filter(name -> !of(list).contains(name))
        .filter(name -> isShared(guidances, list, name))
        .findFirst();
  }
}
