package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
    Map<Word, List<Observation>> taken = new HashMap<>();
    for (Observation observation : draft.given.observations()) {
      String path = "observations." + observation.name();
      Optional<Word> word = draft.lexicon.find(observation.name(), TermKind.OBSERVATION);
      if (word.isEmpty()) {
        draft.unknownWord(path, observation.name(), TermKind.OBSERVATION);
      } else if (accepts(path, word.get(), observation.value())) {
        Observation other = newest.putIfAbsent(word.get(), observation);
        if (other != null) {
          List<Observation> before =
              taken.computeIfAbsent(word.get(), any -> new ArrayList<>(List.of(other)));
          if (before.stream().anyMatch(one -> contradict(one, observation))) {
            draft.problems.add(
                Problem.of(
                    path, "two values without an order in time", "one value, or the time of each"));
          }
          before.add(observation);
          if (TimeOrder.replaces(observation.at(), other.at())) {
            newest.put(word.get(), observation);
          }
        }
      }
    }
    BloodPressureCheck.check(draft.problems, newest);
    newest.forEach((word, observation) -> draft.put(word, state(draft, word, observation)));
  }

  private static boolean contradict(Observation one, Observation other) {
    return !TimeOrder.isKnown(one.at(), other.at())
        && (one.value().dimension() != other.value().dimension()
            || one.value().compareTo(other.value()) != 0);
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
