package org.ketaminecds.fhir.answer;

import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.Golden;
import org.ketaminecds.fhir.R4Validator;

/** Two answers are kept byte for byte. */
class AnswerGoldenTest {

  @Test
  void what_applies() {
    Golden.check(
        "applies.json", R4Validator.json(SampleAnswers.of(SampleAssessments.applies()).bundle()));
  }

  @Test
  void what_is_missing() {
    Golden.check(
        "cannot-be-judged.json",
        R4Validator.json(SampleAnswers.of(SampleAssessments.cannotBeJudged()).bundle()));
  }
}
