package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.RecommendationResult.DoesNotApply;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.fixture.CitedRegimen;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.laws.Contraindications.Named;
import org.ketaminecds.rules.oracle.CaseSketch;
import org.ketaminecds.rules.oracle.CompleteMaker;
import org.ketaminecds.rules.oracle.CompleteMaker.Adult;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * L-01 and L-03 of {@code docs/laws.md} for every contraindication that the guidance names, in a
 * patient in whom nothing else is unknown or speaks against ketamine: absent it raises nothing, not
 * known it defers, present it advises what its recommendation says.
 */
class EachContraindicationTest {

  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final DecisionSupport ENGINE = new DroolsDecisionSupport(GUIDANCE, "test");
  private static final List<Named> ALL = new Contraindications(GUIDANCE).all();

  static List<Named> all() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_contraindication_raises_nothing_if_absent_defers_if_not_known_and_counts_if_present(
      Named named) {
    int tried = 0;
    for (CaseSketch start : starts(named)) {
      Assessment absent = assessed(named.absent(start));
      if (absent.find(named.id()).isPresent()) {
        Assessment unknown = assessed(named.unknown(start));
        Assessment present = assessed(named.present(start));
        String patient = "%s in %s".formatted(named, start);

        assertThat(absent.advisability()).as(patient).isLessThan(Advisability.DEFER);
        assertThat(absent.find(named.id()).orElseThrow())
            .as(patient)
            .isInstanceOf(DoesNotApply.class);
        assertThat(unknown.find(named.id()).orElseThrow())
            .as(patient)
            .isInstanceOfSatisfying(
                CannotBeJudged.class,
                open ->
                    assertThat(open.raises()).isEqualTo(advises(named).atMost(Advisability.DEFER)));
        assertThat(present.find(named.id()).orElseThrow())
            .as(patient)
            .isInstanceOfSatisfying(
                Applies.class, one -> assertThat(one.raises()).isEqualTo(level(named)));
        assertThat(present.advisability()).as(patient).isGreaterThanOrEqualTo(level(named));
        assertThat(List.of(absent, unknown, present))
            .as(patient)
            .extracting(Assessment::advisability)
            .isSorted();
        tried++;
      }
    }
    assertThat(tried).isPositive();
  }

  /** An age needs no clinician to find it, and is no finding that appears. */
  @Test
  void every_contraindication_is_tried_but_for_an_age() {
    assertThat(GUIDANCE.rules())
        .filteredOn(rule -> rule.recommendation().kind() == Kind.CONTRAINDICATION)
        .extracting(rule -> rule.recommendation().id())
        .filteredOn(id -> ALL.stream().noneMatch(named -> named.id().equals(id)))
        .containsExactly("AP18-21.2");
  }

  /** Patients with everything that has to hold beside it, in every country, but for what it is. */
  private static List<CaseSketch> starts(Named named) {
    CompleteMaker maker = new CompleteMaker(GUIDANCE);
    List<CaseSketch> starts = new ArrayList<>();
    for (String country : GUIDANCE.lexicon().named("jurisdiction").term().values()) {
      for (CitedRegimen regimen :
          List.of(CitedRegimen.LOWER_RATE, CitedRegimen.FOUR_DAYS_OF_S_KETAMINE)) {
        CaseSketch plain =
            nothingAfterTreatment(maker.make(regimen, new Adult(46, Sex.FEMALE, 70, country)));
        named
            .beside()
            .in(named.followsTreatment() ? plain.withTreatment(Duration.ofDays(2)) : plain)
            .filter(sketch -> sketch.build().isPresent())
            .ifPresent(starts::add);
      }
    }
    return starts;
  }

  /** Where there was a treatment, nothing that began with it is left unknown. */
  private static CaseSketch nothingAfterTreatment(CaseSketch sketch) {
    CaseSketch stated = sketch;
    for (Word word : GUIDANCE.lexicon().words()) {
      if (word.presupposes().isPresent()) {
        stated = stated.with(word, FindingState.ABSENT);
      }
    }
    return stated;
  }

  private static Assessment assessed(CaseSketch sketch) {
    return ENGINE.assess(sketch.build().orElseThrow());
  }

  private static Advisability advises(Named named) {
    return named.rule().recommendation().advises();
  }

  /** What it is to raise: all that is asked for is met, and what was not seen in print defers. */
  private static Advisability level(Named named) {
    Recommendation recommendation = named.rule().recommendation();
    if (named.rule().metWhen().isPresent()) {
      return Advisability.NO_CONCERN_IDENTIFIED;
    }
    boolean seen =
        switch (recommendation.verification()) {
          case VERIFIED, DERIVED, LOCAL_POLICY -> true;
          case RECALLED, SECOND_HAND -> false;
        };
    return seen ? advises(named) : advises(named).atMost(Advisability.DEFER);
  }
}
