package org.ketaminecds.rules.engine;

import java.util.Arrays;
import java.util.List;
import org.ketaminecds.rules.condition.Condition;
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
  private final Guidance guidance;
  private final Truth[] reaches;
  private final Truth[] scopes;
  private final Truth[] noted;

  /**
   * A consultation of some sources about a case.
   *
   * @param selected the places of the sources among all of the guidance
   */
  Consultation(CaseView view, Guidance guidance, List<Integer> selected) {
    this.view = view;
    this.guidance = guidance;
    this.reaches = new Truth[guidance.guidelines().size()];
    this.scopes = new Truth[guidance.guidelines().size()];
    this.noted = new Truth[guidance.rules().size()];
    Arrays.fill(reaches, Truth.FALSE);
    Arrays.fill(scopes, Truth.FALSE);
    Arrays.fill(noted, Truth.FALSE);
    for (int place : selected) {
      reaches[place] = guidance.guidelines().get(place).reach().truth(view);
      scopes[place] = guidance.guidelines().get(place).scope().truth(view);
    }
  }

  CaseView view() {
    return view;
  }

  Truth scope(int guideline) {
    return scopes[guideline];
  }

  /** Whether a source is used in the country of the case, or may be. */
  boolean isWithinReach(int guideline) {
    return reaches[guideline] != Truth.FALSE;
  }

  /** Whether the source of a rule speaks of this case, as far as the rule asks for that. */
  Truth around(Guidance.GuidanceRule rule) {
    return rule.beyondScope() ? reaches[rule.guideline()] : scopes[rule.guideline()];
  }

  /** The condition behind {@link #around}. */
  Condition conditionAround(Guidance.GuidanceRule rule) {
    Guidance.ScopedGuideline source = guidance.guidelines().get(rule.guideline());
    return rule.beyondScope() ? source.reach() : source.scope();
  }

  /** The truth of a rule in this case, as its conditions say. */
  Truth truth(Guidance.GuidanceRule rule) {
    Truth around = around(rule);
    if (around == Truth.FALSE) {
      return Truth.FALSE;
    }
    Truth when = rule.when().truth(view);
    return when == Truth.TRUE ? around : when;
  }

  void note(Guidance.GuidanceRule rule, Truth truth) {
    noted[rule.index()] = truth;
  }

  /** What the engine noted of a rule; a rule that did not fire does not apply. */
  Truth noted(Guidance.GuidanceRule rule) {
    return noted[rule.index()];
  }
}
