package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.State;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Collects what a case lacks, and ranks it by what it could change. */
final class MissingData {

  private static final Comparator<MissingDatum> RANK =
      Comparator.comparing(MissingDatum::couldRaise)
          .thenComparing(datum -> datum.recommendations().size())
          .reversed()
          .thenComparing(MissingDatum::name);

  private final Lexicon lexicon;
  private final CaseView view;
  private final Map<String, Advisability> gravest = new HashMap<>();
  private final Map<String, List<String>> waiting = new HashMap<>();

  MissingData(Lexicon lexicon, CaseView view) {
    this.lexicon = lexicon;
    this.view = view;
  }

  void add(Judgement judgement) {
    for (String name : judgement.waitsFor()) {
      gravest.merge(name, judgement.rule().recommendation().advises(), Advisability::or);
      waiting
          .computeIfAbsent(name, unused -> new ArrayList<>())
          .add(judgement.rule().recommendation().id());
    }
  }

  List<MissingDatum> ranked() {
    List<MissingDatum> data = new ArrayList<>();
    gravest.forEach(
        (name, level) ->
            data.add(
                new MissingDatum(
                    name, why(name), level, List.copyOf(waiting.getOrDefault(name, List.of())))));
    data.sort(RANK);
    return data;
  }

  private Why why(String name) {
    Optional<State> state =
        CaseList.find(name).map(view::list).or(() -> lexicon.find(name).map(view::state));
    if (state.isEmpty() || state.get() instanceof State.Listed) {
      return Why.NOT_RECORDED;
    }
    return state.get() instanceof State.Unknown unknown ? unknown.why() : Why.STALE;
  }
}
