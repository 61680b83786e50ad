package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;

class BundledGuidanceTest {

  private final Guidance guidance = GuidanceLoader.load(GuidanceFiles.bundled());

  @Test
  void it_loads_with_the_vocabulary_and_every_source() {
    assertThat(guidance.versions())
        .extracting(GuidanceVersion::id)
        .containsExactly(
            "vocabulary",
            "asra-aapm-asa-2018-chronic",
            "asa-2023-chronic-pain-statement",
            "asa-2025-safe-use",
            "nice-ng193",
            "anzca-fpm-ps12",
            "asra-aapm-asa-2018-acute",
            "acep-2017",
            "fda-label-ketamine",
            "uk-smpc-ketamine",
            "ketamine-drug-interactions",
            "controlled-substance-us",
            "controlled-substance-gb",
            "controlled-substance-au",
            "systematic-reviews",
            "french-delphi-2022",
            "cadth",
            "ahs-2025",
            "ketamine-cds-local-policy");
    assertThat(guidance.versions())
        .allMatch(version -> version.version().matches("\\d+\\.\\d+\\.\\d+"))
        .allMatch(version -> version.contentHash().matches("[0-9a-f]{64}"));
    assertThat(guidance.rules()).hasSizeGreaterThan(50);
  }

  @Test
  void its_versions_are_in_the_fingerprint_of_every_answer() {
    assertThat(
            new DroolsDecisionSupport(guidance, "test")
                .assess(ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build())
                .fingerprint()
                .guidance())
        .isEqualTo(guidance.versions());
  }

  @Test
  void loading_it_twice_gives_the_same_guidance() {
    Guidance again = GuidanceLoader.load(GuidanceFiles.bundled());

    assertThat(again.versions()).isEqualTo(guidance.versions());
    assertThat(again.rules()).isEqualTo(guidance.rules());
  }
}
