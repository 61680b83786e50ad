package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.Guidance.ScopedGuideline;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.mutation.Mutants;
import org.ketaminecds.rules.mutation.ScopeMutant;
import org.ketaminecds.rules.oracle.Oracle;
import org.ketaminecds.rules.oracle.OracleAnswer;
import org.ketaminecds.rules.oracle.Ruling;

/** No limit, line or word of the guidance can change without a scenario that fails. */
class GuidanceMutationTest {

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);
  private static final Oracle UNCHANGED =
      new Oracle(new Guidance(GUIDANCE.lexicon(), GUIDANCE.guidelines(), List.of(), List.of()));
  private static final Map<String, List<Scenario>> SCENARIOS =
      ScenarioLoader.load(GUIDANCE, FILES).stream()
          .collect(Collectors.groupingBy(Scenario::recommendation));

  @Test
  void unchanged_guidance_passes_its_scenarios_here_too() {
    assertThat(GUIDANCE.rules()).allMatch(rule -> !isKilled(rule));
  }

  @Test
  void every_change_of_a_condition_is_noticed_by_a_scenario() {
    List<String> survivors = new ArrayList<>();
    int mutants = 0;
    for (GuidanceRule rule : GUIDANCE.rules()) {
      for (Mutants.Mutant mutant : Mutants.of(rule.when())) {
        if (isOutOfScope(rule, mutant)) {
          continue;
        }
        mutants++;
        note(survivors, with(rule, mutant.condition(), rule.metWhen()), mutant.change());
      }
      if (rule.metWhen().isPresent()) {
        note(survivors, with(rule, rule.when(), Optional.empty()), "without met when");
        for (Mutants.Mutant mutant : Mutants.of(rule.metWhen().get())) {
          mutants++;
          note(
              survivors,
              with(rule, rule.when(), Optional.of(mutant.condition())),
              "met when " + mutant.change());
        }
      }
    }
    assertThat(mutants).isGreaterThan(300);
    assertThat(survivors).isEmpty();
  }

  @Test
  void every_change_of_what_is_advised_is_noticed_by_a_scenario() {
    List<String> survivors = new ArrayList<>();
    for (GuidanceRule rule : GUIDANCE.rules()) {
      for (Advisability level : Advisability.values()) {
        if (level != rule.recommendation().advises() && !isHeldBack(rule, level)) {
          note(survivors, advising(rule, level), "advise " + level);
        }
      }
    }
    assertThat(survivors).isEmpty();
  }

  @Test
  void every_change_of_a_scope_is_noticed_by_a_scenario_of_its_guideline() {
    List<String> survivors = new ArrayList<>();
    for (ScopedGuideline source : GUIDANCE.guidelines()) {
      ScopeMutant.of(source).forEach(mutant -> noteScope(survivors, mutant));
    }
    assertThat(survivors).isEmpty();
  }

  /** A route that the scope of the source forbids changes nothing in a recommendation. */
  private static boolean isOutOfScope(GuidanceRule rule, Mutants.Mutant mutant) {
    return Stream.of(Route.values())
        .filter(route -> mutant.change().startsWith("with " + route.label() + ": route is "))
        .map(route -> Regimen.builder().route(route).build())
        .map(regimen -> ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).regimen(regimen).build())
        .flatMap(given -> coverage(UNCHANGED, given).stream())
        .anyMatch(rule.recommendation().guideline().concat(" NO")::equals);
  }

  /** Beyond defer, advice that nobody saw at first hand raises the same; a table pins its words. */
  private static boolean isHeldBack(GuidanceRule rule, Advisability level) {
    Verification verification = rule.recommendation().verification();
    return (verification == Verification.SECOND_HAND || verification == Verification.RECALLED)
        && level.compareTo(Advisability.DEFER) >= 0
        && rule.recommendation().advises().compareTo(Advisability.DEFER) >= 0;
  }

  /** Changes that no case can show, and why. */
  private static final Set<String> EQUIVALENT =
      Set.of(
          // The other branch of this scope takes every patient who is treated by the nose.
          "asra-aapm-asa-2018-acute: scope: with intranasal: route is one of intravenous, oral");

  private static void noteScope(List<String> survivors, ScopeMutant mutant) {
    ScopedGuideline source = mutant.original();
    List<ScopedGuideline> sources = mutant.in(GUIDANCE).guidelines();
    int place = GUIDANCE.guidelines().indexOf(source);
    List<GuidanceRule> own =
        GUIDANCE.rules().stream().filter(rule -> rule.guideline() == place).toList();
    if (!EQUIVALENT.contains(mutant.toString())
        && own.stream().noneMatch(rule -> isKilled(rule, sources))) {
      survivors.add(mutant.toString());
    }
  }

  private static List<String> coverage(Oracle oracle, ClinicalCase given) {
    return oracle.answer(given, AssessmentOptions.defaults()).coverage().stream()
        .map(one -> one.guideline() + " " + one.scope().verdict())
        .toList();
  }

  private static void note(List<String> survivors, GuidanceRule mutant, String change) {
    if (!isKilled(mutant)) {
      survivors.add(mutant.recommendation().id() + ": " + change);
    }
  }

  private static boolean isKilled(GuidanceRule rule) {
    return isKilled(rule, GUIDANCE.guidelines());
  }

  private static boolean isKilled(GuidanceRule rule, List<ScopedGuideline> guidelines) {
    GuidanceRule alone =
        new GuidanceRule(
            0,
            rule.guideline(),
            rule.recommendation(),
            rule.when(),
            rule.metWhen(),
            rule.derivedFrom(),
            rule.beyondScope(),
            rule.position());
    Oracle oracle =
        new Oracle(
            new Guidance(GUIDANCE.lexicon(), guidelines, List.of(alone), GUIDANCE.versions()));
    return SCENARIOS.getOrDefault(rule.recommendation().id(), List.of()).stream()
        .anyMatch(
            scenario ->
                !scenario
                    .expected()
                    .isMetBy(
                        result(
                            rule.recommendation(),
                            oracle
                                .answer(scenario.given(), AssessmentOptions.defaults())
                                .outcomes())));
  }

  /** What was not considered, its source being for elsewhere, does not apply. */
  private static RecommendationResult result(
      Recommendation recommendation, List<OracleAnswer.Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return new RecommendationResult.DoesNotApply(recommendation, List.of());
    }
    OracleAnswer.Outcome outcome = outcomes.get(0);
    return switch (outcome.ruling().verdict()) {
      case YES ->
          new RecommendationResult.Applies(
              recommendation,
              List.of(),
              outcome.requirement().map(GuidanceMutationTest::requirement),
              outcome.raises());
      case NO -> new RecommendationResult.DoesNotApply(recommendation, List.of());
      case OPEN ->
          new RecommendationResult.CannotBeJudged(
              recommendation, List.of(), List.copyOf(outcome.ruling().missing()), outcome.raises());
    };
  }

  private static Requirement requirement(Ruling ruling) {
    Requirement.State state =
        switch (ruling.verdict()) {
          case YES -> Requirement.State.MET;
          case NO -> Requirement.State.OPEN;
          case OPEN -> Requirement.State.NOT_KNOWN;
        };
    return new Requirement(state, List.of(), List.copyOf(ruling.missing()));
  }

  private static GuidanceRule with(GuidanceRule rule, Condition when, Optional<Condition> metWhen) {
    return new GuidanceRule(
        rule.index(),
        rule.guideline(),
        rule.recommendation(),
        when,
        metWhen,
        rule.derivedFrom(),
        rule.beyondScope(),
        rule.position());
  }

  private static GuidanceRule advising(GuidanceRule rule, Advisability level) {
    Recommendation old = rule.recommendation();
    Recommendation changed =
        new Recommendation(
            old.id(),
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
    return new GuidanceRule(
        rule.index(),
        rule.guideline(),
        changed,
        rule.when(),
        rule.metWhen(),
        rule.derivedFrom(),
        rule.beyondScope(),
        rule.position());
  }
}
