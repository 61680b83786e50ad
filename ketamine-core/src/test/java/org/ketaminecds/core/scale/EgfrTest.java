package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.Egfr.Category;

class EgfrTest {

  /** Worked with logarithms of 60 digits apart from this code. */
  @ParameterizedTest
  @CsvSource({
    "FEMALE, 0.7 mg/dL, 18, 128.48, G1",
    "MALE, 0.9 mg/dL, 18, 126.96, G1",
    "FEMALE, 0.5 mg/dL, 30, 129.32, G1",
    "MALE, 0.6 mg/dL, 30, 133.18, G1",
    "FEMALE, 1.0 mg/dL, 50, 68.63, G2",
    "MALE, 1.0 mg/dL, 50, 91.69, G1",
    "FEMALE, 2.5 mg/dL, 70, 20.18, G4",
    "MALE, 2.5 mg/dL, 70, 26.96, G4",
    "FEMALE, 10 mg/dL, 85, 3.48, G5"
  })
  void the_rate_follows_the_equation(
      Sex sex, String creatinine, int age, BigDecimal rate, Category category) {
    ScaleResult<Category> result = egfr(sex, creatinine, age);

    assertThat(result.value()).contains(Rational.of(rate));
    assertThat(result.band()).contains(category);
    assertThat(result.definition()).hasToString("SC-23, T23, VERIFIED");
  }

  /** Men of 50 years on both sides of each limit. */
  @ParameterizedTest
  @CsvSource({
    "1.0155, 90.01, G1", "1.0157, 89.99, G2",
    "1.4238, 60.01, G2", "1.4241, 59.99, G3A",
    "1.8093, 45.01, G3A", "1.8101, 44.99, G3B",
    "2.5363, 30.01, G3B", "2.5379, 29.99, G4",
    "4.5181, 15.01, G4", "4.5231, 14.99, G5"
  })
  void a_category_starts_at_its_lower_limit(String creatinine, BigDecimal rate, Category category) {
    ScaleResult<Category> result = egfr(Sex.MALE, creatinine + " mg/dL", 50);

    assertThat(result.value()).contains(Rational.of(rate));
    assertThat(result.band()).contains(category);
  }

  @Test
  void the_category_is_that_of_the_rounded_rate() {
    ScaleResult<Category> result = egfr(Sex.MALE, "1.4240 mg/dL", 50); // 59.9953

    assertThat(result.valueText()).contains("60 mL/min/1.73 m2");
    assertThat(result.band()).contains(Category.G2);
  }

  @Test
  void micromoles_are_88_4_to_a_milligram() {
    assertThat(egfr(Sex.MALE, "106.08 umol/L", 60).value())
        .isEqualTo(egfr(Sex.MALE, "1.2 mg/dL", 60).value())
        .contains(Rational.of(6923, 100));
  }

  @Test
  void the_equation_is_for_adults_only() {
    assertThat(Refusals.places(() -> egfr(Sex.MALE, "1 mg/dL", 17))).containsExactly("egfr.age");
    assertThat(Refusals.places(() -> egfr(Sex.MALE, "1 mg/dL", 131))).containsExactly("egfr.age");
    assertThat(egfr(Sex.MALE, "1 mg/dL", 18).band()).isPresent();
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    assertThat(Refusals.places(() -> Egfr.builder().creatinine("1.2").build()))
        .containsExactly("egfr.creatinine", "egfr.age", "egfr.sex");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1 mg/dL, true", "0.099 mg/dL, false", "40 mg/dL, true", "40.1 mg/dL, false",
    "8.84 umol/L, true", "8.83 umol/L, false", "3536 umol/L, true", "3537 umol/L, false",
    "0 mg/dL, false", "1.2 g/dL, false", "-1 mg/dL, false", "88 mg/dL, false"
  })
  void creatinine_in_the_wrong_unit_is_refused(String creatinine, boolean accepted) {
    if (accepted) {
      assertThat(egfr(Sex.FEMALE, creatinine, 40).value()).isPresent();
    } else {
      assertThat(Refusals.places(() -> egfr(Sex.FEMALE, creatinine, 40)))
          .containsExactly("egfr.creatinine");
    }
  }

  @Property(tries = 200)
  void more_creatinine_is_never_a_greater_rate(
      @ForAll Sex sex,
      @ForAll @IntRange(min = 10, max = 3999) int hundredths,
      @ForAll @IntRange(min = 18, max = 130) int age) {
    assertThat(rate(sex, hundredths + 1, age)).isLessThan(rate(sex, hundredths, age));
  }

  @Property(tries = 200)
  void each_year_takes_the_same_share(
      @ForAll Sex sex,
      @ForAll @IntRange(min = 10, max = 4000) int hundredths,
      @ForAll @IntRange(min = 18, max = 129) int age) {
    assertThat(rate(sex, hundredths, age + 1))
        .isCloseTo(
            rate(sex, hundredths, age).multiply(new BigDecimal("0.9938")),
            within(BigDecimal.ONE.movePointLeft(28)));
  }

  @Property(tries = 100)
  void at_the_knee_a_woman_has_1_012_times_the_rate_of_a_man(
      @ForAll @IntRange(min = 18, max = 130) int age) {
    assertThat(rate(Sex.FEMALE, 70, age))
        .isCloseTo(
            rate(Sex.MALE, 90, age).multiply(new BigDecimal("1.012")),
            within(BigDecimal.ONE.movePointLeft(28)));
  }

  /** Five times the creatinine above the knee is 5^-1.2 of the rate: its 5th power 5^-6. */
  @Property(tries = 100)
  void above_the_knee_the_rate_falls_by_the_power_1_2(
      @ForAll Sex sex, @ForAll @IntRange(min = 90, max = 800) int hundredths) {
    BigDecimal share =
        rate(sex, 5 * hundredths, 40).divide(rate(sex, hundredths, 40), MathContext.DECIMAL128);
    assertThat(share.pow(5).multiply(BigDecimal.valueOf(15625)))
        .isCloseTo(BigDecimal.ONE, within(BigDecimal.ONE.movePointLeft(28)));
  }

  /** Whole powers undo the root: (2^-0.241)^1000 is 2^-241. */
  @Test
  void below_the_knee_the_rate_falls_by_the_power_of_the_sex() {
    assertShare(Sex.FEMALE, 30, 241);
    assertShare(Sex.MALE, 40, 302);
  }

  private static void assertShare(Sex sex, int hundredths, int power) {
    BigDecimal share =
        rate(sex, hundredths, 40).divide(rate(sex, 2 * hundredths, 40), MathContext.DECIMAL128);
    BigDecimal ratio =
        share
            .pow(1000, new MathContext(60))
            .divide(BigDecimal.valueOf(2).pow(power), MathContext.DECIMAL128);
    assertThat(ratio).isCloseTo(BigDecimal.ONE, within(BigDecimal.ONE.movePointLeft(25)));
  }

  private static BigDecimal rate(Sex sex, int hundredths, int age) {
    return CkdEpi2021.rate(Rational.of(hundredths, 100), age, sex);
  }

  private static ScaleResult<Category> egfr(Sex sex, String creatinine, int age) {
    return Egfr.builder().creatinine(creatinine).age(age).sex(sex).build().result();
  }
}
