package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.engine.SmallGuidance.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Support;

/** What recommendations mean together. */
class ReasoningTest {

  private static final String SEEN = "verification: VERIFIED S1";
  private static final String RECALLED = "verification: RECALLED-H";

  @Test
  void advice_to_avoid_that_is_only_recalled_is_held_back_to_defer() {
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "pregnancy is present", "avoid", RECALLED))
            .load()
            .assess(adult().present("pregnancy").build());

    assertThat(answer.advisability()).isEqualTo(Advisability.DEFER);
    assertThat(answer.applying().get(0).raises()).isEqualTo(Advisability.DEFER);
    assertThat(answer.notices())
        .extracting(Notice::kind)
        .contains(Notice.Kind.HELD_BACK, Notice.Kind.NOT_VERIFIED);
  }

  @Test
  void advice_to_avoid_that_was_seen_second_hand_only_is_held_back_to_defer_and_said_to_be_so() {
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation(
                    "ONE-A-01", "pregnancy is present", "avoid", "verification: VERIFIED-2 S1"))
            .load()
            .assess(adult().present("pregnancy").build());

    assertThat(answer.advisability()).isEqualTo(Advisability.DEFER);
    assertThat(answer.notices())
        .extracting(Notice::kind)
        .contains(Notice.Kind.HELD_BACK, Notice.Kind.SECOND_HAND)
        .doesNotContain(Notice.Kind.NOT_VERIFIED);
  }

  @Test
  void advice_to_avoid_that_is_only_recalled_adds_no_more_beside_verified_advice_to_avoid() {
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "pregnancy is present", "avoid", RECALLED)
                    + recommendation("ONE-A-02", "active psychosis is present", "avoid", SEEN))
            .load()
            .assess(adult().present("pregnancy").present("active psychosis").build());

    assertThat(answer.advisability()).isEqualTo(Advisability.AVOID);
    assertThat(answer.applying())
        .extracting(one -> one.raises())
        .containsExactly(Advisability.DEFER, Advisability.AVOID);
  }

  @Test
  void recalled_caution_is_not_held_back() {
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one", "age >= 1 y", recommendation("ONE-A-01", "always", "caution", RECALLED))
            .load()
            .assess(adult().build());

    assertThat(answer.advisability()).isEqualTo(Advisability.CAUTION);
  }

  @Test
  void what_cannot_be_judged_defers_at_most_and_caution_stays_caution() {
    DecisionSupport support =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "pregnancy is present", "stop", SEEN)
                    + recommendation("ONE-A-02", "active psychosis is present", "caution", SEEN)
                    + recommendation("ONE-A-03", "acute pain is present", "inform", SEEN))
            .load();
    Assessment nothingKnown = support.assess(adult().build());

    assertThat(nothingKnown.notJudged())
        .extracting(one -> one.raises())
        .containsExactly(
            Advisability.DEFER, Advisability.CAUTION, Advisability.NO_CONCERN_IDENTIFIED);
    assertThat(nothingKnown.missing())
        .extracting(MissingDatum::name)
        .containsExactly("pregnancy", "active psychosis", "acute pain");
    assertThat(support.assess(adult().absent("pregnancy").build()).advisability())
        .isEqualTo(Advisability.CAUTION);
  }

  @Test
  void two_guidelines_that_differ_on_a_question_are_shown_as_a_conflict() {
    String question = "\nquestion: ketamine in fibromyalgia\nposition: ";
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "always", "inform", SEEN + question + "for"))
            .guideline(
                "two",
                "age >= 1 y",
                recommendation("TWO-A-01", "always", "inform", SEEN + question + "against"))
            .load()
            .assess(adult().build());

    assertThat(answer.conflicts())
        .containsExactly(
            new Conflict("ketamine in fibromyalgia", List.of("ONE-A-01"), List.of("TWO-A-01")));
  }

  @Test
  void one_guideline_that_weighs_both_sides_is_no_conflict() {
    String question = "\nquestion: ketamine in fibromyalgia\nposition: ";
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "always", "inform", SEEN + question + "for")
                    + recommendation("ONE-A-02", "always", "inform", SEEN + question + "against"))
            .load()
            .assess(adult().build());

    assertThat(answer.conflicts()).isEmpty();
  }

  @Test
  void guidelines_that_support_an_indication_differently_are_not_averaged() {
    String supported = SEEN + "\nsupport: {fibromyalgia: supported}";
    String not = SEEN + "\nsupport: {fibromyalgia: not supported}";
    Assessment answer =
        new SmallGuidance()
            .guideline(
                "one",
                "age >= 1 y",
                recommendation("ONE-A-01", "always", "inform", supported)
                    .replace("kind: candidacy", "kind: indication"))
            .guideline(
                "two",
                "age >= 1 y",
                recommendation("TWO-A-01", "always", "inform", not)
                    .replace("kind: candidacy", "kind: indication"))
            .load()
            .assess(adult().indication("fibromyalgia").indication("cancer pain").build());

    assertThat(answer.support())
        .extracting(one -> one.support())
        .containsExactly(Support.CONFLICTING, Support.NOT_ADDRESSED);
  }

  @Test
  void a_case_that_no_guideline_covers_is_deferred_and_said_to_be_so() {
    DecisionSupport support =
        new SmallGuidance()
            .guideline("one", "age >= 18 y", recommendation("ONE-A-01", "always", "caution", SEEN))
            .load();
    Assessment child = support.assess(adult().age(17).build());
    Assessment adult = support.assess(adult().age(18).build());

    assertThat(child.advisability()).isEqualTo(Advisability.DEFER);
    assertThat(child.coverage())
        .extracting(Coverage::scope)
        .containsExactly(Coverage.Scope.OUTSIDE);
    assertThat(child.applying()).isEmpty();
    assertThat(child.notices()).extracting(Notice::kind).contains(Notice.Kind.NOT_ADDRESSED);
    assertThat(adult.advisability()).isEqualTo(Advisability.CAUTION);
  }

  private static ClinicalCaseBuilder adult() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).age(46);
  }
}
