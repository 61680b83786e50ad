package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.oracle.OracleAnswer.Outcome;
import org.ketaminecds.rules.oracle.Ruling.Verdict;

/**
 * Answers cases by the same guidance as the engine, in plain Java and in its own way; thread-safe.
 *
 * <p>It reads the guidance as data and the case as it was given, and calls nothing that evaluates
 * either.
 */
public final class Oracle {

  private final Guidance guidance;
  private final Words words;

  /** An oracle of this guidance. */
  public Oracle(Guidance guidance) {
    this.guidance = guidance;
    this.words = new Words(guidance.lexicon());
  }

  /** What it says of a case. */
  public OracleAnswer answer(ClinicalCase given, Verification least) {
    Facts facts = FactFinder.of(words, given);
    Logic logic = new Logic(facts);
    List<Ruling> scopes =
        guidance.guidelines().stream().map(guideline -> logic.rule(guideline.scope())).toList();
    List<Applied> applied = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (rule.recommendation().verification().ordinal() >= least.ordinal()) {
        Judged one = judge(rule, scopes.get(rule.guideline()), logic);
        judged.add(one);
        if (one.ruling.verdict() == Verdict.YES) {
          applied.add(new Applied(rule.recommendation(), one.requirement));
        }
      }
    }
    Reasoning reasoning = new Reasoning(applied);
    List<Outcome> outcomes = judged.stream().map(one -> outcome(one, reasoning)).toList();
    List<OracleAnswer.Coverage> coverage = coverage(scopes);
    return new OracleAnswer(
        advisability(outcomes, coverage),
        outcomes,
        coverage,
        reasoning.support(words, given.indications(), open(judged)),
        reasoning.conflicts(),
        new Lacking(words, facts).of(judged));
  }

  /** A rule with what was found of it. */
  record Judged(GuidanceRule rule, Ruling ruling, Optional<Ruling> requirement) {}

  private static List<Recommendation> open(List<Judged> judged) {
    return judged.stream()
        .filter(one -> one.ruling.verdict() == Verdict.OPEN)
        .map(one -> one.rule.recommendation())
        .toList();
  }

  private static Judged judge(GuidanceRule rule, Ruling scope, Logic logic) {
    boolean everywhere = rule.recommendation().kind() == Kind.CONTRAINDICATION;
    Ruling when = logic.rule(rule.when());
    Ruling both = everywhere ? when : Ruling.least(List.of(scope, when));
    // The scope is not told again for each recommendation that applies.
    Ruling ruling = both.verdict() == Verdict.YES ? when : both;
    Optional<Ruling> requirement =
        ruling.verdict() == Verdict.YES ? rule.metWhen().map(logic::rule) : Optional.empty();
    return new Judged(rule, ruling, requirement);
  }

  private static Outcome outcome(Judged judged, Reasoning reasoning) {
    Advisability advises = judged.rule.recommendation().advises();
    Advisability raises =
        switch (judged.ruling.verdict()) {
          case YES -> reasoning.raisedBy(judged.rule.recommendation(), judged.requirement);
          case OPEN -> Reasoning.deferAtMost(advises);
          case NO -> Advisability.NO_CONCERN_IDENTIFIED;
        };
    return new Outcome(
        judged.rule.recommendation().id(), judged.ruling, judged.requirement, raises);
  }

  private List<OracleAnswer.Coverage> coverage(List<Ruling> scopes) {
    List<OracleAnswer.Coverage> coverage = new ArrayList<>();
    for (int index = 0; index < scopes.size(); index++) {
      Guidance.ScopedGuideline guideline = guidance.guidelines().get(index);
      if (!(guideline.scope() instanceof Always)) {
        coverage.add(new OracleAnswer.Coverage(guideline.guideline().id(), scopes.get(index)));
      }
    }
    return coverage;
  }

  private static Advisability advisability(
      List<Outcome> outcomes, List<OracleAnswer.Coverage> coverage) {
    boolean nobodySpeaks = coverage.stream().allMatch(one -> one.scope().verdict() == Verdict.NO);
    int gravest = outcomes.stream().mapToInt(one -> one.raises().ordinal()).max().orElse(0);
    int least = nobodySpeaks ? Advisability.DEFER.ordinal() : 0;
    return Advisability.values()[Math.max(gravest, least)];
  }
}
