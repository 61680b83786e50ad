package org.ketaminecds.rules.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.view.Views.ago;
import static org.ketaminecds.rules.view.Views.given;
import static org.ketaminecds.rules.view.Views.state;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;

/** Numbers: the newest, unless it is too old, of another kind or more likely a slip. */
class ValuesInViewTest {

  private static final String SBP = "systolic blood pressure";

  @ParameterizedTest
  @CsvSource({"6, true", "7, true", "8, false"})
  void a_dated_value_is_fresh_for_whole_days_and_then_stale(int days, boolean fresh) {
    State state = state(SBP, given().observation("SBP", "128 mmHg", ago(days)));

    assertThat(state instanceof State.Measured).isEqualTo(fresh);
    assertThat(state instanceof State.Unknown unknown && unknown.why() == Why.STALE)
        .isEqualTo(!fresh);
  }

  @Test
  void a_value_without_a_date_is_taken_as_present() {
    assertThat(state(SBP, given().observation(undated("128 mmHg"))).shown()).isEqualTo("128 mmHg");
  }

  @Test
  void the_newest_of_dated_values_counts_in_whatever_order_they_come() {
    ClinicalCaseBuilder one =
        given().observation("SBP", "128 mmHg", ago(1)).observation(SBP, "150 mmHg", ago(3));
    ClinicalCaseBuilder other =
        given().observation(SBP, "150 mmHg", ago(3)).observation("SBP", "128 mmHg", ago(1));

    assertThat(state(SBP, one).shown()).isEqualTo("128 mmHg on 2026-01-14");
    assertThat(state(SBP, other)).isEqualTo(state(SBP, one));
  }

  @Test
  void two_values_without_an_order_in_time_must_be_the_same() {
    assertThat(
            Views.problems(
                given().observation(undated("128 mmHg")).observation(undated("129 mmHg"))))
        .containsExactly(
            "observations.SBP: found two values without an order in time;"
                + " wanted one value, or the time of each.");
    assertThat(
            Views.problems(
                given().observation(undated("128 mmHg")).observation(undated("128.0 mmHg"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "29 mmHg, false",
    "30 mmHg, true",
    "349 mmHg, true",
    "350 mmHg, false",
    "128 kg, false",
    "128, false"
  })
  void a_value_of_another_kind_or_beyond_its_bounds_is_refused(String value, boolean taken) {
    assertThat(Views.problems(given().observation(undated(value)))).hasSize(taken ? 0 : 1);
  }

  @Test
  void a_refusal_names_the_bounds_and_what_they_rest_on() {
    assertThat(Views.problems(given().observation(undated("400 mmHg"))))
        .containsExactly(
            "observations.SBP: found systolic blood pressure of 400 mmHg, probably an entry error;"
                + " wanted 30 mmHg or more and less than 350 mmHg (local policy).");
  }

  @Test
  void a_weight_without_a_date_is_taken_as_present_and_shown_as_an_assumption() {
    ClinicalCaseBuilder undated =
        given().weight(new Weight(Quantity.parse("70 kg"), Optional.empty()));

    assertThat(state("weight", undated).shown()).isEqualTo("70 kg");
    assertThat(Views.assumptions(undated)).containsExactly("weight");
    assertThat(Views.assumptions(given().weight("70 kg", ago(1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90, true", "91, false"})
  void a_weight_of_more_than_ninety_days_is_stale(int days, boolean fresh) {
    assertThat(state("weight", given().weight("70 kg", ago(days))) instanceof State.Measured)
        .isEqualTo(fresh);
  }

  @Test
  void without_a_regimen_its_figures_lack_the_proposed_doses() {
    State.Unknown needed = new State.Unknown(Why.NOT_RECORDED, List.of("proposed doses"));

    assertThat(state("infusion rate", given())).isEqualTo(needed);
    assertThat(state("session dose", given().regimen(Regimen.builder().route(Route.ORAL).build())))
        .isEqualTo(needed);
  }

  @Test
  void a_history_that_is_empty_says_that_there_was_no_treatment() {
    ClinicalCaseBuilder none = given().ketamineHistory(List.of());

    assertThat(state("earlier ketamine treatment", none).shown()).isEqualTo("none stated");
    assertThat(state("relief by last ketamine treatment", none)).isInstanceOf(State.NoSuch.class);
    assertThat(state("ketamine treatments", none).shown()).isEqualTo("0 in all");
    assertThat(state("earlier ketamine treatment", given())).isInstanceOf(State.Unknown.class);
  }

  @Test
  void the_last_treatment_is_the_one_that_began_last() {
    ClinicalCaseBuilder three =
        given()
            .ketamineHistory(
                List.of(
                    KetamineTreatment.started(ago(40)),
                    KetamineTreatment.started(ago(20)),
                    KetamineTreatment.started(ago(60))));

    assertThat(state("time since last ketamine treatment", three))
        .isInstanceOfSatisfying(
            State.Measured.class,
            state -> assertThat(state.value()).isEqualTo(Quantity.parse("20 d")));
    assertThat(state("ketamine treatments", three).shown()).isEqualTo("3 in all");
    assertThat(state("relief by last ketamine treatment", three)).isInstanceOf(State.Unknown.class);
  }

  @Test
  void a_medicine_that_the_vocabulary_does_not_have_is_kept_and_told() {
    assertThat(Views.of(given().medicine("MST").medicine("snake oil").allergy("pollen")).unmapped())
        .containsExactly("medicines: snake oil", "allergies: pollen");
  }

  private static Observation undated(String value) {
    return new Observation("SBP", Quantity.parse(value), Optional.empty());
  }
}
