package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

class ReferenceTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final String PAGE = "tiny.md";

  @Test
  void there_is_an_index_a_page_for_each_guideline_one_by_stage_one_of_words_and_one_of_traces() {
    assertThat(pages(TINY))
        .containsOnlyKeys("README.md", PAGE, "by-stage.md", "vocabulary.md", "traceability.md")
        .allSatisfy(
            (name, text) -> assertThat(text).as(name).startsWith("# ").doesNotEndWith("\n\n"));
  }

  @Test
  void equal_guidance_gives_equal_pages_in_the_same_order() {
    assertThat(pages(TINY).entrySet()).containsExactlyElementsOf(pages(TINY).entrySet());
  }

  @Test
  void the_index_counts_recommendations_and_scenarios() {
    assertThat(pages(TINY).get("README.md"))
        .contains("| [A tiny guideline](tiny.md), Nobody | 2020-01-31 | US | 4 | 15 |");
  }

  @Test
  void the_page_of_a_guideline_tells_what_it_is_and_what_it_is_not() {
    assertThat(pages(TINY).get(PAGE))
        .contains("| citation | Nobody. Nowhere 2020. |")
        .contains("| review due | 2025-12-31 |")
        .contains("## Scope\n\n```\nage >= 18 y\n```\n")
        .contains("## Use\n\nIn tests.\n")
        .contains("## Misuse\n\nElsewhere.\n")
        .contains("## Limitations\n\n- It is made up.\n")
        .contains("| T-DOC-01 | It is made up. |")
        .contains("| S2 | a paper |");
  }

  @Test
  void a_recommendation_has_its_words_condition_grade_source_check_and_scenarios() {
    assertThat(part("T-DOSE-01"))
        .isEqualTo(
            """
            ### T-DOSE-01

            **A rate is no higher than 2 mg/kg/h.** Advises: **avoid**.

            Rates go up to 2 mg/kg/h.

            **To do:** Lower the rate.

            Applies when:

            ```
            infusion rate > 2 mg/kg/h
            ```

            - grade: A
            - certainty: low (not seen in print)
            - source: question 1; table Dosing (1)
            - checked: verified (two separate texts: S1, S2)
            - stage: regimen
            - kind: dose limit

            | scenario | given | expected |
            | --- | --- | --- |
            | at the limit | infusion: 2 mg/kg/h, over: 1 h | does not apply |
            | a step above | infusion: 2.01 mg/kg/h, over: 1 h | avoid |
            | a step below | infusion: 1.99 mg/kg/h, over: 1 h | does not apply |
            | no regimen | nothing more | cannot be judged, needs: proposed doses |

            """);
  }

  @Test
  void a_contraindication_tells_its_question_and_what_it_is_derived_from() {
    assertThat(part("T-CI-01"))
        .contains("- derived from: [T-DOSE-01](tiny.md#t-dose-01)\n")
        .contains("- question: ketamine in pregnancy\n- position: against\n")
        .contains("- kind: contraindication, judged outside the scope too\n");
  }

  @Test
  void a_requirement_is_told_with_what_becomes_of_it() {
    assertThat(part("T-TEST-01"))
        .contains("Is met when:\n\n```\nelectrocardiogram is done within 6 months\n```\n")
        .contains("- checked: recalled, not yet checked in print (moderate confidence)\n")
        .contains("electrocardiogram: {state: done, on: -1 d} | applies and is met |")
        .contains("| defer; whether it is met needs: electrocardiogram |");
  }

  @Test
  void support_and_what_informs_are_told_in_words() {
    assertThat(part("T-IND-01"))
        .contains("Advises: **inform**.")
        .contains("- support: fibromyalgia: not supported\n");
  }

  @Test
  void nested_conditions_keep_their_indents_and_joints() {
    TinyGuidance nested =
        TINY.changed(
            TinyGuidance.DOSING,
            "when: hypertension is present",
            "when: {any: [hypertension is present, none: [pregnancy is present]]}");

    assertThat(pages(nested).get(PAGE))
        .contains("any of:\n  hypertension is present\n  none of:\n    pregnancy is present\n");
  }

  @Test
  void what_all_scenarios_of_a_topic_share_is_told_once() {
    assertThat(pages(TINY).get(PAGE))
        .containsOnlyOnce("age: 46 y, sex: female, weight: 70 kg, route: intravenous.");
  }

  @Test
  void words_of_authors_are_not_read_as_markdown_and_ids_become_links() {
    TinyGuidance odd =
        TINY.changed(
            TinyGuidance.DOSING, "There is no evidence.", "\"See T-CI-01; a|b <i> _x_ T-CI-019.\"");

    assertThat(pages(odd).get(PAGE))
        .contains("See [T-CI-01](tiny.md#t-ci-01); a\\|b \\<i\\> \\_x\\_ T-CI-019.");
  }

  @Test
  void stages_come_in_order_and_hold_what_belongs_to_them() {
    String page = pages(TINY).get("by-stage.md");

    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Candidacy", "## Work-up", "## Regimen");
    assertThat(page)
        .contains(
            "| dose limit | A rate is no higher than 2 mg/kg/h | [T-DOSE-01](tiny.md#t-dose-01) |"
                + " [tiny](tiny.md) | avoid | A, low? | verified |")
        .containsSubsequence("| indication |", "| contraindication |", "## Work-up");
  }

  @Test
  void every_row_is_traced_to_its_scenarios_or_to_a_reason() {
    TinyGuidance told =
        TINY.with(
                "tiny/README.md",
                """
                | row | where |
                |---|---|
                | T-MON-01 | T-DOSE-01, the rate |

                | row | why it is not encoded |
                |---|---|
                | T-CI-02 | Not found: see `T-CI-01`. |
                | T-TEST-01, in part | Only the tracing. |
                """)
            .with(
                "README.md",
                "| row | why it is not encoded |\n|---|---|\n| PK-01 to PK-09 | No. |");

    assertThat(pages(told).get("traceability.md"))
        .contains("## PK\n")
        .contains("| PK-01 to PK-09 | **not encoded, because:** No. | |")
        .contains("| T-CI-01 | [T-CI-01](tiny.md#t-ci-01) | 3 |")
        .contains("| T-CI-02 | **not encoded, because:** Not found: see `T-CI-01`. | |")
        .contains("| T-DOC-01 | a fact of [tiny](tiny.md#facts-about-the-document) | |")
        .contains("| T-MON-01 | in [T-DOSE-01](tiny.md#t-dose-01), the rate | 4 |")
        .contains(
            "| T-TEST-01 | [T-TEST-01](tiny.md#t-test-01);"
                + " **not encoded in part, because:** Only the tracing. | 5 |");
  }

  @Test
  void a_readme_that_cannot_be_read_is_refused_with_its_place() {
    TinyGuidance bad = TINY.with("tiny/README.md", "| row | reason |\n|---|---|\n");

    assertThatThrownBy(() -> Reference.of(bad.files()))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("tiny/README.md:1:1: found the heading | row | reason |");
  }

  private static Map<String, String> pages(TinyGuidance guidance) {
    return Reference.of(guidance.files()).pages();
  }

  /** What the page tells of one recommendation. */
  private static String part(String id) {
    String page = pages(TINY).get(PAGE);
    int from = page.indexOf("### " + id + "\n");
    int to = page.indexOf("\n#", from + 1);
    return page.substring(from, to < 0 ? page.length() : to + 1);
  }
}
