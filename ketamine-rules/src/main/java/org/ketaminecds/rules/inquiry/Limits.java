package org.ketaminecds.rules.inquiry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * The limits and names that the guidance asks for, and so the values that can make a difference.
 */
final class Limits {

  private final Map<String, TreeMap<Rational, Quantity>> quantities = new HashMap<>();
  private final Map<String, Set<Integer>> counts = new HashMap<>();
  private final Map<String, Set<String>> choices = new HashMap<>();
  private final Map<CaseList, Set<String>> names = new HashMap<>();

  Limits(Guidance guidance) {
    guidance.guidelines().forEach(guideline -> add(guideline.scope()));
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      add(rule.when());
      rule.metWhen().ifPresent(this::add);
    }
  }

  private void add(Condition condition) {
    if (condition instanceof Group group) {
      group.parts().forEach(this::add);
    } else if (condition instanceof Line.Comparison comparison) {
      comparison.word().step().ifPresent(step -> around(comparison, step));
    } else if (condition instanceof Line.EventCount count) {
      Set<Integer> values = counts.computeIfAbsent(count.about(), unused -> new LinkedHashSet<>());
      values.addAll(List.of(Math.max(0, count.limit() - 1), count.limit(), count.limit() + 1));
    } else if (condition instanceof Line.Choice choice) {
      choices
          .computeIfAbsent(choice.about(), unused -> new LinkedHashSet<>())
          .addAll(choice.values());
    } else if (condition instanceof Line.Includes includes) {
      names
          .computeIfAbsent(includes.list(), unused -> new LinkedHashSet<>())
          .addAll(includes.names());
    }
  }

  private void around(Line.Comparison comparison, Quantity step) {
    Quantity limit = comparison.limit();
    Rational size = step.in(limit.unit()).value();
    for (Rational value :
        List.of(limit.value().minus(size), limit.value(), limit.value().plus(size))) {
      Quantity quantity = new Quantity(value, limit.unit());
      boolean possible =
          (value.signum() >= 0 || reachesBelowNought(comparison.word()))
              && comparison.word().refusal().filter(r -> r.refuses(quantity)).isEmpty();
      if (possible) {
        quantities
            .computeIfAbsent(comparison.word().name(), unused -> new TreeMap<>())
            .put(quantity.canonicalValue(), quantity);
      }
    }
  }

  private static boolean reachesBelowNought(Word word) {
    return word.refusal()
        .flatMap(Word.Refusal::below)
        .filter(least -> least.value().signum() < 0)
        .isPresent();
  }

  /** Values just below, at and just above each limit of a word, in ascending order. */
  List<Quantity> of(String word) {
    return List.copyOf(quantities.getOrDefault(word, new TreeMap<>()).values());
  }

  /** Numbers just below, at and just above each limit of an event. */
  List<Integer> counts(String event) {
    return counts.getOrDefault(event, Set.of()).stream().sorted().toList();
  }

  /** The values of a choice that some condition asks for. */
  List<String> choices(String word) {
    return choices.getOrDefault(word, Set.of()).stream().sorted().toList();
  }

  /** The names that some condition asks a list for. */
  List<String> names(CaseList list) {
    return List.copyOf(names.getOrDefault(list, Set.of()));
  }
}
