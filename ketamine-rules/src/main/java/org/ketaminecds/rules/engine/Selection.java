package org.ketaminecds.rules.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.guidance.Guidance;

/** Which sources an assessment uses, in which order. */
final class Selection {

  private final List<String> ids;
  private final List<Integer> all;

  Selection(Guidance guidance) {
    this.ids = guidance.guidelines().stream().map(source -> source.guideline().id()).toList();
    this.all = IntStream.range(0, ids.size()).boxed().toList();
  }

  /**
   * The places of the chosen sources among all, in the order in which the answer shows them.
   *
   * @throws IllegalArgumentException if a source is chosen that is not in use
   */
  List<Integer> of(AssessmentOptions options) {
    return options.sources().map(chosen -> chosen.stream().map(this::place).toList()).orElse(all);
  }

  private int place(String id) {
    int place = ids.indexOf(id);
    if (place < 0) {
      throw new IllegalArgumentException(
          "Found the source \"%s\", wanted one of %s.%s"
              .formatted(
                  id,
                  String.join(", ", ids),
                  Suggestion.nearest(id, ids).map(near -> " Maybe " + near + ".").orElse("")));
    }
    return place;
  }
}
