package org.ketaminecds.rules.engine;

import java.time.LocalDateTime;
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
  private record Ranked(MissingDatum datum, int asGrave) {}

  MissingData(Lexicon lexicon, CaseView view) {
    this.lexicon = lexicon;
    this.view = view;
  }

  void add(Judgement judgement) {
    List<String> names = judgement.waitsFor();
    for (int index = 0; index < names.size(); index++) {
      waiting
          .computeIfAbsent(names.get(index), unused -> new ArrayList<>())
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
    Advisability gravest = Advisability.NO_CONCERN_IDENTIFIED;
    List<String> ids = new ArrayList<>(recommendations.size());
    for (Recommendation recommendation : recommendations) {
      gravest = gravest.or(recommendation.advises());
      ids.add(recommendation.id());
    }
    int asGrave = 0;
    for (Recommendation recommendation : recommendations) {
      asGrave += recommendation.advises() == gravest ? 1 : 0;
    }
    return new Ranked(new MissingDatum(name, why(name), gravest, List.copyOf(ids)), asGrave);
  }

  private Why why(String name) {
    Optional<State> state =
        CaseList.find(name).map(view::list).or(() -> lexicon.find(name).map(view::state));
    if (state.isPresent()
        && state.get() instanceof State.Listed listed
        && !listed.unmapped().isEmpty()) {
      return Why.NOT_MAPPED;
    }
    if (state.isEmpty() || state.get() instanceof State.Listed) {
      return Why.NOT_RECORDED;
    }
    if (state.get() instanceof State.AtLeast || state.get() instanceof State.Happened) {
      return Why.IN_PART;
    }
    if (state.get() instanceof State.Unknown unknown) {
      return unknown.why();
    }
    return isOfTodayWithoutTime(state.get()) ? Why.UNTIMED : Why.STALE;
  }

  private boolean isOfTodayWithoutTime(State state) {
    Optional<LocalDateTime> at =
        state instanceof State.Measured measured
            ? measured.at()
            : state instanceof State.Presence presence ? presence.at() : Optional.empty();
    return at.filter(view.asOf().toLocalDate().atStartOfDay()::equals).isPresent();
  }
}
