package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.SampleGuidance;

class MessagesTest {

  @Test
  void everything_missing_not_read_or_noted_is_a_message() {
    assertThat(
            SampleAnswers.of(SampleAssessments.cannotBeJudged())
                .messages()
                .orElseThrow()
                .getIssue())
        .extracting(
            issue -> issue.getSeverity(),
            issue -> issue.getCode(),
            issue -> issue.getDetails().getText())
        .containsExactly(
            tuple(
                IssueSeverity.WARNING,
                IssueType.INCOMPLETE,
                "Missing: pregnancy (not recorded). It could raise \"defer\"; for it wait"
                    + " EX-CI-01."),
            tuple(
                IssueSeverity.WARNING,
                IssueType.INCOMPLETE,
                "Missing: electrocardiogram (too old or undated). It could raise \"defer\"; for it"
                    + " wait EX-TEST-01."),
            tuple(
                IssueSeverity.INFORMATION,
                IssueType.INCOMPLETE,
                "Missing: rescue drugs (not available). It could raise \"no concern identified\";"
                    + " for it wait EX-MON-01."),
            tuple(
                IssueSeverity.WARNING,
                IssueType.INCOMPLETE,
                "Whether house speaks of this case is not known: it needs care setting."),
            tuple(
                IssueSeverity.WARNING,
                IssueType.NOTSUPPORTED,
                "Not used: Observation/x (unit not converted)."),
            tuple(
                IssueSeverity.WARNING,
                IssueType.NOTSUPPORTED,
                "The medicine \"a <herbal> tea\" is not known."),
            tuple(
                IssueSeverity.INFORMATION,
                IssueType.INFORMATIONAL,
                "example-2026 was due for review."));
  }

  @Test
  void nothing_to_say_is_no_outcome() {
    FhirAnswer answer =
        FhirAnswer.of(
            SampleAssessments.empty(),
            SampleGuidance.knowledge(),
            AnswerContext.of("Patient/1", "r", OffsetDateTime.parse("2026-11-24T08:00Z")).build());

    assertThat(answer.messages()).isEmpty();
    assertThat(answer.response().hasEvaluationMessage()).isFalse();
  }
}
