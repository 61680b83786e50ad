package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.engine.SmallGuidance.recommendation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;

/**
 * What was entered and settles nothing, nor waits for anything, is told, so that nobody relies on
 * it.
 */
class NotWeighedTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final String SETTLED =
      "Entered, but what reads it does not turn on it here, so it changed nothing: ";

  private static final DecisionSupport SMALL =
      new SmallGuidance()
          .guideline(
              "small",
              "glaucoma is absent",
              recommendation(
                      "AB-01",
                      "{all: [heart failure is present, alanine aminotransferase >= 3 xULN]}",
                      "defer",
                      "verification: VERIFIED S1")
                  + recommendation(
                      "AB-02",
                      "aneurysm is present",
                      "caution",
                      "met when: {any: [electrocardiogram is done, medicines include gabapentin]}\n"
                          + "verification: VERIFIED S1"))
          .load();

  @Test
  void a_value_is_told_where_something_else_settled_all_that_reads_it() {
    assertThat(told(withHeartFailure(FindingState.ABSENT, "10 xULN").build()))
        .containsExactly(SETTLED + "alanine aminotransferase.");
  }

  @Test
  void a_value_that_settles_something_is_not_told() {
    assertThat(told(withHeartFailure(FindingState.ABSENT, "1 xULN").build())).isEmpty();
    assertThat(told(withHeartFailure(FindingState.PRESENT, "10 xULN").build())).isEmpty();
  }

  @Test
  void a_value_that_waits_for_something_else_is_not_told() {
    assertThat(told(withHeartFailure(FindingState.UNKNOWN, "10 xULN").build())).isEmpty();
  }

  @Test
  void a_medicine_is_told_where_the_requirement_that_reads_it_was_not_asked() {
    assertThat(told(withAneurysm(FindingState.ABSENT).medicine("gabapentin").build()))
        .containsExactly(SETTLED + "gabapentin (medicines).");
  }

  @Test
  void a_medicine_that_meets_a_requirement_or_may_is_not_told() {
    assertThat(told(withAneurysm(FindingState.PRESENT).medicine("gabapentin").build())).isEmpty();
    assertThat(told(withAneurysm(FindingState.UNKNOWN).medicine("gabapentin").build())).isEmpty();
  }

  @Test
  void what_only_a_source_reads_that_is_not_about_the_patient_is_told() {
    ClinicalCase outside =
        ClinicalCase.asOf(NOW)
            .finding(finding("glaucoma", FindingState.PRESENT))
            .finding(finding("aneurysm", FindingState.PRESENT))
            .build();
    assertThat(told(outside)).containsExactly(SETTLED + "aneurysm.");
  }

  @Test
  void what_tells_the_scope_is_weighed_and_what_nobody_reads_is_told_as_such() {
    ClinicalCase outside =
        ClinicalCase.asOf(NOW)
            .finding(finding("glaucoma", FindingState.PRESENT))
            .medicine("paracetamol")
            .build();
    assertThat(told(outside))
        .containsExactly(
            "Entered, but read by no recommendation in use, so it was not weighed: paracetamol"
                + " (medicines).");
  }

  @Test
  void what_no_recommendation_in_use_reads_is_listed_and_what_one_reads_is_not() {
    ClinicalCase given =
        withAneurysm(FindingState.PRESENT)
            .finding(finding("thyrotoxicosis", FindingState.PRESENT))
            .medicine("gabapentin")
            .medicine("theophylline")
            .build();
    assertThat(told(given))
        .containsExactly(
            "Entered, but read by no recommendation in use, so it was not weighed: theophylline"
                + " (medicines), thyrotoxicosis.");
  }

  private static ClinicalCaseBuilder withHeartFailure(FindingState state, String enzyme) {
    return inScope()
        .finding(finding("heart failure", state))
        .observation(
            new Observation(
                "alanine aminotransferase",
                Quantity.parse(enzyme),
                Optional.of(NOW.minusHours(1))));
  }

  private static ClinicalCaseBuilder withAneurysm(FindingState state) {
    return inScope().finding(finding("aneurysm", state));
  }

  private static ClinicalCaseBuilder inScope() {
    return ClinicalCase.asOf(NOW).finding(finding("glaucoma", FindingState.ABSENT));
  }

  private static Finding finding(String name, FindingState state) {
    return new Finding(name, state, Optional.empty());
  }

  private static List<String> told(ClinicalCase given) {
    return SMALL.assess(given).notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.NOT_CONSIDERED)
        .map(Notice::text)
        .toList();
  }
}
