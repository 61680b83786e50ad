package org.ketaminecds.rules.view;

import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.vocabulary.Word;

/** Refuses values of the wrong dimension, and values that are more likely a slip than a patient. */
final class ValueCheck {

  private ValueCheck() {}

  static boolean accepts(Problems problems, String path, Word word, Quantity value) {
    return accepts(problems, path, word, word.refusal(), value);
  }

  static boolean accepts(
      Problems problems, String path, Word word, Optional<Word.Refusal> refusal, Quantity value) {
    Dimension wanted = word.term().dimension().orElseThrow();
    if (value.dimension() != wanted) {
      problems.add(
          Problem.of(
              path,
              value.dimension() == Dimension.COUNT
                  ? value + " without a unit"
                  : "%s, %s".formatted(value, value.dimension().phrase()),
              "a %s, such as 1 %s".formatted(wanted.label(), wanted.canonicalUnit().symbol())));
      return false;
    }
    if (refusal.isPresent() && refusal.get().refuses(value)) {
      problems.add(
          Problem.of(
              path,
              "%s of %s, probably an entry error".formatted(word.name(), value),
              "%s (%s)".formatted(refusal.get().accepted(), refusal.get().basis())));
      return false;
    }
    return true;
  }
}
