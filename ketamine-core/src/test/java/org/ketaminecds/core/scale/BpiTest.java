package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.BpiSeverity.Severity;

class BpiTest {

  @ParameterizedTest
  @CsvSource({
    "0, MILD, 0",
    "16, MILD, 0",
    "17, MILD, 1",
    "18, MODERATE, 1",
    "19, MODERATE, 1",
    "20, MODERATE, 0",
    "24, MODERATE, 0",
    "25, MODERATE, 1",
    "26, SEVERE, 1",
    "27, SEVERE, 1",
    "28, SEVERE, 0",
    "40, SEVERE, 0"
  })
  void a_mean_between_two_bands_belongs_to_the_nearer_and_midway_to_the_more_severe(
      int total, Severity severity, int notes) {
    ScaleResult<Severity> result = BpiSeverity.ofTotal(total).result();

    assertThat(result.value()).contains(Rational.of(total, 4));
    assertThat(result.band()).contains(severity);
    assertThat(result.remarks()).hasSize(notes);
  }

  @Test
  void severity_is_the_mean_of_four_items() {
    ScaleResult<Severity> result =
        BpiSeverity.builder().worst(8).least(3).average(5).current(6).build().result();

    assertThat(result.valueText()).contains("5.5 points");
    assertThat(result.definition()).hasToString("SC-02, T1 T2, VERIFIED");
    assertThat(result.inputs()).contains(new Entry("least", "3"));
  }

  @Test
  void severity_is_refused_with_every_fault() {
    assertThat(Refusals.places(() -> BpiSeverity.builder().worst(2).least(3).average(11).build()))
        .containsExactly("bpiSeverity.average", "bpiSeverity.current", "bpiSeverity.least");
    assertThat(Refusals.places(() -> BpiSeverity.ofTotal(41))).containsExactly("bpiSeverity.total");
  }

  @Test
  void interference_is_the_mean_of_the_items_that_were_answered() {
    ScaleResult<BpiInterference.Change> result =
        BpiInterference.builder().item(1, 10).item(3, 4).item(5, 3).item(7, 2).build().result();

    assertThat(result.value()).contains(Rational.of(19, 4));
    assertThat(result.parts()).contains(new Entry("items answered", "4 of 7"));
    assertThat(result.band()).isEmpty();
  }

  @Test
  void interference_wants_four_of_seven_items() {
    assertThat(
            Refusals.of(() -> BpiInterference.builder().item(1, 10).item(3, 4).item(8, 11).build()))
        .extracting(Object::toString)
        .containsExactly(
            "bpiInterference.item number: found 8; wanted a whole number from 1 to 7.",
            "bpiInterference.item 8: found 11; wanted a whole number from 0 to 10.",
            "bpiInterference.items: found 3 answers; wanted 4 answers or more.");
    assertThat(Refusals.places(() -> BpiInterference.ofTotal(10, 3)))
        .containsExactly("bpiInterference.answered");
    assertThat(Refusals.places(() -> BpiInterference.ofTotal(41, 4)))
        .containsExactly("bpiInterference.total");
    assertThat(Refusals.places(() -> BpiInterference.ofTotal(0, 8)))
        .containsExactly("bpiInterference.answered");
    assertThat(BpiInterference.ofTotal(40, 4).result().value()).contains(Rational.of(10, 1));
    assertThat(BpiInterference.ofTotal(22, 7).result().valueText()).contains("≈3.143 points");
  }

  @ParameterizedTest
  @CsvSource({
    "28, 35, WORSE",
    "28, 34, BELOW_1",
    "28, 28, BELOW_1",
    "28, 22, BELOW_1",
    "28, 21, BETTER"
  })
  void interference_changed_if_the_mean_moved_by_1_point(
      int before, int after, BpiInterference.Change change) {
    ScaleResult<BpiInterference.Change> result =
        BpiInterference.ofTotal(after, 7).improvementSince(BpiInterference.ofTotal(before, 7));

    assertThat(result.value()).contains(Rational.of(before - after, 7));
    assertThat(result.band()).contains(change);
  }
}
