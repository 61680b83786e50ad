package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/** Finds limits that were changed in a condition and not in the words that a clinician reads. */
final class WordsCheck {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])\\d+(?:\\.\\d+)?(?![\\d.]*\\d)");

  /** A unit is one word, such as "mg/kg/h", or two, such as "mg /h". */
  private static final Pattern UNIT = Pattern.compile("[ \u00a0]?(\\S+)");

  private WordsCheck() {}

  static List<Remark> of(GuidanceRule rule, Written written) {
    String words = rule.recommendation().title() + " " + rule.recommendation().statement();
    List<Quantity> told = quantities(words);
    return Stream.concat(Stream.of(rule.when()), rule.metWhen().stream())
        .flatMap(WordsCheck::comparisons)
        .flatMap(line -> remark(rule, line, words, told, written))
        .toList();
  }

  private static Stream<Line.Comparison> comparisons(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(WordsCheck::comparisons);
    }
    return condition instanceof Line.Comparison line ? Stream.of(line) : Stream.of();
  }

  private static Stream<Remark> remark(
      GuidanceRule rule, Line.Comparison line, String words, List<Quantity> told, Written written) {
    Quantity limit = line.limit();
    // A time in other units is mostly another time, such as how long a trial took.
    List<Quantity> alike = told.stream().filter(one -> one.unit() == limit.unit()).toList();
    boolean isTold =
        alike.stream().anyMatch(one -> one.compareTo(limit) == 0)
            || numbers(words)
                .contains(limit.value().toDecimal().stripTrailingZeros().toPlainString());
    // A minus may stand in words as a hyphen, a dash, or "below nought".
    if (limit.dimension() == Dimension.COUNT
        || limit.value().signum() < 0
        || alike.isEmpty()
        || isTold) {
      return Stream.of();
    }
    return Stream.of(
        Remark.of(
            Remark.Kind.OTHER_NUMBER,
            written.condition(rule.position(), line.written()),
            "\"%s\", and title and statement of %s say %s"
                .formatted(
                    line.written(),
                    rule.recommendation().id(),
                    alike.stream()
                        .map(Quantity::toString)
                        .distinct()
                        .collect(Collectors.joining(", "))),
            "the same number in the condition and in the words"));
  }

  private static List<Quantity> quantities(String words) {
    List<Quantity> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(words);
    while (number.find()) {
      Matcher unit = UNIT.matcher(words).region(number.end(), words.length());
      if (unit.lookingAt()) {
        String spelling = unit.group(1).replaceAll("[.,;:)]+$", "");
        try {
          found.add(Quantity.parse(number.group() + " " + spelling));
        } catch (QuantityFormatException noUnit) {
          // Most numbers count something, or are a year: they tell no quantity.
        }
      }
    }
    return found;
  }

  /** In "0.5 to 2 mg/kg/h" the first number has no unit of its own. */
  private static Set<String> numbers(String words) {
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(words);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }
}
