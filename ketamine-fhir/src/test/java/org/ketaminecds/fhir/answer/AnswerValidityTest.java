package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.fhir.R4Validator;

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
    FhirAnswer answer = SampleAnswers.of(assessment);

    assertThat(R4Validator.findings(answer.bundle())).isEmpty();
    assertThat(answer.bundle().getEntry())
        .extracting(BundleEntryComponent::getResource)
        .allSatisfy(resource -> assertThat(R4Validator.findings(resource)).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_json_comes_back_as_it_went(String name, Assessment assessment) {
    FhirAnswer answer = SampleAnswers.of(assessment);

    assertThat(R4Validator.jsonReadBack(answer.bundle()))
        .isEqualTo(R4Validator.json(answer.bundle()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_same_answer_has_the_same_bytes(String name, Assessment assessment) {
    assertThat(R4Validator.json(SampleAnswers.of(assessment).bundle()))
        .isEqualTo(R4Validator.json(SampleAnswers.of(assessment).bundle()));
  }
}
