package org.ketaminecds.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.guidance.Advisability;

class ImpactPagesTest {

  private static final GuidanceVersion STAYS = version("stays", "1.0.0");
  private static final CaseImpact SAME =
      new CaseImpact(
          "same.yaml", List.of(), Advisability.CAUTION, Advisability.CAUTION, List.of(), List.of());
  private static final CaseImpact RAISED =
      new CaseImpact(
          "ward/raised.yaml",
          List.of("fibromyalgia", "complex regional pain syndrome"),
          Advisability.NO_CONCERN_IDENTIFIED,
          Advisability.AVOID,
          List.of(
              new ResultChange(
                  "T-1",
                  "A rate",
                  new Side("does not apply", List.of()),
                  new Side("applies", List.of(new Reason("rate > 2", "3"))))),
          List.of());
  private static final CaseImpact BESIDE =
      new CaseImpact(
          "beside.yaml",
          List.of(),
          Advisability.CAUTION,
          Advisability.CAUTION,
          List.of(),
          List.of("The support was another."));

  @Test
  void parts_of_the_guidance_are_told_that_became_others_are_new_or_are_gone() {
    Impact impact =
        new Impact(
            List.of(STAYS, version("grows", "1.0.0"), version("goes", "1.0.0")),
            List.of(STAYS, version("grows", "1.1.0"), version("comes", "2.0.0")),
            List.of());

    assertThat(impact.parts())
        .containsExactly(
            "grows: 1.0.0 (0123456789ab) became 1.1.0 (0123456789ab)",
            "comes: 2.0.0 (0123456789ab) is new",
            "goes: 1.0.0 (0123456789ab) is gone");
  }

  @Test
  void only_cases_with_another_answer_are_changed() {
    Impact impact = impact(SAME, RAISED, BESIDE);

    assertThat(impact.changed()).containsExactly(RAISED, BESIDE);
    assertThat(impact.heading()).isEqualTo("2 of 3 cases get another answer.");
    assertThat(impact(SAME).heading()).isEqualTo("0 of 1 case gets another answer.");
  }

  @Test
  void the_text_is_a_table_with_the_reasons_of_each_changed_case_below() {
    assertThat(ImpactText.of(impact(SAME, RAISED, BESIDE)))
        .isEqualTo(
            """
            2 of 3 cases get another answer.

            case              before                 now
            same.yaml         caution                the same
            ward/raised.yaml  no concern identified  avoid
            beside.yaml       caution                caution, for other reasons

            ward/raised.yaml: fibromyalgia, complex regional pain syndrome
              T-1  A rate
                before  does not apply
                now     applies
                        rate > 2: 3

            beside.yaml
              The support was another.
            """);
  }

  @Test
  void a_short_table_is_as_wide_as_its_heading() {
    CaseImpact narrow =
        new CaseImpact(
            "a", List.of(), Advisability.AVOID, Advisability.AVOID, List.of(), List.of());

    assertThat(ImpactText.of(impact(narrow)))
        .isEqualTo(
            """
            0 of 1 case gets another answer.

            case  before  now
            a     avoid   the same
            """);
  }

  @Test
  void the_page_shows_each_case_without_its_folders_and_what_changed() {
    String page = ImpactHtml.of(impact(SAME, RAISED, BESIDE));

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .endsWith("</body>\n</html>\n")
        .contains(
            "<h1>2 of 3 cases get another answer.</h1>",
            "<tr><th>Case</th><th>Indications</th>",
            "<tr><td>same.yaml</td><td></td><td>caution</td><td>caution</td><td>no</td></tr>",
            "<tr><td>raised.yaml</td><td>fibromyalgia, complex regional pain syndrome</td>"
                + "<td>no concern identified</td><td>avoid</td><td>yes</td></tr>",
            "<h2>raised.yaml</h2>\n<table>\n"
                + "<tr><th>Recommendation</th><th>Before</th><th>Now</th></tr>\n"
                + "<tr><td>T-1<br>A rate</td><td>does not apply</td><td>applies\n<ul>\n"
                + "<li>rate &gt; 2: 3</li>\n</ul>\n</td></tr>\n</table>\n",
            "<h2>beside.yaml</h2>\n\n<ul>\n<li>The support was another.</li>\n</ul>\n</body>")
        .doesNotContain("ward", "<h2>same.yaml");
  }

  @Test
  void the_page_lists_the_parts_that_are_not_the_same() {
    Impact impact = new Impact(List.of(), List.of(STAYS), List.of());

    assertThat(ImpactHtml.of(impact))
        .contains("<ul>\n<li>stays: 1.0.0 (0123456789ab) is new</li>\n</ul>\n<table>");
  }

  @Test
  void what_a_case_says_cannot_become_a_part_of_the_page() {
    CaseImpact hostile =
        new CaseImpact(
            "C:\\cases\\<b> & \"it's\"\u202e\u0007.yaml",
            List.of(),
            Advisability.AVOID,
            Advisability.AVOID,
            List.of(),
            List.of());

    assertThat(ImpactHtml.of(impact(hostile)))
        .contains("<td>&lt;b&gt; &amp; &quot;it&#39;s&quot;??.yaml</td>")
        .doesNotContain("<b>", "cases\\");
  }

  private static Impact impact(CaseImpact... cases) {
    return new Impact(List.of(STAYS), List.of(STAYS), List.of(cases));
  }

  private static GuidanceVersion version(String id, String version) {
    return new GuidanceVersion(id, version, "0123456789abcdef");
  }
}
