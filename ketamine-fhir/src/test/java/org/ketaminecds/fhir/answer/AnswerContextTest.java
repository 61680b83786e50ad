package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerContextTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-24T08:00Z");

  @Test
  void a_blank_patient_or_request_is_refused() {
    assertThatThrownBy(() -> AnswerContext.of(" ", "r", AT).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "subject: found a blank text, wanted the reference of the patient, such as"
                + " \"Patient/123\".");
    assertThatThrownBy(() -> AnswerContext.of("Patient/1", "", AT).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("requestIdentifier: found a blank text");
  }

  @Test
  void nobody_changes_it_afterwards() {
    List<String> references = new ArrayList<>(List.of("Observation/1"));
    Map<String, List<String>> sources = new HashMap<>(Map.of("weight", references));
    AnswerContext context = AnswerContext.of("Patient/1", "r", AT).sources(sources).build();

    references.add("Observation/2");
    sources.clear();

    assertThat(context.sources()).isEqualTo(Map.of("weight", List.of("Observation/1")));
  }

  @Test
  void a_log_shows_neither_the_patient_nor_a_value() {
    AnswerContext context = SampleAnswers.context().build();
    FhirAnswer answer = SampleAnswers.of(SampleAssessments.applies());

    assertThat(context).hasToString("AnswerContext[request-1; 4 data with sources; 1 not read]");
    assertThat(context.notRead()).hasToString("[Observation/x]");
    assertThat(answer).hasToString("FhirAnswer[success; 3 issues; 4 tasks]");
  }
}
