package org.ketaminecds.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.guidance.Advisability;

/** What to ask next and what would change the advice, as text. */
class InquiryTextTest {

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "pregnancy",
              Why.NOT_RECORDED,
              Advisability.AVOID,
              List.of(
                  new Question.Answer("present", Advisability.AVOID),
                  new Question.Answer("absent", Advisability.CAUTION))),
          new Question(
              "weight",
              Why.STALE,
              Advisability.DEFER,
              List.of(
                  new Question.Answer("70 kg", Advisability.DEFER),
                  new Question.Answer("90 kg", Advisability.DEFER))));

  private static final List<PlanChange> CHANGES =
      List.of(new PlanChange(List.of("give 2 mg/kg/h", "give no bolus"), Advisability.CAUTION));

  @Test
  void questions_are_numbered_and_tell_what_each_answer_would_mean_where_answers_differ() {
    assertThat(text(QUESTIONS, List.of()))
        .contains(
            "\nAsk next, to settle the advice\n"
                + "  1.  pregnancy (%s; could mean avoid): present -> avoid; absent ->\n"
                    .formatted(Why.NOT_RECORDED.label())
                + "      caution\n"
                + "  2.  weight (%s; could mean defer)\n\n".formatted(Why.STALE.label()))
        .doesNotContain("What would make the advice milder");
  }

  @Test
  void a_change_of_the_plan_is_told_with_all_its_steps() {
    assertThat(text(List.of(), CHANGES))
        .contains(
            "\nWhat would make the advice milder\n"
                + "  give 2 mg/kg/h; and give no bolus -> caution\n\n")
        .doesNotContain("Ask next");
  }

  private static String text(List<Question> questions, List<PlanChange> changes) {
    return AssessmentText.of(TextLayout.plain())
        .render("case.yaml", SampleAssessments.mildest(), questions, changes);
  }
}
