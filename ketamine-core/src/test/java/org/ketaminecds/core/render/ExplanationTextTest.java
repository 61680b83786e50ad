package org.ketaminecds.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;

/** How single recommendations are told to have come to their answer. */
class ExplanationTextTest {

  private static final ExplanationText WRITER = ExplanationText.of(TextLayout.plain());
  private static final Assessment FULL = SampleAssessments.full();

  @Test
  void what_had_a_say_is_told_with_what_decided_and_where_it_comes_from() {
    Golden.check("explain.txt", WRITER.explain("case.yaml: A case", FULL));
  }

  @Test
  void what_does_not_apply_is_told_with_the_line_that_decided() {
    String text =
        WRITER.whyNot(
            "case.yaml: A case",
            FULL,
            SampleAssessments.recommendation("EX-CI-03", Verification.VERIFIED));

    assertThat(text)
        .startsWith("case.yaml: A case\n\nA title of EX-CI-03 [EX-CI-03]\n  Does not apply.\n")
        .containsSubsequence(
            "  example-2026: within scope\n",
            "  Decided by\n",
            "    pregnancy is present; found absent\n",
            "  Says: A statement",
            "  Source: example-2026, question 3");
  }

  @Test
  void what_was_not_considered_is_told_with_the_scope_of_its_source() {
    assertThat(whyNot("children-2026"))
        .containsSubsequence(
            "  Was not considered: its source does not speak of this case.\n",
            "  children-2026: outside scope\n    age < 18 y; found 46 y\n",
            "  Condition\n    age < 18 y\n",
            "  Asks for\n    electrocardiogram is done\n")
        .doesNotContain("Decided by", "example-2026");
  }

  @Test
  void a_scope_that_is_not_known_is_told_with_what_it_needs() {
    assertThat(whyNot("homes-2026"))
        .containsSubsequence("  homes-2026: scope not known\n", "    needs care setting\n");
  }

  private static String whyNot(String guideline) {
    Recommendation sample = SampleAssessments.recommendation("EX-NEW-01", Verification.VERIFIED);
    Recommendation other =
        new Recommendation(
            sample.id(),
            guideline,
            sample.title(),
            sample.stage(),
            sample.kind(),
            List.of("age < 18 y"),
            List.of("electrocardiogram is done"),
            sample.advises(),
            sample.support(),
            sample.statement(),
            sample.action(),
            sample.interpretation(),
            sample.grade(),
            sample.certainty(),
            sample.severity(),
            sample.locator(),
            sample.verification(),
            sample.verificationMark(),
            sample.question(),
            sample.stance(),
            sample.narrows());
    return WRITER.whyNot("case.yaml: A case", FULL, other);
  }
}
