package org.ketaminecds.rules.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.vocabulary.Suggestion;

/**
 * One of a few words.
 *
 * @param values what may be chosen
 * @param label the word for each
 * @param otherWords words that are often written and too vague to be taken, with what may be meant
 * @param <T> what may be chosen
 */
record Choice<T>(List<T> values, Function<T, String> label, Map<String, String> otherWords) {

  static <T extends Enum<T>> Choice<T> of(Class<T> type, Function<T, String> label) {
    return of(type, label, Map.of());
  }

  static <T extends Enum<T>> Choice<T> of(
      Class<T> type, Function<T, String> label, Map<String, String> otherWords) {
    return new Choice<>(Arrays.asList(type.getEnumConstants()), label, otherWords);
  }

  /** What a node chooses; if it is no such word, a problem is noted. */
  Optional<T> read(CaseNode node) {
    List<String> words = values.stream().map(label).toList();
    String wanted = "one of " + String.join(", ", words);
    return node.text(wanted)
        .flatMap(
            text -> {
              int index = words.indexOf(text);
              if (index < 0) {
                node.wrong("\"" + text + "\"", wanted, guess(text, words));
                return Optional.empty();
              }
              return Optional.of(values.get(index));
            });
  }

  private Optional<String> guess(String text, List<String> words) {
    return Optional.ofNullable(otherWords.get(text)).or(() -> Suggestion.nearest(text, words));
  }
}
