package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.AsaPhysicalStatus.AsaClass;
import org.ketaminecds.core.scale.AsaPhysicalStatus.Urgency;

class AnaesthesiaScalesTest {

  @ParameterizedTest
  @CsvSource({
    "4, COMBATIVE",
    "3, VERY_AGITATED",
    "2, AGITATED",
    "1, RESTLESS",
    "0, ALERT",
    "-1, DROWSY",
    "-2, LIGHT_SEDATION",
    "-3, MODERATE_SEDATION",
    "-4, DEEP_SEDATION",
    "-5, UNAROUSABLE"
  })
  void rass_has_ten_levels(int points, Rass level) {
    assertThat(Rass.of(points)).isEqualTo(level);
    assertThat(level.result().value()).contains(Rational.of(points, 1));
    assertThat(level.result().band()).contains(level);
  }

  @Test
  void rass_alerts_from_minus_3_down_and_says_that_this_is_local_policy() {
    assertThat(Rass.of(-2).result().alerts()).isEmpty();
    assertThat(Rass.of(-3).result().alerts())
        .singleElement()
        .extracting(Remark::text)
        .asString()
        .contains("local policy");
    assertThat(Rass.of(-5).result().alerts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 5})
  void rass_goes_from_minus_5_to_4(int points) {
    assertThat(Refusals.places(() -> Rass.of(points))).containsExactly("rass");
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 8, BELOW_9", "2, 1, 9, AT_LEAST_9", "2, 2, 10, AT_LEAST_9"})
  void aldrete_of_1995_has_its_threshold_at_9(
      int activity, int respiration, int total, Aldrete.Recovery recovery) {
    int rest = total - activity - respiration;
    ScaleResult<Aldrete.Recovery> result =
        Aldrete.scoredBy(Aldrete.Version.PERCENT_1995)
            .activity(activity)
            .respiration(respiration)
            .circulation(2)
            .consciousness(2)
            .oxygenation(rest - 4)
            .build()
            .result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(recovery);
    assertThat(result.variant()).startsWith("1995");
  }

  @Test
  void aldrete_in_mmhg_keeps_its_version_and_has_no_threshold() {
    ScaleResult<Aldrete.Recovery> result =
        Aldrete.scoredBy(Aldrete.Version.MILLIMETRES)
            .activity(2)
            .respiration(2)
            .circulation(2)
            .consciousness(2)
            .oxygenation(1)
            .build()
            .result();

    assertThat(result.valueText()).contains("9 points");
    assertThat(result.band()).isEmpty();
    assertThat(result.banding()).isEmpty();
    assertThat(result.variant()).contains("mmHg");
  }

  @Test
  void aldrete_is_refused_with_every_sign_that_is_missing_or_off_the_scale() {
    assertThat(
            Refusals.places(
                () ->
                    Aldrete.scoredBy(Aldrete.Version.PERCENT_1995)
                        .activity(3)
                        .circulation(-1)
                        .build()))
        .containsExactly(
            "aldrete.activity",
            "aldrete.respiration",
            "aldrete.circulation",
            "aldrete.consciousness",
            "aldrete.oxygenation");
  }

  @ParameterizedTest
  @CsvSource({
    "I, I, NOT_AN_EMERGENCY",
    "ii, II, NOT_AN_EMERGENCY",
    "ASA IIIE, III, EMERGENCY",
    "IV E, IV, EMERGENCY",
    "asa-ps V, V, NOT_AN_EMERGENCY",
    "VI, VI, NOT_AN_EMERGENCY"
  })
  void the_asa_class_is_read_as_it_is_written(String written, AsaClass status, Urgency urgency) {
    ScaleResult<AsaClass> result = AsaPhysicalStatus.parse(written).result();

    assertThat(result.band()).contains(status);
    assertThat(result.inputs()).contains(new Entry("urgency", urgency.label()));
    assertThat(result.value()).isEmpty();
    assertThat(result.valueText()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "IIII", "VII", "ASA", "E"})
  void what_is_no_asa_class_is_refused(String written) {
    assertThat(Refusals.places(() -> AsaPhysicalStatus.parse(written))).containsExactly("asa");
  }
}
