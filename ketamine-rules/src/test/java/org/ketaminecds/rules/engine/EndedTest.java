package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.BundledDecisionSupport;

/** What ended does not fall silent: the answer says so where its source is considered. */
class EndedTest {

  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, US, 0",
    "2027-01-01, US, 1",
    "2027-01-01, GB, 0",
  })
  void a_rule_on_telemedicine_is_told_to_have_ended(LocalDate asOf, String country, int told) {
    assertThat(KETAMINE.assess(ClinicalCase.asOf(asOf).jurisdiction(country).build()).notices())
        .filteredOn(notice -> notice.kind() == Notice.Kind.NO_LONGER_IN_FORCE)
        .hasSize(told)
        .allMatch(notice -> notice.text().startsWith("RX-05 was in force until 2026-12-31;"));
  }
}
