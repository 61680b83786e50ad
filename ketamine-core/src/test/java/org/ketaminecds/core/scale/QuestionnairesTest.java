package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Rational;

class QuestionnairesTest {

  @ParameterizedTest
  @CsvSource({
    "FEMALE, 2, NEGATIVE",
    "FEMALE, 3, POSITIVE",
    "FEMALE, 4, POSITIVE",
    "MALE, 3, NEGATIVE",
    "MALE, 4, POSITIVE"
  })
  void audit_c_is_positive_from_3_points_in_women_and_4_in_men(
      Sex sex, int total, AuditC.Screen screen) {
    ScaleResult<AuditC.Screen> result = AuditC.of(sex, total, 0, 0).result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(screen);
  }

  @Test
  void audit_c_adds_its_three_items_and_is_known_at_second_hand() {
    ScaleResult<AuditC.Screen> result = AuditC.of(Sex.MALE, 4, 4, 4).result();

    assertThat(result.valueText()).contains("12 points");
    assertThat(result.definition()).hasToString("SC-19, T19, VERIFIED-2");
    assertThat(result.confidence()).isEqualTo(Confidence.VERIFIED_SECONDARY);
    assertThat(Refusals.places(() -> AuditC.of(Sex.MALE, 5, -1, 4)))
        .containsExactly("auditC.item 1", "auditC.item 2");
  }

  @Test
  void in_item_3_of_dast_10_a_no_counts() {
    assertThat(dast(YesNo.NO, YesNo.NO).value()).contains(Rational.ONE);
    assertThat(dast(YesNo.NO, YesNo.YES).value()).contains(Rational.ZERO);
    assertThat(dast(YesNo.YES, YesNo.NO).value()).contains(Rational.of(10, 1));
    assertThat(dast(YesNo.YES, YesNo.YES).value()).contains(Rational.of(9, 1));
  }

  private static ScaleResult<Dast10.Degree> dast(YesNo others, YesNo third) {
    YesNo[] answers = new YesNo[10];
    Arrays.fill(answers, others);
    answers[2] = third;
    return Dast10.of(answers).result();
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, LOW",
    "2, LOW",
    "3, MODERATE",
    "5, MODERATE",
    "6, SUBSTANTIAL",
    "8, SUBSTANTIAL",
    "9, SEVERE",
    "10, SEVERE"
  })
  void the_bands_of_dast_10_leave_no_gap(int total, Dast10.Degree degree) {
    YesNo[] answers = new YesNo[10];
    for (int item = 1; item <= 10; item++) {
      boolean counts = item <= total;
      answers[item - 1] = counts == (item != 3) ? YesNo.YES : YesNo.NO;
    }

    ScaleResult<Dast10.Degree> result = Dast10.of(answers).result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(degree);
  }

  @Test
  void dast_10_wants_ten_answers() {
    assertThat(Refusals.places(() -> Dast10.of(YesNo.YES, YesNo.NO)))
        .containsExactly("dast10.items");
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_ABOVE_4", "4, NOT_ABOVE_4", "5, ABOVE_4"})
  void cadss_marks_dissociation_above_4_points(int total, Cadss.Marker marker) {
    int[] items = new int[23];
    for (int point = 0; point < total; point++) {
      items[point]++;
    }

    ScaleResult<Cadss.Marker> result = Cadss.of(items).result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(marker);
  }

  @Test
  void cadss_has_23_items_and_at_most_92_points_and_says_that_it_is_recalled() {
    int[] items = new int[23];
    Arrays.fill(items, 4);

    ScaleResult<Cadss.Marker> result = Cadss.of(items).result();

    assertThat(result.valueText()).contains("92 points");
    assertThat(result.confidence()).isEqualTo(Confidence.RECALLED);
    assertThat(result.banding())
        .hasValueSatisfying(band -> assertThat(band).hasToString("SC-12, RECALLED"));
    assertThat(Refusals.places(() -> Cadss.of(new int[28]))).containsExactly("cadss.items");
    items[22] = 5;
    assertThat(Refusals.places(() -> Cadss.of(items))).containsExactly("cadss.item 23");
  }
}
