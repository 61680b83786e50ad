package org.ketaminecds.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;

/** What ends in a log when somebody logs an object: no value of a patient. */
class LogSafetyTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 30);

  @Test
  void a_case_shows_its_time_only() {
    ClinicalCase given =
        ClinicalCase.asOf(NOW)
            .birthDate(LocalDate.of(1971, 4, 5))
            .sex(Sex.FEMALE)
            .weight("71.5 kg", NOW)
            .indication("fibromyalgia")
            .present("pregnancy")
            .medicine("tramadol")
            .allergy("latex")
            .observation("systolic blood pressure", "171 mmHg", NOW)
            .build();
    assertThat(given).hasToString("ClinicalCase[asOf=2026-03-02T09:30]");
  }

  @Test
  void a_builder_of_a_case_shows_nothing_of_it() {
    ClinicalCaseBuilder builder = ClinicalCase.asOf(NOW).weight("71.5 kg", NOW);
    assertThat(builder.toString()).doesNotContain("71.5");
  }

  @Test
  void a_regimen_shows_the_number_of_its_phases_only() {
    Regimen regimen =
        Regimen.builder().phase(Phase.Infusion.atRate("23.7 mg/h").over("4 h")).days(9).build();
    assertThat(regimen).hasToString("Regimen[1 phases]");
  }

  @Test
  void a_reason_shows_the_line_of_the_guidance_and_not_what_the_case_holds() {
    Reason reason = new Reason("infusion rate > 2 mg/kg/h", "≈2.143 mg/kg/h (150 mg/h at 70 kg)");
    assertThat(reason.toString()).contains("infusion rate").doesNotContain("143", "150", "70");
  }

  @Test
  void a_figure_shows_its_name_only() {
    Figure figure = new Figure("infusion rate", "≈2.143 mg/kg/h", "150 mg/h at 70 kg");
    assertThat(figure.toString()).contains("infusion rate").doesNotContain("143", "150", "70");
  }

  @Test
  void an_assessment_shows_no_figure_and_no_reason() {
    Assessment assessment =
        new Assessment(
            Advisability.CAUTION,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Figure("infusion rate", "≈2.143 mg/kg/h", "150 mg/h at 70 kg")),
            List.of(new Assumption("pregnancy", "taken as absent")),
            List.of(new Notice(Notice.Kind.NOT_MAPPED, "medicine \"homebrew\"")),
            new Fingerprint(
                List.of(new Fingerprint.GuidanceVersion("asra", "1.0.0", "abc")),
                "0.1.0",
                NOW,
                AssessmentOptions.defaults()));
    assertThat(assessment.toString())
        .contains("CAUTION", "asra 1.0.0")
        .doesNotContain("143", "150", "70 kg", "pregnancy", "homebrew");
  }
}
