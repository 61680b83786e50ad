package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.fixture.FactFile;

/** A recommendation is as sure as its row of the fact file, and no surer. */
class FactFileMarksTest {

  private static final String CONSENSUS = "asra-aapm-asa-2018-chronic";
  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final Map<String, FactFile.Row> ROWS =
      FactFile.CHRONIC_CONSENSUS.rows().stream()
          .collect(Collectors.toMap(FactFile.Row::id, Function.identity()));

  @Test
  void a_recommendation_has_the_mark_and_the_sources_of_its_row() {
    assertThat(ofConsensus())
        .filteredOn(one -> !isSecond(one))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            one -> assertThat(one.verificationMark()).as(one.id()).isEqualTo(row(one).mark()));
  }

  @Test
  void a_recommendation_has_the_grade_and_the_certainty_of_its_row() {
    assertThat(ofConsensus())
        .filteredOn(one -> !isSecond(one))
        .allSatisfy(
            one -> {
              assertThat(written(one.grade())).as(one.id()).isEqualTo(row(one).grade());
              assertThat(written(one.certainty())).as(one.id()).isEqualTo(row(one).certainty());
            });
  }

  @Test
  void a_second_recommendation_out_of_a_row_is_as_sure_as_the_row_or_derived() {
    assertThat(ofConsensus())
        .filteredOn(FactFileMarksTest::isSecond)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              boolean derived = one.verification() == Verification.DERIVED;
              assertThat(derived ? row(one).mark() : one.verificationMark())
                  .as(one.id())
                  .isEqualTo(row(one).mark());
              assertThat(derived ? "-" : row(one).grade()).isEqualTo(written(one.grade()));
            });
  }

  @Test
  void what_is_only_recalled_never_advises_to_avoid() {
    assertThat(recommendations())
        .filteredOn(one -> one.verification() == Verification.RECALLED)
        .isNotEmpty()
        .allMatch(one -> one.advises().compareTo(Advisability.AVOID) < 0);
  }

  @Test
  void support_says_what_the_grade_says_and_grade_d_is_no_reason_against() {
    Map<String, Support> wanted =
        Map.of("B", Support.SUPPORTED, "C", Support.WEAK, "D", Support.NOT_SUPPORTED);

    assertThat(ofConsensus())
        .filteredOn(one -> !one.support().isEmpty())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            one -> {
              assertThat(one.support().values())
                  .as(one.id())
                  .containsOnly(wanted.get(one.grade().orElseThrow().value()));
              assertThat(one.advises()).isEqualTo(Advisability.NO_CONCERN_IDENTIFIED);
            });
  }

  @Test
  void what_supports_an_indication_asks_for_that_indication() {
    assertThat(ofConsensus())
        .filteredOn(one -> !one.support().isEmpty())
        .allSatisfy(
            one ->
                assertThat(String.join(" ", one.conditions()))
                    .as(one.id())
                    .contains("indications include " + String.join(", ", one.support().keySet())));
  }

  @Test
  void what_has_no_row_is_local_policy_and_local_policy_says_so() {
    assertThat(recommendations())
        .allSatisfy(
            one ->
                assertThat(one.id().startsWith("KCDS-"))
                    .as(one.id())
                    .isEqualTo(one.guideline().equals("ketamine-cds-local-policy"))
                    .isEqualTo(one.verification() == Verification.LOCAL_POLICY));
  }

  private static boolean isSecond(Recommendation one) {
    return one.id().contains(".");
  }

  private static FactFile.Row row(Recommendation one) {
    FactFile.Row row = ROWS.get(one.id().replaceFirst("\\.\\d$", ""));
    assertThat(row).as("the row of %s", one.id()).isNotNull();
    return row;
  }

  private static String written(Optional<Grade> grade) {
    return grade.map(Grade::toString).orElse("-");
  }

  private static List<Recommendation> ofConsensus() {
    return recommendations().stream().filter(one -> one.guideline().equals(CONSENSUS)).toList();
  }

  private static List<Recommendation> recommendations() {
    return GUIDANCE.rules().stream().map(Guidance.GuidanceRule::recommendation).toList();
  }
}
