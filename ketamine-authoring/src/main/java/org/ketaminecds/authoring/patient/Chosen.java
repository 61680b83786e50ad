package org.ketaminecds.authoring.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Prover;

/** Finds which word is chosen in what a solver found. */
final class Chosen {

  private Chosen() {}

  /** The word chosen; one that nobody asked for where none of those asked for is. */
  static Optional<String> of(ChoiceFact choice, Prover.Values values, List<String> domain) {
    if (!values.holds(choice.stated())) {
      return Optional.empty();
    }
    return choice.values().entrySet().stream()
        .filter(entry -> values.holds(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> domain.stream().filter(word -> !choice.values().containsKey(word)).findFirst());
  }
}
