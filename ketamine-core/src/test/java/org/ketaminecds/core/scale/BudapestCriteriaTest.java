package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.scale.CrpsCategory.MOTOR_TROPHIC;
import static org.ketaminecds.core.scale.CrpsCategory.SENSORY;
import static org.ketaminecds.core.scale.CrpsCategory.VASOMOTOR;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.scale.BudapestCriteria.Version;

class BudapestCriteriaTest {

  @ParameterizedTest
  @CsvSource({
    "CLINICAL, YES, 3, 2, NO, MET",
    "CLINICAL, YES, 4, 4, NO, MET",
    "CLINICAL, NO, 3, 2, NO, NOT_MET",
    "CLINICAL, YES, 2, 2, NO, NOT_MET",
    "CLINICAL, YES, 3, 1, NO, NOT_MET",
    "CLINICAL, YES, 3, 2, YES, NOT_MET",
    "RESEARCH, YES, 4, 2, NO, MET",
    "RESEARCH, YES, 3, 2, NO, NOT_MET",
    "RESEARCH, YES, 4, 1, NO, NOT_MET"
  })
  void all_four_criteria_must_hold(
      Version version, YesNo pain, int symptoms, int signs, YesNo other, Criteria diagnosis) {
    ScaleResult<Criteria> result =
        BudapestCriteria.of(version)
            .disproportionatePain(pain)
            .symptoms(first(symptoms))
            .signsNow(first(signs))
            .betterExplanation(other)
            .build()
            .result();

    assertThat(result.band()).contains(diagnosis);
    assertThat(result.value()).isEmpty();
  }

  private static Checklist<CrpsCategory> first(int number) {
    return Checklist.of(CrpsCategory.class)
        .present(Arrays.copyOf(CrpsCategory.values(), number))
        .othersAbsent();
  }

  @Test
  void the_result_tells_each_criterion_by_itself() {
    ScaleResult<Criteria> result =
        BudapestCriteria.of(Version.RESEARCH)
            .disproportionatePain(YesNo.YES)
            .symptoms(Checklist.of(CrpsCategory.class).present(SENSORY, VASOMOTOR).othersAbsent())
            .signsNow(first(2))
            .betterExplanation(YesNo.NO)
            .build()
            .result();

    assertThat(result.parts())
        .contains(new Entry("B, symptoms", "does not hold: 2 of 4 categories, 4 wanted"))
        .contains(new Entry("C, signs", "holds: 2 of 4 categories, 2 wanted"));
    assertThat(result.inputs()).contains(new Entry("symptoms", "sensory, vasomotor"));
    assertThat(result.definition()).hasToString("SC-05, T3, VERIFIED");
  }

  @Test
  void what_is_unanswered_or_contradictory_is_refused_all_at_once() {
    assertThat(
            Refusals.of(
                () ->
                    BudapestCriteria.of(Version.CLINICAL)
                        .symptoms(
                            Checklist.of(CrpsCategory.class)
                                .present(SENSORY, MOTOR_TROPHIC)
                                .absent(SENSORY, VASOMOTOR))
                        .betterExplanation(YesNo.NO)
                        .build()))
        .extracting(Object::toString)
        .containsExactly(
            "budapest.disproportionate pain: found nothing; wanted yes or no.",
            "budapest.symptoms.sudomotor oedema: found nothing; wanted present or absent.",
            "budapest.symptoms.sensory: found present and absent; wanted one of the two.",
            "budapest.signs now: found nothing; wanted every point of the list as present or"
                + " absent.");
  }
}
