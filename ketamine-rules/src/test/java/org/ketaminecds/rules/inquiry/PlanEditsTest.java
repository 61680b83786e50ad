package org.ketaminecds.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.TinyGuidance;

class PlanEditsTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();
  private static final Phase.Infusion SLOW = Phase.Infusion.atRate("1 mg/kg/h").over("1 h");
  private static final Phase.Infusion AT_THE_LIMIT = Phase.Infusion.atRate("2 mg/kg/h").over("1 h");

  @ParameterizedTest
  @CsvSource({
    "infusion days > 5, infusion days: 5",
    "infusion days >= 5, infusion days: 4",
    "infusion days < 5, infusion days: 5",
    "infusion days <= 5, infusion days: 6",
    "planned courses > 2, planned courses: 2",
    "course interval < 4 wk, course interval: 4 wk",
    "infusion rate >= 2 mg/kg/h, infusion rate: 1.99 mg/kg/h or less",
    "bolus dose > 0.35 mg/kg, bolus dose: 0.35 mg/kg or less",
    "electrocardiogram is not done, electrocardiogram: done",
    "defibrillator is not available, defibrillator: available"
  })
  void a_line_is_turned_round_by_the_nearest_value_beyond_its_limit(String line, String words) {
    assertThat(words(line)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource({
    "pregnancy is present",
    "hypertension is present",
    "age > 70 y",
    "route is oral",
    "medicines include morphine"
  })
  void the_patient_the_form_and_the_route_are_never_changed(String line) {
    assertThat(words(line)).isEmpty();
  }

  @Test
  void every_line_of_a_group_may_be_turned_round() {
    assertThat(words("{all: [care setting is home, defibrillator is not available]}"))
        .startsWith("care setting: clinic")
        .contains("care setting: intensive care unit")
        .endsWith("defibrillator: available");
  }

  @Test
  void a_step_makes_a_thing_available() {
    assertThat(change("defibrillator is not available", regimen(SLOW)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo(FindingState.PRESENT));
  }

  @Test
  void an_infusion_that_is_ordered_at_the_limit_or_below_it_stays_and_the_others_are_lowered() {
    Phase.Infusion total = Phase.Infusion.ofTotal("100 mg").over("1 h");
    Phase.Infusion inMilligrams = Phase.Infusion.atRate("1 mg/h").over("2 h");

    assertThat(
            phases(
                change(
                    "infusion rate > 2 mg/kg/h",
                    regimen(
                        SLOW,
                        AT_THE_LIMIT,
                        Phase.Infusion.atRate("2.01 mg/kg/h").over("3 h"),
                        total,
                        inMilligrams))))
        .containsExactly(
            SLOW,
            AT_THE_LIMIT,
            Phase.Infusion.atRate("2 mg/kg/h").over("3 h"),
            Phase.Infusion.atRate("2 mg/kg/h").over("1 h"),
            Phase.Infusion.atRate("2 mg/kg/h").over("2 h"));
  }

  @Test
  void two_boluses_share_what_one_may_have() {
    assertThat(
            phases(
                change(
                    "bolus dose > 0.3 mg/kg",
                    regimen(Phase.Bolus.of("0.3 mg/kg"), Phase.Bolus.of("1 mg/kg"), SLOW))))
        .containsExactly(Phase.Bolus.of("0.15 mg/kg"), Phase.Bolus.of("0.15 mg/kg"), SLOW);
  }

  @Test
  void a_figure_of_the_schedule_leaves_the_others_as_they_are() {
    Schedule schedule =
        new Schedule(
            Optional.of(Quantity.parse("1 h")),
            Optional.of(1),
            Optional.of(2),
            Optional.of(Quantity.parse("3 wk")));

    assertThat(scheduled(schedule, "infusion days", "5"))
        .isEqualTo(
            new Schedule(
                schedule.hoursPerDay(), Optional.of(5), schedule.courses(), schedule.interval()));
    assertThat(scheduled(schedule, "planned courses", "6"))
        .isEqualTo(
            new Schedule(
                schedule.hoursPerDay(), schedule.days(), Optional.of(6), schedule.interval()));
    assertThat(scheduled(schedule, "course interval", "8 wk"))
        .isEqualTo(
            new Schedule(
                schedule.hoursPerDay(),
                schedule.days(),
                schedule.courses(),
                Optional.of(Quantity.parse("8 wk"))));
  }

  @Test
  void an_infusion_time_is_given_to_those_infusions_that_have_none() {
    Phase.Bolus bolus = Phase.Bolus.of("0.3 mg/kg");
    Phase.Infusion timeless = Phase.Infusion.atRate("0.5 mg/kg/h");

    assertThat(
            phases(
                only(PlanEdits.scheduled("infusion time", Quantity.parse("40 min")))
                    .apply(regimen(bolus, SLOW, timeless))))
        .containsExactly(bolus, SLOW, timeless.over("40 min"));
  }

  @Test
  void every_form_and_every_route_can_be_the_answer_to_a_question() {
    assertThat(PlanEdits.forms()).extracting(Edit::words).hasSize(KetamineForm.values().length);
    assertThat(PlanEdits.forms())
        .extracting(edit -> edit.change().apply(regimen(SLOW)).regimen().orElseThrow().form())
        .containsExactly(Optional.of(KetamineForm.RACEMIC), Optional.of(KetamineForm.S_KETAMINE));
    assertThat(PlanEdits.routes())
        .extracting(
            edit ->
                edit.change().apply(regimen(SLOW)).regimen().orElseThrow().route().orElseThrow())
        .containsExactly(Route.values());
  }

  @Test
  void where_nothing_is_planned_nothing_of_a_plan_is_changed() {
    ClinicalCase nothing = ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).build();

    assertThat(change("infusion rate > 2 mg/kg/h", nothing)).isEqualTo(nothing);
  }

  private static ClinicalCase regimen(Phase... phases) {
    Regimen.Builder regimen = Regimen.builder();
    for (Phase phase : phases) {
      regimen.phase(phase);
    }
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).regimen(regimen.build()).build();
  }

  private static Schedule scheduled(Schedule schedule, String name, String value) {
    ClinicalCase given =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
            .regimen(Regimen.builder().phase(SLOW).schedule(schedule).build())
            .build();
    return only(PlanEdits.scheduled(name, Quantity.parse(value)))
        .apply(given)
        .regimen()
        .orElseThrow()
        .schedule();
  }

  private static List<Phase> phases(ClinicalCase given) {
    return given.regimen().orElseThrow().phases();
  }

  private static ClinicalCase change(String condition, ClinicalCase given) {
    return only(edits(condition)).apply(given);
  }

  private static UnaryOperator<ClinicalCase> only(List<Edit> edits) {
    assertThat(edits).hasSize(1);
    return edits.get(0).change();
  }

  private static List<String> words(String condition) {
    return edits(condition).stream().map(Edit::words).toList();
  }

  private static List<Edit> edits(String condition) {
    Guidance guidance =
        TINY.changed(TinyGuidance.DOSING, "when: pregnancy is present", "when: " + condition)
            .load();
    return new PlanEdits(guidance.lexicon()).of(guidance.find("T-CI-01").orElseThrow().when());
  }
}
