package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.MorphineEquivalents.Level;

class MorphineEquivalentsTest {

  @ParameterizedTest
  @CsvSource({
    "CODEINE, 100 mg, 15, 15",
    "HYDROCODONE, 30 mg, 30, 30",
    "HYDROMORPHONE, 8 mg, 40, 32",
    "MORPHINE, 60 mg, 60, 60",
    "OXYCODONE, 40 mg, 60, 60",
    "OXYMORPHONE, 20 mg, 60, 60",
    "TAPENTADOL, 100 mg, 40, 40",
    "TRAMADOL, 200 mg, 40, 20"
  })
  void each_opioid_has_the_factor_of_the_table(
      Opioid opioid, String dose, BigDecimal by2022, BigDecimal by2016) {
    assertThat(equivalents(MmeTable.CDC_2022, opioid, dose).value()).contains(Rational.of(by2022));
    assertThat(equivalents(MmeTable.LEGACY_2016, opioid, dose).value())
        .contains(Rational.of(by2016));
  }

  @ParameterizedTest
  @CsvSource({
    "1 mg, 4",
    "20 mg, 80",
    "20.5 mg, 164",
    "21 mg, 168",
    "40 mg, 320",
    "40.5 mg, 405",
    "41 mg, 410",
    "60 mg, 600",
    "60.5 mg, 726",
    "61 mg, 732"
  })
  void the_factor_of_methadone_of_2016_goes_by_the_dose(String dose, BigDecimal sum) {
    assertThat(equivalents(MmeTable.LEGACY_2016, Opioid.METHADONE, dose).value())
        .contains(Rational.of(sum));
  }

  @Test
  void the_factor_of_methadone_of_2016_goes_by_the_dose_of_the_whole_day() {
    ScaleResult<Level> result =
        MorphineEquivalents.by(MmeTable.LEGACY_2016)
            .daily(Opioid.METHADONE, "15 mg")
            .daily(Opioid.METHADONE, "15 mg")
            .build()
            .result();

    assertThat(result.value()).contains(Rational.of(240, 1));
    assertThat(result.band()).isEmpty();
  }

  @Test
  void the_factor_of_methadone_of_2022_is_4_7() {
    assertThat(equivalents(MmeTable.CDC_2022, Opioid.METHADONE, "70 mg").value())
        .contains(Rational.of(329, 1));
  }

  @Test
  void opioids_add_up_and_the_result_shows_how() {
    ScaleResult<Level> result =
        MorphineEquivalents.by(MmeTable.CDC_2022)
            .daily(Opioid.TRAMADOL, "150 mg")
            .fentanylPatch("12.5 ug/h")
            .build()
            .result();

    assertThat(result.valueText()).contains("60 MME/day");
    assertThat(result.parts())
        .containsExactly(
            new Entry("fentanyl transdermal", "12.5 x 2.4 = 30"),
            new Entry("tramadol", "150 x 0.2 = 30"));
    assertThat(result.remarks())
        .extracting(Remark::text)
        .anyMatch(text -> text.contains("Not for"));
    assertThat(result.alerts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"49.99 mg, BELOW_50", "50 mg, AT_LEAST_50"})
  void reassessment_starts_at_50_and_is_recalled(String dose, Level level) {
    ScaleResult<Level> result = equivalents(MmeTable.CDC_2022, Opioid.MORPHINE, dose);

    assertThat(result.band()).contains(level);
    assertThat(result.confidence()).isEqualTo(Confidence.RECALLED);
    assertThat(result.definition()).hasToString("SC-21, T21, VERIFIED");
  }

  @ParameterizedTest
  @EnumSource(MmeTable.class)
  void buprenorphine_has_no_factor_and_is_refused(MmeTable table) {
    assertThat(Refusals.of(() -> equivalents(table, Opioid.BUPRENORPHINE, "8 mg")))
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .startsWith("mme.buprenorphine: found an opioid without a factor");
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(
            Refusals.places(
                () ->
                    MorphineEquivalents.by(MmeTable.CDC_2022)
                        .daily(Opioid.MORPHINE, "60")
                        .daily(Opioid.OXYCODONE, "0 mg")
                        .daily(Opioid.FENTANYL_TRANSDERMAL, "25 mg")
                        .fentanylPatch("25 ug")
                        .build()))
        .containsExactly(
            "mme.morphine",
            "mme.oxycodone",
            "mme.fentanyl transdermal",
            "mme.fentanyl transdermal");
    assertThat(Refusals.places(() -> MorphineEquivalents.by(MmeTable.CDC_2022).build()))
        .containsExactly("mme.opioids");
  }

  @Property
  void by_2022_two_half_doses_are_one_dose(@ForAll @IntRange(min = 1, max = 500) int milligrams) {
    ScaleResult<Level> halves =
        MorphineEquivalents.by(MmeTable.CDC_2022)
            .daily(Opioid.METHADONE, milligrams + " mg")
            .daily(Opioid.METHADONE, milligrams + " mg")
            .build()
            .result();
    assertThat(halves.value())
        .isEqualTo(
            equivalents(MmeTable.CDC_2022, Opioid.METHADONE, 2 * milligrams + " mg").value());
  }

  private static ScaleResult<Level> equivalents(MmeTable table, Opioid opioid, String dose) {
    return MorphineEquivalents.by(table).daily(opioid, dose).build().result();
  }
}
