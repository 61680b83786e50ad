package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/** Recommendations copied with one thing changed, and guidance that holds nothing else. */
final class RuleCopies {

  private RuleCopies() {}

  static Recommendation advising(Recommendation old, Advisability level) {
    return copy(old, old.id(), level);
  }

  /** A guidance of this rule alone. */
  static Guidance single(Guidance around, GuidanceRule rule) {
    return alone(around, List.of(moved(rule, 0, rule.recommendation())));
  }

  /** A guidance of these rules alone, each under a name that tells its place among them. */
  static Guidance sideBySide(Guidance around, List<GuidanceRule> rules) {
    List<GuidanceRule> named = new ArrayList<>();
    for (GuidanceRule rule : rules) {
      Recommendation old = rule.recommendation();
      String name = old.id() + " " + named.size();
      named.add(moved(rule, named.size(), copy(old, name, old.advises())));
    }
    return alone(around, named);
  }

  private static Guidance alone(Guidance around, List<GuidanceRule> rules) {
    return new Guidance(around.lexicon(), around.guidelines(), rules, around.versions());
  }

  private static GuidanceRule moved(GuidanceRule rule, int index, Recommendation recommendation) {
    return new GuidanceRule(
        index,
        rule.guideline(),
        recommendation,
        rule.when(),
        rule.metWhen(),
        List.of(),
        rule.beyondScope(),
        rule.position());
  }

  private static Recommendation copy(Recommendation old, String id, Advisability level) {
    return new Recommendation(
        id,
        old.guideline(),
        old.title(),
        old.stage(),
        old.kind(),
        old.conditions(),
        old.requirement(),
        level,
        old.support(),
        old.statement(),
        old.action(),
        old.interpretation(),
        old.grade(),
        old.certainty(),
        old.severity(),
        old.locator(),
        old.verification(),
        old.verificationMark(),
        old.question(),
        old.stance(),
        old.narrows());
  }
}
