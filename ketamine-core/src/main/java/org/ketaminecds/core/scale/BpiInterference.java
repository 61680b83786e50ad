package org.ketaminecds.core.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ketaminecds.core.quantity.Rational;

/**
 * The interference score of the Brief Pain Inventory: the mean of the answered ones of seven items,
 * 0 to 10 each, valid only if at least four were answered.
 *
 * <p>No source gives bands of the score, but one gives a band of its change. The questionnaire is
 * copyrighted; its items are numbered here and their text is not. Immutable and thread-safe.
 * Source: SC-03.
 */
public final class BpiInterference {

  private static final Citation SOURCE = Citation.verified("SC-03", "T1");
  private static final String PATH = "bpiInterference";
  private static final int ITEMS = 7;
  private static final int LEAST_ANSWERED = 4;
  private static final int GREATEST = 10;

  private final Rational mean;
  private final int answered;
  private final List<Entry> inputs;

  /** Whether the mean changed by at least 1 point. */
  public enum Change implements Band {
    /** 1 point or more above the baseline. */
    WORSE("worse by 1 point or more"),
    /** Less than 1 point either way. */
    BELOW_1("changed by less than 1 point"),
    /** 1 point or more below the baseline. */
    BETTER("better by 1 point or more");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private BpiInterference(int total, int answered, List<Entry> inputs) {
    this.mean = Rational.of(total, answered);
    this.answered = answered;
    this.inputs = inputs;
  }

  /** A score from the values of items. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A score from the sum of the answered items.
   *
   * @param total the sum
   * @param answered how many of the seven items were answered
   * @throws org.ketaminecds.core.problem.InvalidCaseException if fewer than four were answered, or
   *     the sum cannot be
   */
  public static BpiInterference ofTotal(int total, int answered) {
    Intake intake =
        new Intake(PATH)
            .whole(
                "total", Optional.of(total), 0, GREATEST * Math.max(0, Math.min(ITEMS, answered)))
            .whole("answered", Optional.of(answered), LEAST_ANSWERED, ITEMS);
    List<Entry> inputs = intake.accepted();
    return new BpiInterference(total, answered, inputs);
  }

  /** The mean; it has no band. */
  public ScaleResult<Change> result() {
    return start("mean of the answered items", inputs)
        .value(mean, "points")
        .part("items answered", answered + " of " + ITEMS)
        .build();
  }

  /** How much the mean fell since a baseline; a negative value is a rise. */
  public ScaleResult<Change> improvementSince(BpiInterference baseline) {
    Rational improvement = baseline.mean.minus(mean);
    List<Entry> both = new ArrayList<>();
    both.add(new Entry("baseline mean", ScaleResult.text(baseline.mean)));
    both.add(new Entry("mean", ScaleResult.text(mean)));
    return start("improvement since the baseline", both)
        .value(improvement, "points")
        .band(change(improvement), SOURCE)
        .build();
  }

  private static ScaleResultBuilder<Change> start(String variant, List<Entry> inputs) {
    return new ScaleResultBuilder<>("BPI interference", variant, SOURCE, inputs);
  }

  private static Change change(Rational improvement) {
    if (improvement.compareTo(Rational.ONE) >= 0) {
      return Change.BETTER;
    }
    return improvement.compareTo(Rational.of(-1, 1)) <= 0 ? Change.WORSE : Change.BELOW_1;
  }

  /** Builds a {@link BpiInterference}; not thread-safe. */
  public static final class Builder {

    private final Map<Integer, Integer> items = new TreeMap<>();

    private Builder() {}

    /**
     * Sets the value of an item that was answered; the rest counts as not answered.
     *
     * @param number 1 to 7, in the order of the questionnaire
     * @param points 0 to 10
     */
    public Builder item(int number, int points) {
      items.put(number, points);
      return this;
    }

    /**
     * The score.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if fewer than four items were
     *     answered, or one is off the scale
     */
    public BpiInterference build() {
      Intake intake = new Intake(PATH);
      items.forEach(
          (number, points) -> {
            intake.within("item number", Optional.of(number), 1, ITEMS);
            intake.whole("item " + number, Optional.of(points), 0, GREATEST);
          });
      if (items.size() < LEAST_ANSWERED) {
        intake.refuse("items", items.size() + " answers", "4 answers or more");
      }
      List<Entry> inputs = intake.accepted();
      int total = items.values().stream().mapToInt(Integer::intValue).sum();
      return new BpiInterference(total, items.size(), inputs);
    }
  }
}
