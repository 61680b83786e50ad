package org.ketaminecds.fhir.answer;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.fhir.SampleGuidance;

/** Answers to one request of an invented patient. */
final class SampleAnswers {

  private SampleAnswers() {}

  static FhirAnswer of(Assessment assessment) {
    return FhirAnswer.of(assessment, SampleGuidance.knowledge(), context().build());
  }

  static AnswerContextBuilder context() {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    sources.put("regimen", List.of("MedicationRequest/3"));
    sources.put("weight", List.of("Observation/weight"));
    sources.put("theophylline", List.of("MedicationStatement/t1", "MedicationStatement/t2"));
    sources.put("electrocardiogram", List.of("Procedure/ecg"));
    return AnswerContext.of(
            "Patient/1", "request-1", OffsetDateTime.parse("2026-11-24T08:00+01:00"))
        .encounter("Encounter/2")
        .order("MedicationRequest/3")
        .sources(sources)
        .notRead("Observation/x", "unit not converted");
  }
}
