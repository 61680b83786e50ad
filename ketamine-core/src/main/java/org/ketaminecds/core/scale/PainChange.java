package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Rational;

/**
 * The change of pain between a baseline and now, on the numeric rating scale (0 to 10 points) or
 * the visual analogue scale (0 to 100 mm); a positive change is relief.
 *
 * <p>Immutable and thread-safe. Source: SC-01; the bands in percent (IMMPACT) are verified, the
 * band of 2 points (Farrar 2001) is recalled.
 */
public final class PainChange {

  private static final Citation SOURCE = Citation.verified("SC-01", "T1");
  private static final Citation TWO_POINTS = Citation.recalled("SC-01");

  private final Instrument instrument;
  private final int baseline;
  private final int now;
  private final List<Entry> inputs;

  /** On what the pain was rated. */
  public enum Instrument {
    /** Whole points from 0 to 10. */
    NRS("NRS", "nrs", "points", 10),
    /** Whole millimetres from 0 to 100. */
    VAS("VAS", "vas", "mm", 100);

    private final String label;
    private final String path;
    private final String unit;
    private final int greatest;

    Instrument(String label, String path, String unit, int greatest) {
      this.label = label;
      this.path = path;
      this.unit = unit;
      this.greatest = greatest;
    }

    /** The usual abbreviation. */
    public String label() {
      return label;
    }
  }

  /** How important a relief in percent is, by IMMPACT. */
  public enum Importance implements Band {
    /** Less than 10 %, or no relief at all. */
    BELOW_MINIMAL("below minimal"),
    /** At least 10 %. */
    MINIMAL("minimal"),
    /** At least 30 %. */
    MODERATE("moderate"),
    /** At least 50 %. */
    SUBSTANTIAL("substantial");

    private final String label;

    Importance(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether the relief reaches about 2 points of the numeric rating scale. */
  public enum PointChange implements Band {
    /** Less than 2 points, or no relief at all. */
    BELOW_2("below 2 points"),
    /** 2 points or more. */
    AT_LEAST_2("2 points or more");

    private final String label;

    PointChange(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private PainChange(Instrument instrument, int baseline, int now, List<Entry> inputs) {
    this.instrument = instrument;
    this.baseline = baseline;
    this.now = now;
    this.inputs = inputs;
  }

  /** A change on this instrument. */
  public static Builder on(Instrument instrument) {
    return new Builder(instrument);
  }

  /**
   * The relief in percent of the baseline.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if the baseline is 0, since then
   *     there is no percentage
   */
  public ScaleResult<Importance> percent() {
    Intake intake = new Intake(instrument.path);
    if (baseline == 0) {
      intake.refuse("baseline", "0", "more than 0, since no change is a percentage of nothing");
    }
    intake.accepted();
    Rational relief = Rational.of(100L * (baseline - now), baseline);
    return new ScaleResultBuilder<Importance>(
            instrument.label + " change", "percent, IMMPACT", SOURCE, inputs)
        .value(relief, "%")
        .band(importance(relief), SOURCE)
        .build();
  }

  private static Importance importance(Rational relief) {
    if (reaches(relief, 50)) {
      return Importance.SUBSTANTIAL;
    } else if (reaches(relief, 30)) {
      return Importance.MODERATE;
    }
    return reaches(relief, 10) ? Importance.MINIMAL : Importance.BELOW_MINIMAL;
  }

  private static boolean reaches(Rational relief, int limit) {
    return relief.compareTo(Rational.of(limit, 1)) >= 0;
  }

  /** The relief in points or millimetres; the numeric rating scale has a recalled band for it. */
  public ScaleResult<PointChange> difference() {
    int relief = baseline - now;
    ScaleResultBuilder<PointChange> result =
        new ScaleResultBuilder<PointChange>(
                instrument.label + " change", "difference, " + instrument.unit, SOURCE, inputs)
            .value(Rational.of(relief, 1), instrument.unit);
    if (instrument == Instrument.NRS) {
      result.band(relief >= 2 ? PointChange.AT_LEAST_2 : PointChange.BELOW_2, TWO_POINTS);
    }
    return result.build();
  }

  /** Builds a {@link PainChange}; not thread-safe. */
  public static final class Builder {

    private final Instrument instrument;
    private Optional<Integer> baseline = Optional.empty();
    private Optional<Integer> now = Optional.empty();

    private Builder(Instrument instrument) {
      this.instrument = instrument;
    }

    /** Sets the pain before treatment, in whole points or millimetres. */
    public Builder baseline(int rating) {
      baseline = Optional.of(rating);
      return this;
    }

    /** Sets the pain now, in whole points or millimetres. */
    public Builder current(int rating) {
      now = Optional.of(rating);
      return this;
    }

    /**
     * The change.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if a rating is missing or off the
     *     scale
     */
    public PainChange build() {
      List<Entry> inputs =
          new Intake(instrument.path)
              .whole("baseline", baseline, 0, instrument.greatest)
              .whole("current", now, 0, instrument.greatest)
              .accepted();
      return new PainChange(instrument, baseline.orElseThrow(), now.orElseThrow(), inputs);
    }
  }
}
