package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Role;
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
  public OracleAnswer answer(ClinicalCase given, AssessmentOptions options) {
    Facts facts = FactFinder.of(words, given);
    Logic logic = new Logic(facts);
    Map<String, Sighted> sources = sources(options, logic);
    List<Applied> applied = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    for (Sighted source : sources.values()) {
      for (GuidanceRule rule : source.rules) {
        if (rule.recommendation().verification().ordinal()
            >= options.leastVerification().ordinal()) {
          Judged one = judge(rule, source, logic);
          judged.add(one);
          if (one.ruling.verdict() == Verdict.YES) {
            applied.add(new Applied(rule.recommendation(), one.requirement));
          }
        }
      }
    }
    Reasoning reasoning = new Reasoning(applied);
    List<Outcome> outcomes = judged.stream().map(one -> outcome(one, reasoning)).toList();
    List<OracleAnswer.Coverage> coverage = coverage(sources.values());
    return new OracleAnswer(
        advisability(outcomes, coverage),
        outcomes,
        coverage,
        reasoning.support(words, given.indications(), open(judged)),
        reasoning.conflicts(),
        reasoning.narrowings(),
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

  /** A source as it looks on this case, with its recommendations; none if it is for elsewhere. */
  private record Sighted(
      Guidance.ScopedGuideline source, Ruling reach, Ruling scope, List<GuidanceRule> rules) {}

  private Map<String, Sighted> sources(AssessmentOptions options, Logic logic) {
    Map<String, Sighted> sources = new LinkedHashMap<>();
    List<String> all =
        guidance.guidelines().stream().map(source -> source.guideline().id()).toList();
    for (String id : options.sources().orElse(all)) {
      Guidance.ScopedGuideline source = guidance.guidelines().get(all.indexOf(id));
      Ruling reach = logic.rule(source.reach());
      List<GuidanceRule> rules = new ArrayList<>(guidance.rules());
      rules.removeIf(
          rule -> !rule.recommendation().guideline().equals(id) || reach.verdict() == Verdict.NO);
      sources.put(id, new Sighted(source, reach, logic.rule(source.scope()), rules));
    }
    return sources;
  }

  private static Judged judge(GuidanceRule rule, Sighted source, Logic logic) {
    boolean everywhere = rule.recommendation().kind() == Kind.CONTRAINDICATION;
    Ruling when = logic.rule(rule.when());
    Ruling both = Ruling.least(List.of(everywhere ? source.reach : source.scope, when));
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

  private static List<OracleAnswer.Coverage> coverage(Collection<Sighted> sources) {
    List<OracleAnswer.Coverage> coverage = new ArrayList<>();
    for (Sighted source : sources) {
      String id = source.source.guideline().id();
      Role role = source.source.guideline().role();
      if (source.reach.verdict() == Verdict.NO) {
        coverage.add(new OracleAnswer.Coverage(id, role, source.reach, true));
      } else if (!(source.source.scope() instanceof Always)) {
        coverage.add(new OracleAnswer.Coverage(id, role, source.scope, false));
      }
    }
    return coverage;
  }

  private static Advisability advisability(
      List<Outcome> outcomes, List<OracleAnswer.Coverage> coverage) {
    boolean nobodySpeaks =
        coverage.stream()
            .filter(one -> one.role() == Role.GUIDELINE)
            .allMatch(one -> one.scope().verdict() == Verdict.NO);
    int gravest = outcomes.stream().mapToInt(one -> one.raises().ordinal()).max().orElse(0);
    int least = nobodySpeaks ? Advisability.DEFER.ordinal() : 0;
    return Advisability.values()[Math.max(gravest, least)];
  }
}
