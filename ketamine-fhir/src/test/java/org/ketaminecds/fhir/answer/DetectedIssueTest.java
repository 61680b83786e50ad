package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.SampleGuidance;

class DetectedIssueTest {

  @Test
  void the_gravest_is_first_and_what_raises_nothing_is_no_issue() {
    assertThat(SampleAnswers.of(SampleAssessments.applies()).issues())
        .extracting(issue -> issue.getExtension().get(0).getValue().primitiveValue())
        .containsExactly("EX-DOSE-01.1", "EX-TEST-01", "EX-DDI-01");
  }

  @ParameterizedTest
  @CsvSource({"STOP, HIGH", "AVOID, HIGH", "DEFER, MODERATE", "CAUTION, MODERATE"})
  void severity_follows_from_what_is_raised(Advisability raises, DetectedIssueSeverity severity) {
    DetectedIssue issue = issue(SampleGuidance.rate(), raises);

    assertThat(issue.getSeverity()).isEqualTo(severity);
    assertThat(issue.getDetail())
        .contains(
            "It raises \"%s\"; the severity %s of this issue is this library's mapping of that."
                .formatted(raises.label(), severity.toCode()));
  }

  @Test
  void what_waits_for_data_is_preliminary_and_tells_what_it_needs() {
    List<DetectedIssue> issues = SampleAnswers.of(SampleAssessments.cannotBeJudged()).issues();

    assertThat(issues)
        .extracting(DetectedIssue::getStatus)
        .containsExactly(DetectedIssueStatus.PRELIMINARY, DetectedIssueStatus.FINAL);
    assertThat(issues.get(0).getDetail()).contains("Needs, to be judged: pregnancy.");
    assertThat(issues.get(1).getDetail()).contains("Needs, to be judged: electrocardiogram.");
  }

  @Test
  void the_detail_begins_with_the_grade_as_published() {
    assertThat(issue(SampleGuidance.rate(), Advisability.AVOID).getDetail())
        .startsWith(
            "Grade C?, certainty low to moderate, in the scheme of example-2026. A title of")
        .contains("Read as: The source leaves the limit open.")
        .endsWith(
            "Source: example-2026, question 3, table Dosing (2); RECALLED-M (recalled, not yet"
                + " checked in print).");
  }

  @Test
  void a_statement_without_a_grade_says_so() {
    assertThat(issue(SampleGuidance.consent(), Advisability.CAUTION).getDetail())
        .startsWith("Without a grade in house.");
  }

  @Test
  void how_grave_an_interaction_is_tells_who_says_so() {
    assertThat(issue(SampleGuidance.theophylline(), Advisability.CAUTION).getDetail())
        .contains("Severity of the interaction: major (our proposal).");
  }

  @Test
  void the_order_is_implicated_and_the_source_referred_to() {
    DetectedIssue issue = issue(SampleGuidance.rate(), Advisability.AVOID);

    assertThat(issue.getImplicated())
        .extracting(Reference::getReference)
        .containsExactly("MedicationRequest/3");
    assertThat(issue.getReference()).isEqualTo("https://doi.org/10.9999/example.2026");
  }

  @Test
  void a_source_without_a_doi_is_referred_to_by_its_plan() {
    assertThat(issue(SampleGuidance.consent(), Advisability.CAUTION).getReference())
        .isEqualTo("https://example.org/fhir/PlanDefinition/house");
  }

  @Test
  void a_rate_that_was_computed_with_the_weight_rests_on_the_order_and_the_weight() {
    DetectedIssue issue = issue(SampleGuidance.rate(), Advisability.AVOID);

    assertThat(issue.getEvidenceFirstRep().getCodeFirstRep().getText())
        .isEqualTo("infusion rate > 2 mg/kg/h; found ≈2.143 mg/kg/h (150 mg/h at 70 kg)");
    assertThat(issue.getEvidenceFirstRep().getDetail())
        .extracting(Reference::getReference)
        .containsExactly("MedicationRequest/3", "Observation/weight");
  }

  @Test
  void a_rate_that_was_ordered_per_weight_rests_on_the_order_only() {
    Reason ordered = new Reason("infusion rate > 2 mg/kg/h", "2.5 mg/kg/h");

    assertThat(trace().of(ordered)).containsExactly("MedicationRequest/3");
  }

  @Test
  void what_has_no_source_rests_on_none() {
    assertThat(trace().of(new Reason("age >= 18 y", "46 y"))).isEmpty();
    assertThat(trace().of(new Reason("always", ""))).isEmpty();
  }

  private static EvidenceTrace trace() {
    return new EvidenceTrace(
        new Setting(
            SampleAssessments.empty(),
            SampleGuidance.knowledge(),
            SampleAnswers.context().build()));
  }

  @Test
  void an_interaction_rests_on_the_resources_of_the_medicine() {
    assertThat(
            issue(SampleGuidance.theophylline(), Advisability.CAUTION)
                .getEvidenceFirstRep()
                .getDetail())
        .extracting(Reference::getReference)
        .containsExactly("MedicationStatement/t1", "MedicationStatement/t2");
  }

  @Test
  void an_unmet_requirement_is_evidence_too() {
    DetectedIssue issue = SampleAnswers.of(SampleAssessments.applies()).issues().get(1);

    assertThat(issue.getEvidence()).hasSize(2);
    assertThat(issue.getEvidence().get(1).getDetailFirstRep().getReference())
        .isEqualTo("Procedure/ecg");
  }

  @Test
  void an_action_is_proposed_and_not_done() {
    assertThat(
            issue(SampleGuidance.rate(), Advisability.AVOID)
                .getMitigationFirstRep()
                .getAction()
                .getText())
        .isEqualTo("Proposed, not done: Lower the rate to 2 mg/kg/h or less.");
  }

  @Test
  void a_code_is_given_only_where_one_says_just_that() {
    assertThat(codes(SampleGuidance.theophylline())).containsExactly("DRG");
    assertThat(codes(SampleGuidance.rate())).containsExactly("DOSE");
    assertThat(codes(SampleGuidance.heartDisease())).containsExactly("COND");
    assertThat(codes(SampleGuidance.pregnancy())).containsExactly("COND");
    assertThat(codes(SampleGuidance.electrocardiogram())).isEmpty();
    assertThat(codes(SampleGuidance.allergy())).isEmpty();
    assertThat(codes(SampleGuidance.consent())).isEmpty();
  }

  private static List<String> codes(Recommendation recommendation) {
    return issue(recommendation, Advisability.CAUTION).getCode().getCoding().stream()
        .map(Coding::getCode)
        .toList();
  }

  private static DetectedIssue issue(Recommendation recommendation, Advisability raises) {
    List<DetectedIssue> issues =
        SampleAnswers.of(SampleAssessments.only(recommendation, raises)).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }
}
