package org.ketaminecds.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;

class AssessmentTextTest {

  @Test
  void an_answer_is_written_out_in_the_fixed_order() {
    Golden.check("full.txt", text(TextLayout.plain()));
  }

  @Test
  void every_detail_adds_the_reasons_of_what_does_not_apply() {
    Golden.check("details.txt", text(TextLayout.plain().withDetail(Detail.EVERYTHING)));
  }

  @Test
  void the_mildest_answer_is_no_permission() {
    String mildest = AssessmentText.of(TextLayout.plain()).render(SampleAssessments.mildest());

    Golden.check("mildest.txt", mildest);
    assertThat(words(mildest).toLowerCase(Locale.ROOT))
        .contains("that is not permission")
        .doesNotContainPattern("\\b(safe|safely|cleared|approved|ok|fine|no risk)\\b");
  }

  @Test
  void a_heading_stands_above_the_answer() {
    AssessmentText writer = AssessmentText.of(TextLayout.plain());

    assertThat(
            writer.render("case.yaml: A case", SampleAssessments.mildest(), List.of(), List.of()))
        .isEqualTo("case.yaml: A case\n" + writer.render(SampleAssessments.mildest()));
  }

  @Test
  void what_applies_is_listed_gravest_first() {
    String text = text(TextLayout.plain());

    List<Integer> places =
        List.of("EX-CI-02", "EX-TEST-02", "EX-TEST-03", "EX-CI-01", "EX-DOSE-01").stream()
            .map(id -> text.indexOf("A title of " + id))
            .toList();
    assertThat(places).isSorted().doesNotContain(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 79, 80, 120, 400})
  void no_line_is_longer_than_the_width(int width) {
    String text = text(TextLayout.plain().withWidth(width));

    assertThat(text.lines().mapToInt(line -> line.codePointCount(0, line.length())))
        .allMatch(length -> length <= width);
  }

  @Test
  void a_width_at_which_nobody_can_read_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextLayout.plain().withWidth(39))
        .withMessage("Found a width of 39, wanted 40 or more.");
  }

  @Test
  void the_width_changes_nothing_but_the_line_breaks() {
    assertThat(words(text(TextLayout.plain().withWidth(50))))
        .isEqualTo(words(text(TextLayout.plain())));
  }

  @Test
  void colours_change_nothing_but_the_colours() {
    String coloured = text(TextLayout.plain().withColour(Colour.ANSI));

    assertThat(coloured).contains("\u001B[1;31m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(text(TextLayout.plain()));
  }

  @Test
  void words_of_a_case_cannot_steer_the_terminal() {
    String text =
        AssessmentText.of(TextLayout.plain())
            .render(SampleAssessments.withTitle("a\u001B[2Jb\rc\nd\u202Ee"));

    assertThat(text).contains("a [2Jb c d e: NOT ADDRESSED");
    assertThat(text.chars().filter(letter -> letter != '\n'))
        .noneMatch(letter -> Character.isISOControl(letter));
  }

  @Test
  void a_verification_that_is_lacking_is_told_beside_the_source() {
    assertThat(words(text(TextLayout.plain())))
        .contains("grade C?; certainty low; RECALLED-M (recalled, not yet checked in print)")
        .contains("grade C; certainty low; VERIFIED(2) S1, S7");
  }

  @ParameterizedTest
  @EnumSource(names = {"RECALLED", "SECOND_HAND"})
  void advice_to_avoid_that_only_defers_says_so_at_the_top_and_where_it_stands(
      Verification verification) {
    String text = words(plain(SampleAssessments.heldBack(Advisability.DEFER, verification)));

    assertThat(text)
        .contains(
            "Decided by EX-CI-01. It would be AVOID by EX-CI-01, but nobody has read that at its"
                + " source. It is a reason against the plan until a specialist has weighed it.")
        .contains("Held back it says avoid and raises no more than defer: " + verification.label());
  }

  @Test
  void advice_to_avoid_that_was_held_back_is_no_news_at_the_top_where_something_else_says_avoid() {
    assertThat(words(plain(SampleAssessments.heldBack(Advisability.AVOID, Verification.RECALLED))))
        .doesNotContain("It would be AVOID")
        .contains("Held back");
  }

  @ParameterizedTest
  @EnumSource(names = {"VERIFIED", "DERIVED", "LOCAL_POLICY"})
  void what_was_checked_is_never_called_held_back(Verification verification) {
    assertThat(words(plain(SampleAssessments.heldBack(Advisability.DEFER, verification))))
        .doesNotContain("It would be AVOID")
        .doesNotContain("Held back");
  }

  @Test
  void where_nothing_missing_could_raise_the_answer_only_the_number_is_told() {
    assertThat(plain(SampleAssessments.onlyInforming(List.of("EX-CI-04"))))
        .containsSubsequence(
            "What cannot be judged\n  1 that would only inform\n",
            "Missing data, first what could change the answer most\n  1 that would only inform\n");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 'EX-1, EX-2, EX-3, EX-4'",
    "5, 'EX-1, EX-2, EX-3, EX-4, EX-5'",
    "6, 'EX-1, EX-2, EX-3, EX-4 and 2 more'"
  })
  void of_the_ids_that_ask_for_a_datum_four_are_named_or_five_where_these_are_all(
      int number, String named) {
    List<String> ids = IntStream.rangeClosed(1, number).mapToObj(id -> "EX-" + id).toList();
    TextLayout everything = TextLayout.plain().withDetail(Detail.EVERYTHING);

    assertThat(words(AssessmentText.of(everything).render(SampleAssessments.onlyInforming(ids))))
        .contains("weight (" + MissingDatum.Why.STALE.label() + "): informs [" + named + "]");
  }

  @ParameterizedTest
  @EnumSource(
      value = Support.class,
      names = {"SUPPORTED", "WEAK", "CONFLICTING"})
  void evidence_on_candidacy_stands_beside_an_indication_that_guidance_speaks_for(Support support) {
    assertThat(plain(SampleAssessments.withEvidence(support)))
        .contains(
            "  Beside it stands this evidence, which recommends nothing:\n"
                + "    A title of EX-EV-01 [EX-EV-01], certainty low\n\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Support.class,
      names = {"NOT_SUPPORTED", "NOT_ADDRESSED", "NOT_KNOWN"})
  void evidence_does_not_stand_beside_an_indication_that_no_guidance_speaks_for(Support support) {
    assertThat(plain(SampleAssessments.withEvidence(support))).doesNotContain("Beside it stands");
  }

  @Test
  void a_case_that_no_guideline_covers_is_told_at_the_top() {
    String nothing = "No guideline in use covers this case.\n";

    assertThat(plain(SampleAssessments.withTitle("a pain"))).contains(nothing);
    assertThat(plain(SampleAssessments.full())).doesNotContain(nothing);
  }

  @Test
  void the_same_answer_is_written_the_same_way_again() {
    IntStream.range(0, 5)
        .forEach(run -> assertThat(text(TextLayout.plain())).isEqualTo(text(TextLayout.plain())));
  }

  private static String text(TextLayout layout) {
    return AssessmentText.of(layout).render(SampleAssessments.full());
  }

  private static String plain(Assessment assessment) {
    return AssessmentText.of(TextLayout.plain()).render(assessment);
  }

  private static String words(String text) {
    return String.join(" ", Arrays.asList(text.strip().split("\\s+")));
  }
}
