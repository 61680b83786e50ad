package org.ketaminecds.fhir.hooks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.fhir.R4Validator;

class AuditEventsTest {

  @Test
  void anAnswerIsAValidAuditEventThatNamesTheRecommendationsAndTheGuidance() {
    AuditEvent event = AuditEvents.of(SampleRecords.answered());

    assertThat(R4Validator.findings(event)).isEmpty();
    assertThat(event.getAgentFirstRep().getWho().getDisplay()).isEqualTo("https://ehr.example.org");
    assertThat(event.getEntity())
        .extracting(entity -> entity.getWhat().getIdentifier().getValue())
        .containsExactly("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "2f1d");
    assertThat(event.getEntity().get(1).getDetail())
        .extracting(detail -> detail.getType() + " " + detail.getValue().primitiveValue())
        .containsExactly(
            "recommendation CP18-CONTRA-01",
            "recommendation CP18-DOSE-03",
            "guidance example-2026 1.0.0 0123",
            "engine 0.1.0");
  }

  @Test
  void asJsonItIsOneLineThatIsAValidAuditEvent() {
    String json = AuditEvents.json(SampleRecords.answered());

    assertThat(json).hasLineCount(1);
    assertThat(
            R4Validator.findings(
                FhirContext.forR4Cached().newJsonParser().parseResource(AuditEvent.class, json)))
        .isEmpty();
  }

  @Test
  void aCallThatWasRefusedIsOfAClientThatIsNotKnown() {
    AuditEvent event = AuditEvents.of(SampleRecords.refused());

    assertThat(R4Validator.findings(event)).isEmpty();
    assertThat(event.getAgentFirstRep().getWho().getDisplay())
        .isEqualTo("a client that is not known");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "399, 0", "400, 4", "499, 4", "500, 8", "503, 8"})
  void theOutcomeFollowsFromTheStatus(int status, String outcome) {
    AuditEvent event = AuditEvents.of(SampleRecords.withStatus(status));

    assertThat(R4Validator.findings(event)).isEmpty();
    assertThat(event.getOutcome().toCode()).isEqualTo(outcome);
  }
}
