package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/**
 * A recommendation changed in a single respect, by itself or through the scope of its source.
 *
 * @param original the recommendation as it is
 * @param changed the same with one thing changed
 * @param scope the change of its source, if that is what was changed
 * @param change what was changed, in words
 */
public record RuleMutant(
    GuidanceRule original, GuidanceRule changed, Optional<ScopeMutant> scope, String change) {

  private RuleMutant(GuidanceRule original, GuidanceRule changed, String change) {
    this(original, changed, Optional.empty(), change);
  }

  /** Every change of when a recommendation applies, of when it is met, and of what it advises. */
  public static List<RuleMutant> of(GuidanceRule rule) {
    List<RuleMutant> mutants = new ArrayList<>();
    Recommendation same = rule.recommendation();
    for (Mutants.Mutant mutant : Mutants.of(rule.when())) {
      mutants.add(
          new RuleMutant(
              rule, with(rule, same, mutant.condition(), rule.metWhen()), mutant.change()));
    }
    rule.metWhen().ifPresent(met -> requirement(rule, met, mutants));
    for (Advisability level : Advisability.values()) {
      if (level != same.advises()) {
        mutants.add(
            new RuleMutant(
                rule,
                with(rule, RuleCopies.advising(same, level), rule.when(), rule.metWhen()),
                "advise %s instead of %s".formatted(level.label(), same.advises().label())));
      }
    }
    return mutants;
  }

  private static void requirement(GuidanceRule rule, Condition met, List<RuleMutant> mutants) {
    Recommendation same = rule.recommendation();
    mutants.add(
        new RuleMutant(
            rule, with(rule, same, rule.when(), Optional.empty()), "without \"met when\""));
    for (Mutants.Mutant mutant : Mutants.of(met)) {
      mutants.add(
          new RuleMutant(
              rule,
              with(rule, same, rule.when(), Optional.of(mutant.condition())),
              "met when: " + mutant.change()));
    }
  }

  private static GuidanceRule with(
      GuidanceRule rule,
      Recommendation recommendation,
      Condition when,
      Optional<Condition> metWhen) {
    return new GuidanceRule(
        rule.index(),
        rule.guideline(),
        recommendation,
        when,
        metWhen,
        rule.derivedFrom(),
        rule.beyondScope(),
        rule.position());
  }

  /** A guidance of the recommendation alone, as it is. */
  public Guidance before(Guidance around) {
    return RuleCopies.single(around, original);
  }

  /** A guidance of the recommendation alone, changed. */
  public Guidance after(Guidance around) {
    Guidance single = RuleCopies.single(around, changed);
    return scope.map(one -> one.in(single)).orElse(single);
  }

  /** The recommendation, and what was changed. */
  @Override
  public String toString() {
    return original.recommendation().id() + ": " + change;
  }
}
