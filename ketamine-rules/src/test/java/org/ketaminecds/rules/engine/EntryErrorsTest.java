package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.BundledDecisionSupport;

/** Orders ten times above any that is cited, with and without the weight that would tell. */
class EntryErrorsTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @ParameterizedTest
  @CsvSource({
    "524 mg, true",
    "524.99 mg, true",
    "525 mg, false",
    "526 mg, false",
    "50000 mg, false"
  })
  void a_bolus_in_mg_is_bounded_without_a_weight(String dose, boolean taken) {
    assertThat(isTaken(withoutWeight(), Phase.Bolus.of(dose))).isEqualTo(taken);
    assertThat(isTaken(withoutWeight(), Phase.Infusion.ofTotal(dose).over("10 min")))
        .isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"525 mg, true", "699 mg, true", "700 mg, false", "701 mg, false"})
  void a_bolus_in_mg_is_bounded_by_the_weight_that_is_known(String dose, boolean taken) {
    assertThat(isTaken(weighing("200 kg"), Phase.Bolus.of(dose))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"349 mg, true", "350 mg, false"})
  void a_bolus_whose_route_is_not_stated_may_go_into_a_vein(String dose, boolean taken) {
    assertThat(isTaken(weighing("100 kg"), Phase.Bolus.of(dose))).isEqualTo(taken);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTRAMUSCULAR", "ORAL", "SUBLINGUAL", "INTRANASAL", "TOPICAL"})
  void by_a_route_that_takes_more_than_a_vein_a_bolus_is_bounded_by_more(Route route) {
    assertThat(isTaken(weighing("100 kg"), route, Phase.Bolus.of("12999 mg"))).isTrue();
    assertThat(isTaken(weighing("100 kg"), route, Phase.Bolus.of("13000 mg"))).isFalse();
    assertThat(isTaken(withoutWeight(), route, Phase.Bolus.of("19499 mg"))).isTrue();
    assertThat(isTaken(withoutWeight(), route, Phase.Bolus.of("19500 mg"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTRAVENOUS", "SUBCUTANEOUS", "EPIDURAL", "INTRATHECAL"})
  void by_another_route_a_bolus_is_bounded_as_into_a_vein(Route route) {
    assertThat(isTaken(weighing("100 kg"), route, Phase.Bolus.of("349 mg"))).isTrue();
    assertThat(isTaken(weighing("100 kg"), route, Phase.Bolus.of("350 mg"))).isFalse();
    assertThat(isTaken(withoutWeight(), route, Phase.Bolus.of("525 mg"))).isFalse();
  }

  @Test
  void boluses_are_bounded_together_even_beside_one_whose_dose_is_not_known() {
    Phase bolus = Phase.Bolus.of("262 mg");
    Phase untimed = Phase.Infusion.ofTotal("20 mg");

    assertThat(isTaken(withoutWeight(), bolus, bolus, untimed)).isTrue();
    assertThat(isTaken(withoutWeight(), bolus, Phase.Bolus.of("263 mg"), untimed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"279.96 mg/kg, true", "280 mg/kg, false", "500 mg/kg, false"})
  void a_total_is_bounded_by_its_rate_whatever_its_cap_makes_of_it(String total, boolean taken) {
    Phase capped = Phase.Infusion.ofTotal(total).over("4 h").atMost("25 mg/h");

    assertThat(isTaken(withoutWeight(), capped)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"69.99 mg/kg/h, true", "70 mg/kg/h, false", "4800 mg/kg/h, false"})
  void a_rate_is_bounded_whatever_its_cap_makes_of_it(String rate, boolean taken) {
    Phase capped = Phase.Infusion.atRate(rate).over("4 h").atMost("25 mg/h");

    assertThat(isTaken(withoutWeight(), capped)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"69.99 mg/kg/h, true", "70 mg/kg/h, false", "4800 mg/kg/h, false"})
  void a_capped_rate_is_bounded_beside_one_that_needs_the_weight(String rate, boolean taken) {
    Phase capped = Phase.Infusion.atRate(rate).over("4 h").atMost("25 mg/h");
    Phase other = Phase.Infusion.atRate("20 mg/h").over("1 h");

    assertThat(isTaken(withoutWeight(), capped, other)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"10499 mg/h, true", "10500 mg/h, false"})
  void a_rate_in_mg_is_bounded_whatever_its_cap_makes_of_it(String rate, boolean taken) {
    assertThat(
            isTaken(
                withoutWeight(), Phase.Infusion.atRate(rate).over("4 h").atMost("0.35 mg/kg/h")))
        .isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"10499 mg/h, true", "10500 mg/h, false", "10501 mg/h, false"})
  void a_rate_in_mg_is_bounded_without_a_weight(String rate, boolean taken) {
    assertThat(isTaken(withoutWeight(), Phase.Infusion.atRate(rate).over("1 h"))).isEqualTo(taken);
    assertThat(isTaken(withoutWeight(), Phase.Infusion.atRate(rate))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "200 kg, 10500 mg/h, true",
    "200 kg, 13999 mg/h, true",
    "200 kg, 14000 mg/h, false",
    "70 kg, 4899 mg/h, true",
    "70 kg, 4900 mg/h, false"
  })
  void a_rate_in_mg_is_bounded_by_the_weight_that_is_known(
      String weight, String rate, boolean taken) {
    assertThat(isTaken(weighing(weight), Phase.Infusion.atRate(rate).over("1 h"))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"46799 mg, true", "46800 mg, false", "46801 mg, false", "50000 mg, false"})
  void the_drug_of_one_day_is_bounded(String total, boolean taken) {
    Phase day = Phase.Infusion.ofTotal(total).over("24 h");
    assertThat(isTaken(withoutWeight(), day)).isEqualTo(taken);
    assertThat(isTaken(weighing("70 kg"), day)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"46799 mg, true", "46800 mg, false", "46801 mg, false", "50000 mg, false"})
  void a_total_without_a_time_is_bounded_as_the_drug_of_one_day(String total, boolean taken) {
    Phase untimed = Phase.Infusion.ofTotal(total);
    assertThat(isTaken(withoutWeight(), untimed)).isEqualTo(taken);
    assertThat(isTaken(weighing("70 kg"), untimed)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"140399 mg, true", "140400 mg, false", "140401 mg, false"})
  void the_drug_of_a_session_of_days_is_bounded(String total, boolean taken) {
    assertThat(isTaken(withoutWeight(), Phase.Infusion.ofTotal(total).over("5 d")))
        .isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"14039 mg, true", "14040 mg, false", "14041 mg, false"})
  void the_drug_of_a_course_is_bounded(String total, boolean taken) {
    Regimen regimen =
        Regimen.builder().phase(Phase.Infusion.ofTotal(total).over("4 h")).days(10).build();
    assertThat(problems(withoutWeight().regimen(regimen).build()).isEmpty()).isEqualTo(taken);
  }

  @Test
  void the_highest_rate_that_is_cited_is_taken_around_the_clock_for_days() {
    for (String weight : List.of("40 kg", "70 kg", "150 kg")) {
      assertThat(isTaken(weighing(weight), Phase.Infusion.atRate("7 mg/kg/h").over("5 d")))
          .isTrue();
    }
    assertThat(isTaken(withoutWeight(), Phase.Infusion.atRate("1050 mg/h").over("5 d"))).isTrue();
  }

  @Test
  void one_slip_is_told_once_with_the_figure_that_was_exceeded_and_its_source() {
    ClinicalCase given =
        withoutWeight()
            .regimen(
                Regimen.builder().phase(Phase.Infusion.atRate("50000 mg/h").over("4 h")).build())
            .build();

    assertThat(problems(given))
        .containsExactly(
            Problem.of(
                "regimen",
                "absolute infusion rate of 50000 mg/h, probably an entry error",
                "less than 10500 mg/h (local policy: ten times 7 mg/kg/h, the highest rate that"
                    + " CP18-DOSE-03 cites, at 150 kg; held against a rate while the weight is not"
                    + " known)"));
  }

  @Test
  void a_total_without_a_time_is_told_with_a_guess() {
    ClinicalCase given =
        withoutWeight()
            .regimen(Regimen.builder().phase(Phase.Infusion.ofTotal("50000 mg")).build())
            .build();

    assertThat(problems(given))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.found())
                  .isEqualTo("session dose of 50000 mg without its time, probably an entry error");
              assertThat(problem.wanted())
                  .startsWith("less than 46800 mg in one day (local policy: ten times 31.2 mg/kg");
              assertThat(problem.maybe()).contains("the time it is given over was left out");
            });
  }

  private static ClinicalCaseBuilder withoutWeight() {
    return ClinicalCase.asOf(NOW);
  }

  private static ClinicalCaseBuilder weighing(String weight) {
    return ClinicalCase.asOf(NOW).weight(weight, NOW);
  }

  private static boolean isTaken(ClinicalCaseBuilder patient, Phase... phases) {
    return isTaken(patient, Regimen.builder(), phases);
  }

  private static boolean isTaken(ClinicalCaseBuilder patient, Route route, Phase... phases) {
    return isTaken(patient, Regimen.builder().route(route), phases);
  }

  private static boolean isTaken(
      ClinicalCaseBuilder patient, Regimen.Builder regimen, Phase... phases) {
    List.of(phases).forEach(regimen::phase);
    return problems(patient.regimen(regimen.build()).build()).isEmpty();
  }

  private static List<Problem> problems(ClinicalCase given) {
    InvalidCaseException refused =
        catchThrowableOfType(InvalidCaseException.class, () -> KETAMINE.assess(given));
    return refused == null ? List.of() : refused.problems();
  }
}
