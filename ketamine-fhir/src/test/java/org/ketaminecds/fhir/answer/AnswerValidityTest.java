package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.fhir.R4Validator;
import org.ketaminecds.fhir.SampleGuidance;

/** Every answer is valid R4, comes back as it went, and is the same each time. */
class AnswerValidityTest {

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("something applies", SampleAssessments.applies()),
        Arguments.of("data are missing", SampleAssessments.cannotBeJudged()),
        Arguments.of("sources disagree", SampleAssessments.conflicts()),
        Arguments.of("nothing is said", SampleAssessments.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_bundle_and_each_resource_are_valid(String name, Assessment assessment) {
    FhirAnswer answer = answer(assessment);

    assertThat(R4Validator.findings(answer.bundle())).isEmpty();
    assertThat(answer.bundle().getEntry())
        .extracting(BundleEntryComponent::getResource)
        .allSatisfy(resource -> assertThat(R4Validator.findings(resource)).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_json_comes_back_as_it_went(String name, Assessment assessment) {
    FhirAnswer answer = answer(assessment);

    assertThat(R4Validator.jsonReadBack(answer.bundle()))
        .isEqualTo(R4Validator.json(answer.bundle()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_same_answer_has_the_same_bytes(String name, Assessment assessment) {
    assertThat(R4Validator.json(answer(assessment).bundle()))
        .isEqualTo(R4Validator.json(answer(assessment).bundle()));
  }

  private static FhirAnswer answer(Assessment assessment) {
    return FhirAnswer.of(
        assessment,
        SampleGuidance.knowledge(),
        AnswerContext.of("Patient/1", "request-1", OffsetDateTime.parse("2026-11-24T08:00+01:00"))
            .encounter("Encounter/2")
            .order("MedicationRequest/3")
            .sources(
                Map.of(
                    "weight",
                    List.of("Observation/weight"),
                    "regimen",
                    List.of("MedicationRequest/3")))
            .notRead("Observation/x", "unit not converted")
            .build());
  }
}
