package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;

/**
 * The Aldrete score of recovery after anaesthesia: five signs of 0 to 2 points, in sum 0 to 10.
 *
 * <p>Versions differ, so the version must be named and is kept with the result. One of 12 points
 * exists too and is not computed here. Immutable and thread-safe. Source: SC-16.
 */
public final class Aldrete {

  private static final Citation SOURCE = Citation.verified("SC-16", "T15");
  private static final int RECOVERED_FROM = 9;

  private final List<Entry> inputs;
  private final int total;
  private final Version version;

  /** How circulation and oxygenation were scored. */
  public enum Version {
    /** Of 1995: blood pressure in percent of the baseline, and oxygen saturation. */
    PERCENT_1995("1995, blood pressure in % of baseline"),
    /** Blood pressure in mmHg from the baseline; our sources give no threshold for it. */
    MILLIMETRES("blood pressure in mmHg from baseline");

    private final String label;

    Version(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }

  /** Whether the sum reaches the threshold. */
  public enum Recovery implements Band {
    /** 0 to 8 points. */
    BELOW_9("below the threshold, 9 points"),
    /** 9 or 10 points. */
    AT_LEAST_9("at or above the threshold, 9 points");

    private final String label;

    Recovery(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private Aldrete(List<Entry> inputs, int total, Version version) {
    this.inputs = inputs;
    this.total = total;
    this.version = version;
  }

  /** A score of this version. */
  public static Builder scoredBy(Version version) {
    return new Builder(version);
  }

  /** The sum and, where our sources give one, its threshold. */
  public ScaleResult<Recovery> result() {
    ScaleResultBuilder<Recovery> result =
        new ScaleResultBuilder<Recovery>("Aldrete", version.label(), SOURCE, inputs).points(total);
    if (version == Version.PERCENT_1995) {
      result.band(total >= RECOVERED_FROM ? Recovery.AT_LEAST_9 : Recovery.BELOW_9, SOURCE);
    } else {
      result.note("Our sources give no threshold for this version.");
    }
    return result.build();
  }

  /** Builds an {@link Aldrete}; not thread-safe. */
  public static final class Builder {

    private final Version version;
    private Optional<Integer> activity = Optional.empty();
    private Optional<Integer> respiration = Optional.empty();
    private Optional<Integer> circulation = Optional.empty();
    private Optional<Integer> consciousness = Optional.empty();
    private Optional<Integer> oxygenation = Optional.empty();

    private Builder(Version version) {
      this.version = version;
    }

    /** Sets the points of activity, 0 to 2. */
    public Builder activity(int points) {
      activity = Optional.of(points);
      return this;
    }

    /** Sets the points of respiration, 0 to 2. */
    public Builder respiration(int points) {
      respiration = Optional.of(points);
      return this;
    }

    /** Sets the points of circulation, 0 to 2. */
    public Builder circulation(int points) {
      circulation = Optional.of(points);
      return this;
    }

    /** Sets the points of consciousness, 0 to 2. */
    public Builder consciousness(int points) {
      consciousness = Optional.of(points);
      return this;
    }

    /** Sets the points of oxygen saturation, 0 to 2. */
    public Builder oxygenation(int points) {
      oxygenation = Optional.of(points);
      return this;
    }

    /**
     * The score.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if a sign is missing or not 0 to 2
     */
    public Aldrete build() {
      List<Entry> inputs =
          new Intake("aldrete")
              .whole("activity", activity, 0, 2)
              .whole("respiration", respiration, 0, 2)
              .whole("circulation", circulation, 0, 2)
              .whole("consciousness", consciousness, 0, 2)
              .whole("oxygenation", oxygenation, 0, 2)
              .accepted();
      int total =
          List.of(activity, respiration, circulation, consciousness, oxygenation).stream()
              .mapToInt(Optional::orElseThrow)
              .sum();
      return new Aldrete(inputs, total, version);
    }
  }
}
