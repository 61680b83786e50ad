package org.ketaminecds.core.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Rational;

/**
 * The estimated glomerular filtration rate of an adult by the creatinine equation CKD-EPI 2021.
 *
 * <p>The value is in mL/min/1.73 m2. Powers are computed to 30 digits; the value is then rounded
 * half up to two decimals, and the band is that of the rounded value, so that the two never
 * contradict each other: 89.99 is G2 and 90.00 is G1. Creatinine in µmol/L is divided by 88.4 for
 * mg/dL. Creatinine below 0.1 or above 40 mg/dL is refused as a mistake in the unit; these limits
 * are ours. Immutable and thread-safe. Source: SC-23.
 */
public final class Egfr {

  private static final Citation SOURCE = Citation.verified("SC-23", "T23");
  private static final Rational MICROMOLES = Rational.of(884, 10);
  private static final Rational LEAST_CREATININE = Rational.of(1, 10);
  private static final Rational GREATEST_CREATININE = Rational.of(40, 1);
  private static final int ADULT = 18;
  private static final int OLDEST = 130;
  private static final int DECIMALS = 2;

  private final Rational creatinine;
  private final int age;
  private final Sex sex;
  private final List<Entry> inputs;

  /** The categories of the filtration rate. */
  public enum Category implements Band {
    /** At least 90. */
    G1("G1", 90),
    /** At least 60, below 90. */
    G2("G2", 60),
    /** At least 45, below 60. */
    G3A("G3a", 45),
    /** At least 30, below 45. */
    G3B("G3b", 30),
    /** At least 15, below 30. */
    G4("G4", 15),
    /** Below 15. */
    G5("G5", 0);

    private final String label;
    private final int from;

    Category(String label, int from) {
      this.label = label;
      this.from = from;
    }

    @Override
    public String label() {
      return label;
    }

    private static Category of(BigDecimal rate) {
      for (Category category : values()) {
        if (rate.compareTo(BigDecimal.valueOf(category.from)) >= 0) {
          return category;
        }
      }
      throw new IllegalArgumentException("A filtration rate is not negative.");
    }
  }

  private Egfr(Rational creatinine, int age, Sex sex, List<Entry> inputs) {
    this.creatinine = creatinine;
    this.age = age;
    this.sex = sex;
    this.inputs = inputs;
  }

  /** An estimate from creatinine, age and sex. */
  public static Builder builder() {
    return new Builder();
  }

  /** The rate and its category. */
  public ScaleResult<Category> result() {
    BigDecimal rate =
        CkdEpi2021.rate(creatinine, age, sex).setScale(DECIMALS, RoundingMode.HALF_UP);
    return new ScaleResultBuilder<Category>("eGFR", "CKD-EPI 2021, creatinine", SOURCE, inputs)
        .part("creatinine in mg/dL", ScaleResult.text(creatinine))
        .value(Rational.of(rate), "mL/min/1.73 m2")
        .band(Category.of(rate), SOURCE)
        .build();
  }

  /** Builds an {@link Egfr}; not thread-safe. */
  public static final class Builder {

    private Optional<String> creatinine = Optional.empty();
    private Optional<Integer> age = Optional.empty();
    private Optional<Sex> sex = Optional.empty();

    private Builder() {}

    /** Sets creatinine in serum, with its unit: "1.2 mg/dL" or "106 umol/L". */
    public Builder creatinine(String value) {
      creatinine = Optional.of(value);
      return this;
    }

    /** Sets the age in completed years, at least 18. */
    public Builder age(int years) {
      age = Optional.of(years);
      return this;
    }

    /** Sets the sex. */
    public Builder sex(Sex value) {
      sex = Optional.of(value);
      return this;
    }

    /**
     * The estimate.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if anything is missing, the unit is
     *     not given, the patient is no adult or the creatinine cannot be
     */
    public Egfr build() {
      Intake intake = new Intake("egfr");
      Optional<Rational> milligrams =
          intake
              .lab(
                  "creatinine",
                  creatinine,
                  LabUnit.MILLIGRAM_PER_DECILITRE,
                  LabUnit.MICROMOLE_PER_LITRE)
              .map(Egfr::milligramsPerDecilitre);
      milligrams
          .filter(Egfr::isImplausible)
          .ifPresent(
              value ->
                  intake.refuse(
                      "creatinine",
                      creatinine.orElseThrow(),
                      "0.1 to 40 mg/dL, or 8.84 to 3536 umol/L",
                      "the other unit was meant"));
      intake.whole("age", age, ADULT, OLDEST).required("sex", sex, "female or male", Sex::label);
      List<Entry> inputs = intake.accepted();
      return new Egfr(milligrams.orElseThrow(), age.orElseThrow(), sex.orElseThrow(), inputs);
    }
  }

  private static Rational milligramsPerDecilitre(LabValue value) {
    return value.unit() == LabUnit.MICROMOLE_PER_LITRE
        ? value.number().dividedBy(MICROMOLES)
        : value.number();
  }

  private static boolean isImplausible(Rational creatinine) {
    return creatinine.compareTo(LEAST_CREATININE) < 0
        || creatinine.compareTo(GREATEST_CREATININE) > 0;
  }
}
