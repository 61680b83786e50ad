package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Rational;

class Phq9Test {

  @ParameterizedTest
  @CsvSource({
    "0, BELOW_MILD", "4, BELOW_MILD",
    "5, MILD", "9, MILD",
    "10, MODERATE", "14, MODERATE",
    "15, MODERATELY_SEVERE", "19, MODERATELY_SEVERE",
    "20, SEVERE", "24, SEVERE"
  })
  void a_band_starts_at_5_10_15_and_20_points(int total, Phq9.Severity band) {
    int[] items = new int[9];
    for (int point = 0; point < total; point++) {
      items[point % 8]++;
    }

    ScaleResult<Phq9.Severity> result = Phq9.of(items).result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(band);
    assertThat(result.alerts()).isEmpty();
  }

  @Test
  void the_greatest_sum_is_27() {
    ScaleResult<Phq9.Severity> result = Phq9.of(3, 3, 3, 3, 3, 3, 3, 3, 3).result();

    assertThat(result.valueText()).contains("27 points");
    assertThat(result.band()).contains(Phq9.Severity.SEVERE);
  }

  @Test
  void item_9_gives_an_alert_even_in_the_lowest_band() {
    Phq9 phq9 = Phq9.of(0, 0, 0, 0, 0, 0, 0, 0, 1);

    assertThat(phq9.needsFollowUpOfItem9()).isTrue();
    assertThat(phq9.result().band()).contains(Phq9.Severity.BELOW_MILD);
    assertThat(phq9.result().valueText()).contains("1 point");
    assertThat(phq9.result().alerts())
        .singleElement()
        .extracting(Remark::text)
        .asString()
        .startsWith("Item 9");
  }

  @Test
  void the_other_items_give_no_alert() {
    assertThat(Phq9.of(3, 3, 3, 3, 3, 3, 3, 3, 0).needsFollowUpOfItem9()).isFalse();
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(Refusals.of(() -> Phq9.of(0, 4, 0, -1)))
        .extracting(Object::toString)
        .containsExactly(
            "phq9.items: found 4 answers; wanted 9 answers, one for each item.",
            "phq9.item 2: found 4; wanted a whole number from 0 to 3.",
            "phq9.item 4: found -1; wanted a whole number from 0 to 3.");
    assertThat(Refusals.places(() -> Phq9.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
        .containsExactly("phq9.items");
  }

  @Test
  void the_result_names_its_source_and_what_was_entered() {
    ScaleResult<Phq9.Severity> result = Phq9.of(0, 1, 2, 3, 0, 1, 2, 3, 0).result();

    assertThat(result.definition()).hasToString("SC-11, T11, VERIFIED");
    assertThat(result.confidence()).isEqualTo(Confidence.VERIFIED);
    assertThat(result.inputs()).hasSize(9).contains(new Entry("item 4", "3"));
  }
}
