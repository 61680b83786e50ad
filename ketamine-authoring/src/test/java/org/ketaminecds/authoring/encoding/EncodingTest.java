package org.ketaminecds.authoring.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.patient.PinnedCase;
import org.ketaminecds.authoring.question.Questions;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The solver and the engine, on guidance and cases that were made up. */
class EncodingTest {

  private static final long SEED = Long.getLong("encoding.seed", 20260115);
  private static final int GUIDANCES = Integer.getInteger("encoding.guidances", 20);
  private static final int CASES = 25;

  private static LongStream seeds() {
    return new Random(SEED).longs(GUIDANCES);
  }

  /** Were a case or its answer impossible to the solver, its proofs would be worth nothing. */
  @ParameterizedTest
  @MethodSource("seeds")
  void of_each_case_the_formulas_say_what_the_engine_says(long seed) {
    Random random = new Random(seed);
    Guidance guidance = new RandomGuidance(random, all()).make();
    DecisionSupport engine = new DroolsDecisionSupport(guidance, "test");
    try (Logic logic = Logic.open();
        Prover prover = logic.prover()) {
      Patient patient = new Patient(logic, List.of(guidance));
      GuidanceFormulas formulas = new GuidanceFormulas(logic, patient, guidance);
      prover.push(logic.and(patient.required()));
      for (int number = 0; number < CASES; number++) {
        Optional<ClinicalCase> made = new RandomCases(random).make();
        Optional<Assessment> answer = made.flatMap(one -> assessed(engine, one));
        if (answer.isPresent()) {
          prover.push(logic.and(PinnedCase.of(logic, patient, made.get(), guidance.lexicon())));
          prover.push(logic.and(said(logic, formulas, guidance, answer.get())));
          assertThat(prover.isPossible()).as("%s%n%s", made.get(), answer.get().results()).isTrue();
          prover.pop();
          prover.pop();
        }
      }
    }
  }

  private static List<String> all() {
    return Stream.concat(RandomGuidance.PLAIN.stream(), RandomGuidance.FIGURES.stream()).toList();
  }

  private static Optional<Assessment> assessed(DecisionSupport engine, ClinicalCase given) {
    try {
      return Optional.of(engine.assess(given));
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }

  /** What the engine said, as formulas that must be possible together. */
  private static List<BooleanFormula> said(
      Logic logic, GuidanceFormulas formulas, Guidance guidance, Assessment answer) {
    List<BooleanFormula> said = new ArrayList<>();
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      Optional<RecommendationResult> found = answer.find(rule.recommendation().id());
      Kleene truth = formulas.truth(rule);
      said.add(
          found
              .map(result -> said(logic, truth, result))
              // What is for other countries is not even judged.
              .orElseGet(truth::isFalse));
      Rung rung = found.map(Rung::of).orElse(Rung.SILENT);
      for (Rung step : Rung.values()) {
        BooleanFormula reached = formulas.atLeast(rule, step);
        said.add(step.compareTo(rung) <= 0 ? reached : logic.not(reached));
      }
    }
    for (Advisability level : Advisability.values()) {
      BooleanFormula reached = formulas.atLeast(level);
      said.add(level.compareTo(answer.advisability()) <= 0 ? reached : logic.not(reached));
    }
    return said;
  }

  private static BooleanFormula said(Logic logic, Kleene truth, RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies) {
      return truth.isTrue();
    }
    return result instanceof RecommendationResult.DoesNotApply
        ? truth.isFalse()
        : truth.isUnknown(logic);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void where_nothing_is_multiplied_everything_is_decided(long seed) {
    Random random = new Random(seed);
    Guidance guidance = new RandomGuidance(random, RandomGuidance.PLAIN).make();
    DecisionSupport engine = new DroolsDecisionSupport(guidance, "test");
    try (Questions questions = new Questions(guidance, engine)) {
      for (Guidance.GuidanceRule rule : guidance.rules()) {
        String id = rule.recommendation().id();
        assertThat(
                List.of(
                    questions.canApply(id),
                    questions.canFailToApply(id),
                    questions.canBeUnjudged(id)))
            .as(id + " " + rule.when().text())
            .noneMatch(Search.Undecided.class::isInstance)
            .anyMatch(Search::isFound);
      }
      for (Advisability level : Advisability.values()) {
        assertThat(questions.canAdvise(level))
            .as(level.label())
            .isNotInstanceOf(Search.Undecided.class);
      }
    }
  }
}
