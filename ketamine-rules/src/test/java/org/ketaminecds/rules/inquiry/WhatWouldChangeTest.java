package org.ketaminecds.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.fixture.TypicalCase;

class WhatWouldChangeTest {

  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Test
  void a_rate_above_2_mg_per_kg_per_hour_is_lowered_or_moved_to_intensive_care() {
    assertThat(changes(TypicalCase.complete("2.01 mg/kg/h").build()))
        .containsExactlyInAnyOrder(
            new PlanChange(
                List.of("infusion rate: 2 mg/kg/h or less"), Advisability.NO_CONCERN_IDENTIFIED),
            new PlanChange(List.of("care setting: intensive care unit"), Advisability.CAUTION));
  }

  @Test
  void a_rate_above_any_that_is_cited_is_not_helped_by_intensive_care() {
    assertThat(changes(TypicalCase.complete("8 mg/kg/h").build()))
        .containsExactly(
            new PlanChange(
                List.of("infusion rate: 2 mg/kg/h or less"), Advisability.NO_CONCERN_IDENTIFIED));
  }

  @Test
  void two_faults_of_a_plan_need_two_steps() {
    ClinicalCase given =
        TypicalCase.complete("1 mg/kg/h")
            .regimen(
                Regimen.builder()
                    .form(KetamineForm.RACEMIC)
                    .route(Route.INTRAVENOUS)
                    .phase(Phase.Bolus.of("0.4 mg/kg"))
                    .phase(Phase.Infusion.atRate("3 mg/kg/h").over("4 h"))
                    .days(1)
                    .courses(1)
                    .build())
            .build();

    assertThat(changes(given))
        .extracting(PlanChange::steps)
        .containsExactlyInAnyOrder(
            List.of("bolus dose: 0.35 mg/kg or less", "infusion rate: 2 mg/kg/h or less"),
            List.of("bolus dose: 0.35 mg/kg or less", "care setting: intensive care unit"));
  }

  @Test
  void no_plan_helps_against_a_contraindication() {
    ClinicalCase given =
        TypicalCase.complete("1 mg/kg/h").findings(List.of()).present("pregnancy").build();

    assertThat(KETAMINE.assess(given).advisability()).isEqualTo(Advisability.AVOID);
    assertThat(changes(given)).isEmpty();
  }

  @Test
  void where_there_is_no_concern_nothing_is_to_be_changed() {
    assertThat(changes(TypicalCase.complete("1 mg/kg/h").build())).isEmpty();
  }

  @Test
  void one_form_of_ketamine_is_never_proposed_in_place_of_the_other() {
    ClinicalCase given =
        TypicalCase.complete("1 mg/kg/h")
            .regimen(
                Regimen.builder()
                    .form(KetamineForm.S_KETAMINE)
                    .route(Route.INTRAVENOUS)
                    .phase(Phase.Infusion.atRate("1 mg/kg/h").over("4 h"))
                    .days(1)
                    .courses(1)
                    .build())
            .build();

    assertThat(KETAMINE.assess(given).advisability()).isEqualTo(Advisability.CAUTION);
    assertThat(changes(given)).isEmpty();
  }

  @Test
  void an_answer_that_was_given_already_leads_to_the_same_changes() {
    for (String rate : List.of("1 mg/kg/h", "2.01 mg/kg/h", "8 mg/kg/h")) {
      ClinicalCase given = TypicalCase.complete(rate).build();

      assertThat(KETAMINE.whatWouldChange(given, KETAMINE.assess(given))).isEqualTo(changes(given));
    }
  }

  @Test
  void an_answer_keeps_the_options_with_which_it_was_given() {
    ClinicalCase given = TypicalCase.complete("2.01 mg/kg/h").build();
    AssessmentOptions label =
        AssessmentOptions.defaults().withSources(List.of("fda-label-ketamine"));

    assertThat(KETAMINE.whatWouldChange(given, KETAMINE.assess(given, label)))
        .isEqualTo(KETAMINE.whatWouldChange(given, label))
        .isNotEqualTo(changes(given));
  }

  private static List<PlanChange> changes(ClinicalCase given) {
    return KETAMINE.whatWouldChange(given);
  }
}
