package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScaleExampleTest {

  @Test
  void each_scale_is_printed_with_its_band_its_variant_and_its_mark() {
    assertThat(
            ScaleExample.results().stream().map(ScaleExample::text).collect(Collectors.joining()))
        .isEqualTo(
            """
            eGFR: 69.23 mL/min/1.73 m2, G2 (CKD-EPI 2021, creatinine; VERIFIED)
            MME: 88.8 MME/day, 50 MME a day or more: reassess (CDC 2022; RECALLED)
            NRS change: 37.5%, moderate (percent, IMMPACT; VERIFIED)
            PHQ-9: 9 points, mild (9 items; VERIFIED)
              ! Item 9 was answered above 0: follow up on self-harm, whatever the sum.
            """);
  }
}
