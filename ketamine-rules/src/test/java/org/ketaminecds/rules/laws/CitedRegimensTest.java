package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.fixture.CitedRegimen;
import org.ketaminecds.rules.fixture.FactFile;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.oracle.CaseSketch;
import org.ketaminecds.rules.oracle.CompleteMaker;
import org.ketaminecds.rules.oracle.CompleteMaker.Adult;

/**
 * L-07 of {@code docs/laws.md}: whoever has nothing against ketamine, and of whom all is known, can
 * have each regimen that a source cites with advice of caution at most.
 */
class CitedRegimensTest {

  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final DecisionSupport ENGINE = new DroolsDecisionSupport(GUIDANCE, "test");
  private static final CompleteMaker MAKER = new CompleteMaker(GUIDANCE);

  private static List<Adult> adults() {
    List<Adult> adults = new ArrayList<>();
    for (String country : GUIDANCE.lexicon().named("jurisdiction").term().values()) {
      for (Sex sex : Sex.values()) {
        for (int years : List.of(18, 46, 80)) {
          for (int kilograms : List.of(50, 70, 100)) {
            adults.add(new Adult(years, sex, kilograms, country));
          }
        }
      }
    }
    return adults;
  }

  @ParameterizedTest
  @EnumSource
  void a_cited_regimen_is_advised_with_caution_at_most_where_nothing_speaks_against_ketamine(
      CitedRegimen regimen) {
    for (Adult adult : adults()) {
      CaseSketch sketch = MAKER.make(regimen, adult);
      Assessment answer = ENGINE.assess(sketch.build().orElseThrow());

      assertThat(answer.notJudged()).as("%s", sketch).isEmpty();
      assertThat(answer.applying())
          .as("%s", sketch)
          .filteredOn(result -> result.raises().compareTo(Advisability.CAUTION) > 0)
          .extracting(result -> result.recommendation().id())
          .isEmpty();
      assertThat(answer.advisability()).as("%s", sketch).isLessThan(Advisability.DEFER);
    }
  }

  @Test
  void every_cited_regimen_has_its_row_in_the_fact_files() {
    Set<String> rows =
        Stream.of(FactFile.values())
            .flatMap(file -> file.rows().stream())
            .map(FactFile.Row::id)
            .collect(Collectors.toSet());

    assertThat(CitedRegimen.values()).extracting(CitedRegimen::row).isSubsetOf(rows);
  }

  @Test
  void every_published_regimen_of_the_guidance_is_among_those_that_are_tried() {
    Set<String> tried = new HashSet<>();
    Adult adult = new Adult(46, Sex.FEMALE, 70, "FR");
    for (CitedRegimen regimen : CitedRegimen.values()) {
      Assessment answer = ENGINE.assess(MAKER.make(regimen, adult).build().orElseThrow());
      answer.applying().forEach(result -> tried.add(result.recommendation().id()));
    }

    assertThat(GUIDANCE.rules())
        .filteredOn(rule -> rule.recommendation().kind() == Kind.PUBLISHED_REGIMEN)
        .extracting(rule -> rule.recommendation().id())
        .isNotEmpty()
        .isSubsetOf(tried);
  }
}
