package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.oracle.Oracle.Judged;
import org.ketaminecds.rules.oracle.OracleAnswer.Lack;
import org.ketaminecds.rules.vocabulary.CaseList;

/**
 * Ranks what is missing: by the gravest advice, by how many as grave wait for it, by how many wait
 * for it at all, then by name.
 */
final class Lacking {

  private final Words words;
  private final Facts facts;

  Lacking(Words words, Facts facts) {
    this.words = words;
    this.facts = facts;
  }

  List<Lack> of(List<Judged> judged) {
    Map<String, List<Recommendation>> waiting = new TreeMap<>();
    for (Judged one : judged) {
      for (String name : one.requirement().map(Ruling::missing).orElse(missing(one))) {
        waiting.computeIfAbsent(name, unused -> new ArrayList<>()).add(one.rule().recommendation());
      }
    }
    List<Lack> lacks = new ArrayList<>();
    waiting.forEach((name, recommendations) -> lacks.add(lack(name, recommendations)));
    lacks.sort(
        Comparator.<Lack>comparingInt(lack -> -lack.couldRaise().ordinal())
            .thenComparingLong(lack -> -asGrave(lack, waiting))
            .thenComparingInt(lack -> -lack.ids().size())
            .thenComparing(Lack::name));
    return lacks;
  }

  private static long asGrave(Lack lack, Map<String, List<Recommendation>> waiting) {
    return waiting.getOrDefault(lack.name(), List.of()).stream()
        .filter(one -> one.advises() == lack.couldRaise())
        .count();
  }

  private static Set<String> missing(Judged judged) {
    return judged.ruling().missing();
  }

  private Lack lack(String name, List<Recommendation> recommendations) {
    int gravest =
        recommendations.stream().mapToInt(one -> one.advises().ordinal()).max().orElseThrow();
    return new Lack(
        name,
        why(name),
        Advisability.values()[gravest],
        recommendations.stream().map(Recommendation::id).toList());
  }

  private Why why(String name) {
    Fact fact =
        Stream.of(CaseList.values())
            .filter(list -> list.label().equals(name))
            .map(facts::of)
            .findFirst()
            .orElseGet(() -> facts.of(words.named(name).name()));
    if (fact instanceof Fact.Missing missing) {
      return missing.why();
    }
    if (fact instanceof Fact.Names names && names.strange()) {
      return Why.NOT_MAPPED;
    }
    if (fact instanceof Fact.Names) {
      return Why.NOT_RECORDED;
    }
    if (fact instanceof Fact.Dates || (fact instanceof Fact.Number number && number.orMore())) {
      return Why.IN_PART;
    }
    Optional<LocalDateTime> dated =
        fact instanceof Fact.Number number
            ? number.at()
            : fact instanceof Fact.Stated stated ? stated.at() : Optional.empty();
    boolean dayOnly =
        dated.isPresent() && dated.get().equals(facts.asOf().toLocalDate().atStartOfDay());
    return dayOnly ? Why.UNTIMED : Why.STALE;
  }
}
