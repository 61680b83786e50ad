package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.Word;

/** The states of measured values: the newest of each, unless it is too old. */
final class ObservationStates {

  private final CaseViewFactory.Draft draft;

  ObservationStates(CaseViewFactory.Draft draft) {
    this.draft = draft;
  }

  void add() {
    Map<Word, Observation> newest = new LinkedHashMap<>();
    for (Observation observation : draft.given.observations()) {
      String path = "observations." + observation.name();
      Optional<Word> word = draft.lexicon.find(observation.name(), TermKind.OBSERVATION);
      if (word.isEmpty()) {
        draft.unknownWord(path, observation.name(), TermKind.OBSERVATION);
      } else if (accepts(path, word.get(), observation.value())) {
        Observation other = newest.get(word.get());
        if (other == null) {
          newest.put(word.get(), observation);
        } else {
          newest.put(word.get(), newer(path, observation, other));
        }
      }
    }
    newest.forEach((word, observation) -> draft.put(word, state(draft, word, observation)));
  }

  private Observation newer(String path, Observation left, Observation right) {
    if (left.at().isEmpty() || right.at().isEmpty() || left.at().equals(right.at())) {
      if (left.value().dimension() != right.value().dimension()
          || left.value().compareTo(right.value()) != 0) {
        draft.problems.add(
            Problem.of(
                path, "two values without an order in time", "one value, or the time of each"));
      }
      return right;
    }
    return left.at().get().isAfter(right.at().get()) ? left : right;
  }

  private boolean accepts(String path, Word word, Quantity value) {
    return ValueCheck.accepts(draft.problems, path, word, value);
  }

  private static State state(CaseViewFactory.Draft draft, Word word, Observation observation) {
    return measured(draft, word, observation.value(), observation.at());
  }

  /** The state of a dated value; stale if the vocabulary says for how long it is fresh. */
  static State measured(
      CaseViewFactory.Draft draft, Word word, Quantity value, Optional<LocalDateTime> at) {
    if (draft.isStale(word, at)) {
      return new State.Unknown(Why.STALE, List.of(word.name()));
    }
    String shown = value + at.map(time -> " on " + time.toLocalDate()).orElse("");
    return new State.Measured(value, at, shown);
  }
}
