package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Rational;

/**
 * The severity score of the Brief Pain Inventory: the mean of worst, least, average and present
 * pain, 0 to 10 each.
 *
 * <p>The published bands are whole numbers (0-4, 5-6, 7-10), but a mean can lie between them. A
 * mean belongs to the nearer band, and midway to the more severe one: 4.25 is mild, 4.5 moderate,
 * 6.5 severe. That reading is ours, and the result says so when it matters. The questionnaire is
 * copyrighted; its text is not in here. Immutable and thread-safe. Source: SC-02.
 */
public final class BpiSeverity {

  private static final Citation SOURCE = Citation.verified("SC-02", "T1", "T2");
  private static final int ITEMS = 4;
  private static final int GREATEST = 10;
  private static final Rational MODERATE_FROM = Rational.of(9, 2);
  private static final Rational SEVERE_FROM = Rational.of(13, 2);

  private final String variant;
  private final int total;
  private final List<Entry> inputs;

  /** The bands of the mean. */
  public enum Severity implements Band {
    /** Published as 0 to 4. */
    MILD("mild"),
    /** Published as 5 to 6. */
    MODERATE("moderate"),
    /** Published as 7 to 10. */
    SEVERE("severe");

    private final String label;

    Severity(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private BpiSeverity(String variant, int total, List<Entry> inputs) {
    this.variant = variant;
    this.total = total;
    this.inputs = inputs;
  }

  /** A score from the values of the four items. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A score from the sum of all four items, 0 to 40.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if the sum cannot be
   */
  public static BpiSeverity ofTotal(int total) {
    List<Entry> inputs =
        new Intake("bpiSeverity")
            .whole("total", Optional.of(total), 0, ITEMS * GREATEST)
            .accepted();
    return new BpiSeverity("sum of 4 items", total, inputs);
  }

  /** The mean and its band. */
  public ScaleResult<Severity> result() {
    Rational mean = Rational.of(total, ITEMS);
    ScaleResultBuilder<Severity> result =
        new ScaleResultBuilder<Severity>("BPI severity", variant, SOURCE, inputs)
            .value(mean, "points")
            .band(severity(mean), SOURCE);
    if (isBetweenBands(mean, 4, 5) || isBetweenBands(mean, 6, 7)) {
      result.note(
          "The mean lies between two published bands; the nearer one, and midway the more severe"
              + " one, is our reading.");
    }
    return result.build();
  }

  private static Severity severity(Rational mean) {
    if (mean.compareTo(SEVERE_FROM) >= 0) {
      return Severity.SEVERE;
    }
    return mean.compareTo(MODERATE_FROM) >= 0 ? Severity.MODERATE : Severity.MILD;
  }

  private static boolean isBetweenBands(Rational mean, int endOfOne, int startOfNext) {
    return mean.compareTo(Rational.of(endOfOne, 1)) > 0
        && mean.compareTo(Rational.of(startOfNext, 1)) < 0;
  }

  /** Builds a {@link BpiSeverity}; not thread-safe. */
  public static final class Builder {

    private Optional<Integer> worst = Optional.empty();
    private Optional<Integer> least = Optional.empty();
    private Optional<Integer> average = Optional.empty();
    private Optional<Integer> current = Optional.empty();

    private Builder() {}

    /** Sets the worst pain, 0 to 10. */
    public Builder worst(int points) {
      worst = Optional.of(points);
      return this;
    }

    /** Sets the least pain, 0 to 10. */
    public Builder least(int points) {
      least = Optional.of(points);
      return this;
    }

    /** Sets the average pain, 0 to 10. */
    public Builder average(int points) {
      average = Optional.of(points);
      return this;
    }

    /** Sets the pain at this moment, 0 to 10. */
    public Builder current(int points) {
      current = Optional.of(points);
      return this;
    }

    /**
     * The score.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if an item is missing or off the
     *     scale, or the least pain is above the worst
     */
    public BpiSeverity build() {
      Intake intake =
          new Intake("bpiSeverity")
              .whole("worst", worst, 0, GREATEST)
              .whole("least", least, 0, GREATEST)
              .whole("average", average, 0, GREATEST)
              .whole("current", current, 0, GREATEST);
      if (worst.isPresent() && least.isPresent() && least.get() > worst.get()) {
        intake.refuse(
            "least",
            "%s, more than the worst pain, %s".formatted(least.get(), worst.get()),
            "no more than the worst pain",
            "the two were swapped");
      }
      List<Entry> inputs = intake.accepted();
      int total = Stream.of(worst, least, average, current).mapToInt(Optional::orElseThrow).sum();
      return new BpiSeverity("4 items", total, inputs);
    }
  }
}
