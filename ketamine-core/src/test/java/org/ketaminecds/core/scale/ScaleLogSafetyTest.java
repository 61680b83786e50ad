package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.Sex;

/** What ends in a log when somebody logs an object: no value of a patient. */
class ScaleLogSafetyTest {

  @Test
  void a_result_and_its_parts_show_names_only() {
    ScaleResult<Egfr.Category> result =
        Egfr.builder().creatinine("1.37 mg/dL").age(58).sex(Sex.MALE).build().result();

    assertThat(result).hasToString("ScaleResult[eGFR]");
    assertThat(result.inputs().toString()).isEqualTo("[creatinine, age, sex]");
    assertThat(Phq9.of(0, 0, 0, 0, 0, 0, 0, 0, 2).result().alerts().toString())
        .isEqualTo("[alert]");
  }

  @Test
  void an_input_shows_nothing() {
    assertThat(Checklist.of(CrpsCategory.class).present(CrpsCategory.SENSORY))
        .hasToString("Checklist[4 points]");
    assertThat(Phq9.of(0, 0, 0, 0, 0, 0, 0, 0, 2).toString())
        .startsWith(Phq9.class.getName() + "@");
    assertThat(LabValue.read("1.37 mg/dL").orElseThrow()).hasToString("LabValue[mg/dL]");
  }
}
