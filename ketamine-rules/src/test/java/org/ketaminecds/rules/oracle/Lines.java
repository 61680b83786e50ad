package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.Word;

/** Every line of the guidance, with the limits and windows in it. */
final class Lines {

  private final List<Line> all = new ArrayList<>();

  Lines(Guidance guidance) {
    guidance.guidelines().forEach(guideline -> all.addAll(of(guideline.scope())));
    guidance.rules().forEach(rule -> all.addAll(of(rule)));
  }

  /** The lines of a condition. */
  static List<Line> of(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    return condition instanceof Line line ? List.of(line) : List.of();
  }

  /** The lines of a rule, of what it asks for too. */
  static List<Line> of(Guidance.GuidanceRule rule) {
    return Stream.concat(
            of(rule.when()).stream(), rule.metWhen().stream().flatMap(it -> of(it).stream()))
        .toList();
  }

  /** The limits of a word, each with the steps next to it. */
  List<Quantity> valuesAround(Word word) {
    List<Quantity> values = new ArrayList<>();
    for (Line line : all) {
      if (line instanceof Line.Comparison comparison && comparison.word().equals(word)) {
        Quantity step = word.step().orElse(new Quantity(Rational.ONE, comparison.limit().unit()));
        values.add(comparison.limit());
        values.add(comparison.limit().plus(step));
        values.add(
            comparison.limit().plus(new Quantity(Rational.ZERO.minus(step.value()), step.unit())));
      }
    }
    return values;
  }

  /** Times at and next to the windows in which a word is asked for. */
  List<Moment> momentsAround(Word word) {
    return all.stream()
        .flatMap(line -> window(line, word).stream())
        .distinct()
        .flatMap(window -> Moment.around(window).stream())
        .toList();
  }

  private static Optional<Window> window(Line line, Word word) {
    if (line instanceof Line.Presence presence && presence.word().equals(word)) {
      return presence.within();
    }
    if (line instanceof Line.Comparison comparison && comparison.word().equals(word)) {
      return comparison.within();
    }
    return line instanceof Line.EventCount count && count.word().equals(word)
        ? Optional.of(count.within())
        : Optional.empty();
  }

  /** The counts of events in which a limit lies, and those next to it. */
  List<Integer> countsAround(Word word) {
    return all.stream()
        .filter(Line.EventCount.class::isInstance)
        .map(Line.EventCount.class::cast)
        .filter(line -> line.word().equals(word))
        .flatMap(line -> Stream.of(line.limit() - 1, line.limit(), line.limit() + 1))
        .filter(count -> count >= 0)
        .toList();
  }

  /** The names for which a list is asked, together as a line asks for them. */
  List<List<String>> namesAskedFor(String list) {
    return all.stream()
        .filter(Line.Includes.class::isInstance)
        .map(Line.Includes.class::cast)
        .filter(line -> line.list().label().equals(list))
        .map(line -> line.names().stream().sorted().toList())
        .distinct()
        .toList();
  }
}
