package org.ketaminecds.rules.engine;

import java.util.Arrays;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.CaseView;

/**
 * The one fact that guidance rules match: a case, and where they note that they hold or cannot be
 * judged.
 *
 * <p>The collector is part of the fact, since a second pattern in each rule costs more than twice
 * the memory. Used by one session in one thread.
 */
final class Consultation {

  private final CaseView view;
  private final Truth[] scopes;
  private final Truth[] noted;

  Consultation(CaseView view, Guidance guidance) {
    this.view = view;
    this.scopes =
        guidance.guidelines().stream()
            .map(guideline -> guideline.scope().truth(view))
            .toArray(Truth[]::new);
    this.noted = new Truth[guidance.rules().size()];
    Arrays.fill(noted, Truth.FALSE);
  }

  CaseView view() {
    return view;
  }

  Truth scope(int guideline) {
    return scopes[guideline];
  }

  /** The truth of a rule in this case, as its conditions say. */
  Truth truth(Guidance.GuidanceRule rule) {
    Truth scope = rule.beyondScope() ? Truth.TRUE : scopes[rule.guideline()];
    if (scope == Truth.FALSE) {
      return Truth.FALSE;
    }
    Truth when = rule.when().truth(view);
    return when == Truth.TRUE ? scope : when;
  }

  void note(Guidance.GuidanceRule rule, Truth truth) {
    noted[rule.index()] = truth;
  }

  /** What the engine noted of a rule; a rule that did not fire does not apply. */
  Truth noted(Guidance.GuidanceRule rule) {
    return noted[rule.index()];
  }
}
