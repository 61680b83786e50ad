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
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.State;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Collects what a case lacks, and ranks it by what it could change. */
final class MissingData {

  private static final Comparator<Ranked> RANK =
      Comparator.comparing((Ranked ranked) -> ranked.datum().couldRaise())
          .thenComparing(Ranked::asGrave)
          .thenComparing(ranked -> ranked.datum().recommendations().size())
          .reversed()
          .thenComparing(ranked -> ranked.datum().name());

  private final Lexicon lexicon;
  private final CaseView view;
  private final Map<String, List<Recommendation>> waiting = new HashMap<>();

  /**
   * A datum with what its rank needs.
   *
   * @param asGrave how many of the recommendations that wait for it are as grave as the gravest
   */
  private record Ranked(MissingDatum datum, long asGrave) {}

  MissingData(Lexicon lexicon, CaseView view) {
    this.lexicon = lexicon;
    this.view = view;
  }

  void add(Judgement judgement) {
    for (String name : judgement.waitsFor()) {
      waiting
          .computeIfAbsent(name, unused -> new ArrayList<>())
          .add(judgement.rule().recommendation());
    }
  }

  List<MissingDatum> ranked() {
    List<Ranked> data = new ArrayList<>(waiting.size());
    waiting.forEach((name, recommendations) -> data.add(ranked(name, recommendations)));
    data.sort(RANK);
    return data.stream().map(Ranked::datum).toList();
  }

  private Ranked ranked(String name, List<Recommendation> recommendations) {
    Advisability gravest =
        recommendations.stream()
            .map(Recommendation::advises)
            .reduce(Advisability.NO_CONCERN_IDENTIFIED, Advisability::or);
    long asGrave = recommendations.stream().filter(one -> one.advises() == gravest).count();
    List<String> ids = recommendations.stream().map(Recommendation::id).toList();
    return new Ranked(new MissingDatum(name, why(name), gravest, ids), asGrave);
  }

  private Why why(String name) {
    Optional<State> state =
        CaseList.find(name).map(view::list).or(() -> lexicon.find(name).map(view::state));
    if (state.isEmpty()
        || state.get() instanceof State.Listed
        || state.get() instanceof State.AtLeast) {
      return Why.NOT_RECORDED;
    }
    return state.get() instanceof State.Unknown unknown ? unknown.why() : Why.STALE;
  }
}
