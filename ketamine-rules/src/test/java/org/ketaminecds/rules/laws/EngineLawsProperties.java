package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.oracle.CaseMaker;
import org.ketaminecds.rules.oracle.CaseSketch;
import org.ketaminecds.rules.oracle.CompleteMaker;
import org.ketaminecds.rules.vocabulary.Word;

/** The laws of {@code docs/laws.md} in the answers of the running engine to made-up cases. */
class EngineLawsProperties {

  private static final int CASES = 500;

  /** The same cases in each build, for a build that fails by luck tells nothing of its change. */
  private static final String SEED = "20261128";

  /** From how many cases at least a law has to start at each level. */
  private static final Map<Advisability, Integer> LEAST =
      Map.of(
          Advisability.NO_CONCERN_IDENTIFIED, 25,
          Advisability.CAUTION, 75,
          Advisability.DEFER, 20,
          Advisability.AVOID, 10);

  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final DecisionSupport ENGINE = new DroolsDecisionSupport(GUIDANCE, "test");
  private static final CaseMaker MAKER = new CaseMaker(GUIDANCE);
  private static final CompleteMaker COMPLETE = new CompleteMaker(GUIDANCE);
  private static final Map<Word, Set<String>> REASONS = reasons();

  /** The findings that contraindicate by themselves, with the sources that say so. */
  private static Map<Word, Set<String>> reasons() {
    Map<Word, Set<String>> reasons = new HashMap<>();
    for (Contraindications.Named named : new Contraindications(GUIDANCE).all()) {
      if (named.line() instanceof Line.Presence finding) {
        reasons
            .computeIfAbsent(finding.word(), word -> new HashSet<>())
            .add(named.rule().recommendation().guideline());
      }
    }
    return reasons;
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void a_contraindication_that_becomes_present_never_makes_the_advice_milder(
      @ForAll long seed, @ForAll boolean known) {
    Word reason = reason(seed);
    CaseSketch before = made(seed).with(reason, known ? FindingState.ABSENT : FindingState.UNKNOWN);

    holds(
        before,
        sketch -> sketch.with(reason, FindingState.PRESENT),
        (old, now) -> isElsewhere(old, reason) || notMilder(old, now));
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void a_contraindication_that_is_not_known_never_gives_milder_advice_than_its_absence(
      @ForAll long seed) {
    Word reason = reason(seed);

    holds(
        made(seed).with(reason, FindingState.ABSENT),
        sketch -> sketch.with(reason, FindingState.UNKNOWN),
        (old, now) -> isElsewhere(old, reason) || notMilder(old, now));
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void more_drug_never_lessens_what_is_raised_unless_what_is_asked_for_is_met(@ForAll long seed) {
    Random random = new Random(seed);
    int factor = 2 + random.nextInt(9);
    BiPredicate<Assessment, Assessment> law =
        (old, now) -> raisesNoLess(old, now) && (!old.notJudged().isEmpty() || notMilder(old, now));

    switch (random.nextInt(4)) {
      // Twice as often: other times and days contradict an infusion that goes on for days.
      case 0, 1 -> holds(made(random), sketch -> sketch.withDoses(factor), law);
      case 2 -> holds(COMPLETE.make(random), sketch -> sketch.withTimes(factor), law);
      // More days than any case that is made up has, and not days of which nothing was known.
      default -> holds(COMPLETE.make(random), sketch -> sketch.withDays(10 + factor), law);
    }
  }

  private static boolean raisesNoLess(Assessment old, Assessment now) {
    return now.results().stream()
        .allMatch(
            result ->
                isMet(result)
                    || raises(result).compareTo(raises(old, result.recommendation().id())) >= 0);
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void what_is_learned_settles_what_was_open_and_reverses_nothing(@ForAll long seed) {
    CaseSketch all = made(seed);
    CaseSketch less = all.lessKnown(new Random(seed));

    holds(
        all,
        sketch -> sketch.within(less),
        (now, old) ->
            GUIDANCE.rules().stream()
                .map(rule -> rule.recommendation().id())
                .allMatch(id -> isOpen(old, id) || applies(old, id) == applies(now, id)));
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void outside_the_scope_of_its_source_nothing_applies_but_contraindications(@ForAll long seed) {
    holds(
        made(seed),
        answer ->
            answer.coverage().stream()
                .allMatch(
                    one ->
                        switch (one.scope()) {
                          case WITHIN, NOT_KNOWN -> true;
                          case OUTSIDE ->
                              applying(answer, one.guideline())
                                  .allMatch(
                                      result ->
                                          result.recommendation().kind() == Kind.CONTRAINDICATION);
                          case ELSEWHERE ->
                              answer.results().stream()
                                  .noneMatch(
                                      result ->
                                          result
                                              .recommendation()
                                              .guideline()
                                              .equals(one.guideline()));
                        }));
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void avoid_and_stop_rest_on_what_was_seen_in_print_or_is_local_policy(@ForAll long seed) {
    Set<Verification> seen =
        Set.of(Verification.VERIFIED, Verification.DERIVED, Verification.LOCAL_POLICY);

    holds(
        made(seed),
        answer ->
            answer.advisability().compareTo(Advisability.AVOID) < 0
                || answer.applying().stream()
                    .filter(result -> result.raises() == answer.advisability())
                    .anyMatch(result -> seen.contains(result.recommendation().verification())));
  }

  @Property(tries = CASES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void a_source_that_is_switched_off_changes_nothing_of_the_others(@ForAll long seed) {
    List<String> others = new ArrayList<>(ENGINE.guidelines().stream().map(Guideline::id).toList());
    String off = others.remove(new Random(seed).nextInt(others.size()));
    AssessmentOptions without = AssessmentOptions.defaults().withSources(others);

    CaseSketch sketch = made(seed);
    Optional<Assessment> answer = sketch.build().flatMap(EngineLawsProperties::assessed);
    noted(answer);
    answer.ifPresent(
        all -> {
          Assessment fewer = ENGINE.assess(sketch.build().orElseThrow(), without);
          assertThat(fewer.results())
              .as("without %s:%n%s", off, sketch)
              .isEqualTo(
                  all.results().stream()
                      .filter(one -> !one.recommendation().guideline().equals(off))
                      .toList());
        });
  }

  /**
   * A case at random, or one of somebody of whom all is known and who may have ketamine: at random
   * something is nearly always unknown already, and what is added changes nothing.
   */
  private static CaseSketch made(long seed) {
    return made(new Random(seed));
  }

  private static CaseSketch made(Random random) {
    return random.nextInt(3) == 0 ? MAKER.make(random) : COMPLETE.make(random);
  }

  private static Word reason(long seed) {
    List<Word> words =
        REASONS.keySet().stream()
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();
    return words.get(Math.floorMod(seed, words.size()));
  }

  /** Fails with the smallest case that breaks a law, and if too few cases could have done so. */
  private static void holds(CaseSketch sketch, Predicate<Assessment> law) {
    Optional<Assessment> answer = sketch.build().flatMap(EngineLawsProperties::assessed);
    noted(answer);
    if (answer.filter(law.negate()).isPresent()) {
      throw new AssertionError(
          sketch.shrunk(given -> assessed(given).filter(law.negate()).isPresent()).toString());
    }
  }

  /**
   * Fails with the smallest case in which a change breaks a law, and if too few cases could have
   * done so.
   */
  private static void holds(
      CaseSketch before,
      UnaryOperator<CaseSketch> change,
      BiPredicate<Assessment, Assessment> law) {
    Function<CaseSketch, Optional<Pair>> pairs =
        sketch ->
            sketch
                .build()
                .flatMap(EngineLawsProperties::assessed)
                .flatMap(
                    old ->
                        change
                            .apply(sketch)
                            .build()
                            .flatMap(EngineLawsProperties::assessed)
                            .map(now -> new Pair(old, now)));
    Optional<Pair> pair = pairs.apply(before);
    noted(pair.map(Pair::old));
    Predicate<Pair> breaks = one -> !law.test(one.old(), one.now());
    if (pair.filter(breaks).isPresent()) {
      CaseSketch smallest =
          before.shrunkTo(sketch -> pairs.apply(sketch).filter(breaks).isPresent());
      throw new AssertionError("from:\n%s\nto:\n%s".formatted(smallest, change.apply(smallest)));
    }
  }

  /** The answers before and after a change. */
  private record Pair(Assessment old, Assessment now) {}

  /**
   * Counts where a case starts from. What the engine refuses shows nothing, nor does a case that is
   * as grave as can be already: where most are like that, the property fails.
   */
  private static void noted(Optional<Assessment> answer) {
    Statistics.label("start").collect(answer.map(one -> one.advisability().label()).orElse("none"));
    Statistics.label("start")
        .coverage(
            starts -> {
              starts.check("none").count(count -> count <= CASES / 4);
              LEAST.forEach(
                  (level, least) -> starts.check(level.label()).count(count -> count >= least));
            });
  }

  /** The engine refuses contradictions and improbable figures. */
  private static Optional<Assessment> assessed(ClinicalCase given) {
    try {
      return Optional.of(ENGINE.assess(given));
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }

  private static boolean notMilder(Assessment old, Assessment now) {
    return now.advisability().compareTo(old.advisability()) >= 0;
  }

  /** Whether no source that names a reason is used in the country of the case. */
  private static boolean isElsewhere(Assessment answer, Word reason) {
    Set<String> elsewhere =
        answer.coverage().stream()
            .filter(one -> one.scope() == Coverage.Scope.ELSEWHERE)
            .map(Coverage::guideline)
            .collect(Collectors.toSet());
    return elsewhere.containsAll(REASONS.get(reason));
  }

  private static boolean isMet(RecommendationResult result) {
    return result instanceof Applies applies
        && applies
            .requirement()
            .filter(asked -> asked.state() == Requirement.State.MET)
            .isPresent();
  }

  private static Advisability raises(Assessment answer, String id) {
    return answer
        .find(id)
        .map(EngineLawsProperties::raises)
        .orElse(Advisability.NO_CONCERN_IDENTIFIED);
  }

  private static Advisability raises(RecommendationResult result) {
    if (result instanceof Applies applies) {
      return applies.raises();
    }
    return result instanceof CannotBeJudged open
        ? open.raises()
        : Advisability.NO_CONCERN_IDENTIFIED;
  }

  private static boolean applies(Assessment answer, String id) {
    return answer.find(id).filter(Applies.class::isInstance).isPresent();
  }

  private static boolean isOpen(Assessment answer, String id) {
    return answer.find(id).filter(CannotBeJudged.class::isInstance).isPresent();
  }

  private static Stream<Applies> applying(Assessment answer, String guideline) {
    return answer.applying().stream()
        .filter(result -> result.recommendation().guideline().equals(guideline));
  }
}
