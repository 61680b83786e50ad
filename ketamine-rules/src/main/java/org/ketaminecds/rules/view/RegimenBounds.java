package org.ketaminecds.rules.view;

import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Derived;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.RegimenFigures;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.vocabulary.BolusBounds;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** Refuses figures of a regimen that are more likely a slip than an order. */
final class RegimenBounds {

  /** Where the weight is known, the same figure for each kilogram is the better judge. */
  private static final Set<String> ONLY_WITHOUT_WEIGHT =
      Set.of(DerivedWords.ABSOLUTE_BOLUS_DOSE, DerivedWords.ABSOLUTE_INFUSION_RATE);

  private static final Set<String> TOTALS =
      Set.of(DerivedWords.SESSION_DOSE, DerivedWords.DAILY_DOSE, DerivedWords.COURSE_DOSE);

  private final CaseViewFactory.Draft draft;
  private final Optional<Route> route;
  private int refused;

  RegimenBounds(CaseViewFactory.Draft draft) {
    this.draft = draft;
    this.route = draft.given.regimen().flatMap(Regimen::route);
  }

  /** Whether a figure is taken; if it is not, a problem is noted, one for what is one slip. */
  boolean accept(Word word, Quantity value) {
    boolean followsFromRefused = TOTALS.contains(word.name()) && refused > 0;
    boolean judgedByWeight = ONLY_WITHOUT_WEIGHT.contains(word.name()) && weightIsKnown();
    if (followsFromRefused || judgedByWeight) {
      return true;
    }
    boolean accepted =
        ValueCheck.accepts(draft.problems, "regimen", word, BolusBounds.of(word, route), value);
    refused += accepted ? 0 : 1;
    return accepted;
  }

  /** A total without a time is held against the bound of a day: only over days could it be less. */
  void refuseUntimed(RegimenFigures figures) {
    if (refused > 0 || !(figures.dailyDose() instanceof Derived.NotKnown)) {
      return;
    }
    if (figures.sessionDose() instanceof Derived.Known session) {
      refuseUntimed(session.value());
    } else if (figures.sessionDose() instanceof Derived.AtLeast part) {
      refuseUntimed(part.least());
    }
  }

  private void refuseUntimed(Quantity session) {
    draft
        .lexicon
        .named(DerivedWords.DAILY_DOSE)
        .refusal()
        .filter(bound -> bound.refuses(session))
        .ifPresent(
            bound ->
                draft.problems.add(
                    new Problem(
                        "regimen",
                        "session dose of %s without its time, probably an entry error"
                            .formatted(session),
                        "%s in one day (%s)".formatted(bound.accepted(), bound.basis()),
                        Optional.of("the time it is given over was left out"))));
  }

  boolean hasRefused() {
    return refused > 0;
  }

  private boolean weightIsKnown() {
    return draft.states[draft.lexicon.named(DerivedWords.WEIGHT).index()] instanceof State.Measured;
  }
}
