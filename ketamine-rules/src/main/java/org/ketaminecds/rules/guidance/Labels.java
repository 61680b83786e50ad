package org.ketaminecds.rules.guidance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.text.Node;

/** A closed list of words in guidance files, each standing for a value. */
final class Labels<T> {

  private final List<T> values;
  private final Function<T, String> label;

  Labels(List<T> values, Function<T, String> label) {
    this.values = values;
    this.label = label;
  }

  /** The value of a word; empty if there is none, and then a problem is noted. */
  Optional<T> find(Node.Text text, Problems problems) {
    Optional<T> value =
        values.stream().filter(one -> label.apply(one).equals(text.value())).findFirst();
    if (value.isEmpty()) {
      List<String> words = values.stream().map(label).toList();
      problems.add(
          new Problem(
              text.position().toString(),
              text.described(),
              "one of " + String.join(", ", words),
              Suggestion.nearest(text.value(), words)));
    }
    return value;
  }
}
