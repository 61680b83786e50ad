package org.ketaminecds.authoring.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;

/** The laws of {@code docs/laws.md}, proved of the bundled guidance for every patient. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledLawsTest {

  private Laws laws;

  @BeforeAll
  void open() {
    Guidance guidance = Texts.bundled();
    laws = new Laws(guidance, new DroolsDecisionSupport(guidance, "test"), Patience.endless());
  }

  @AfterAll
  void close() {
    laws.close();
  }

  @Test
  void a_contraindication_that_becomes_present_never_makes_the_advice_milder() {
    assertThat(laws.contraindicationsNeverHelp()).isEmpty();
  }

  @Test
  void a_contraindication_that_is_not_known_never_gives_milder_advice_than_its_absence() {
    assertThat(laws.ignoranceNeverHelps()).isEmpty();
  }

  @Test
  void more_drug_never_lessens_what_is_raised_unless_what_is_asked_for_is_met() {
    assertThat(laws.moreDrugNeverHelps()).isEmpty();
  }

  @Test
  void a_second_day_may_settle_what_was_open_and_so_make_the_advice_milder() {
    assertThat(laws.aSecondDayNeverHelps())
        .singleElement()
        .satisfies(breach -> assertThat(breach.patient()).isPresent());
  }

  @Test
  void what_is_learned_settles_what_was_open_and_reverses_nothing() {
    assertThat(laws.knowledgeOnlySettles()).isEmpty();
  }

  @Test
  void outside_the_scope_of_its_source_nothing_applies_but_contraindications() {
    assertThat(laws.nothingAppliesOutsideItsScope()).isEmpty();
  }

  @Test
  void avoid_and_stop_rest_on_what_was_seen_in_print_or_is_local_policy() {
    assertThat(laws.graveAdviceWasSeenInPrint()).isEmpty();
  }

  @Test
  void every_published_regimen_can_be_followed_with_caution_at_most() {
    assertThat(laws.publishedRegimensCanBeFollowed()).isEmpty();
  }

  @Test
  void a_source_that_is_switched_off_changes_nothing_of_the_others() {
    assertThat(laws.sourcesDoNotTouchEachOther()).isEmpty();
  }
}
