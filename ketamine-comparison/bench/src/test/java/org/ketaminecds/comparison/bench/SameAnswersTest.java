package org.ketaminecds.comparison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ketaminecds.comparison.SampleMaker;

class SameAnswersTest {

  private static SameAnswers answers;

  @BeforeAll
  static void ask() {
    answers = SameAnswers.over(SampleMaker.make(5_000, 7));
  }

  @Test
  void everyEngineGivesEverySampleTheAnswersOfOurs() {
    assertThat(answers.differences()).isEmpty();
  }

  @Test
  void everyRecommendationAppliesFailsAndCannotBeToldInSomeSample() {
    assertThat(answers.neverSeen()).isEmpty();
  }
}
