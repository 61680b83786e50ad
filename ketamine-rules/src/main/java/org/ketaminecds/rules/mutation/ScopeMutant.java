package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;

/**
 * A source whose scope, or whose countries, are changed in a single respect.
 *
 * @param original the source as it is
 * @param changed the same with one thing changed
 * @param change what was changed, in words
 */
public record ScopeMutant(ScopedGuideline original, ScopedGuideline changed, String change) {

  /** Every change of whom a source is about, and of where it is used. */
  public static List<ScopeMutant> of(ScopedGuideline source) {
    Condition own = withinReach(source);
    List<ScopeMutant> mutants = new ArrayList<>();
    for (Mutants.Mutant mutant : Mutants.of(own)) {
      mutants.add(with(source, source.reach(), mutant.condition(), "scope: " + mutant.change()));
    }
    for (Mutants.Mutant mutant : Mutants.of(source.reach())) {
      mutants.add(with(source, mutant.condition(), own, "applies only in: " + mutant.change()));
    }
    return mutants;
  }

  /** The loader joins both, and leaves out what always holds. */
  private static Condition withinReach(ScopedGuideline source) {
    if (source.reach() instanceof Always) {
      return source.scope();
    }
    return source.scope().equals(source.reach())
        ? new Always()
        : ((Group) source.scope()).parts().get(1);
  }

  private static ScopeMutant with(
      ScopedGuideline source, Condition reach, Condition own, String change) {
    ScopedGuideline changed =
        new ScopedGuideline(
            source.guideline(),
            Group.both(reach, own),
            reach,
            source.shownFacts(),
            source.scenarioFiles(),
            source.folder(),
            source.use(),
            source.misuse());
    return new ScopeMutant(source, changed, change);
  }

  /** A guidance with the changed source in the place of the original. */
  public Guidance in(Guidance guidance) {
    return new Guidance(
        guidance.lexicon(),
        guidance.guidelines().stream().map(one -> one.equals(original) ? changed : one).toList(),
        guidance.rules(),
        guidance.versions());
  }

  /** The change as one recommendation of the source shows it. */
  public RuleMutant on(GuidanceRule rule) {
    return new RuleMutant(rule, rule, Optional.of(this), change);
  }

  /** The source, and what was changed. */
  @Override
  public String toString() {
    return original.guideline().id() + ": " + change;
  }
}
