package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.BundledDecisionSupport;

/** Of a man nobody asks for a pregnancy, and the answer says what it took for granted. */
class RecordedSexTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  private static ClinicalCaseBuilder patient() {
    return ClinicalCase.asOf(NOW);
  }

  private static Assessment assess(ClinicalCaseBuilder builder) {
    return KETAMINE.assess(builder.build());
  }

  @Test
  void of_a_man_pregnancy_is_taken_as_absent_and_that_is_shown() {
    Assessment answer = assess(patient().sex(Sex.MALE));

    assertThat(answer.missing()).extracting(MissingDatum::name).doesNotContain("pregnancy");
    assertThat(answer.assumptions()).extracting(Assumption::about).contains("pregnancy");
  }

  @Test
  void of_a_woman_or_where_no_sex_is_recorded_it_is_asked_for_and_nothing_is_taken() {
    for (Assessment answer : List.of(assess(patient().sex(Sex.FEMALE)), assess(patient()))) {
      assertThat(answer.missing()).extracting(MissingDatum::name).contains("pregnancy");
      assertThat(answer.assumptions()).extracting(Assumption::about).doesNotContain("pregnancy");
    }
  }

  @Test
  void a_pregnancy_that_is_stated_outweighs_the_recorded_sex() {
    Assessment answer = assess(patient().sex(Sex.MALE).present("pregnancy"));

    assertThat(answer.advisability()).isEqualTo(Advisability.AVOID);
    assertThat(answer.assumptions()).extracting(Assumption::about).doesNotContain("pregnancy");
  }
}
