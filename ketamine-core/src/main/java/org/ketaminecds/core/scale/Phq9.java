package org.ketaminecds.core.scale;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The PHQ-9 questionnaire of depression: nine items of 0 to 3 points, in sum 0 to 27.
 *
 * <p>Item 9 asks for thoughts of death or self-harm; any answer above 0 gives an alert, whatever
 * the sum. Immutable and thread-safe. Source: SC-11.
 */
public final class Phq9 {

  private static final Citation SOURCE = Citation.verified("SC-11", "T11");
  private static final int ITEMS = 9;
  private static final int GREATEST = 3;

  private final List<Entry> inputs;
  private final int total;
  private final int lastItem;

  /** The bands of the sum. */
  public enum Severity implements Band {
    /** 0 to 4 points. */
    BELOW_MILD("below mild"),
    /** 5 to 9 points. */
    MILD("mild"),
    /** 10 to 14 points. */
    MODERATE("moderate"),
    /** 15 to 19 points. */
    MODERATELY_SEVERE("moderately severe"),
    /** 20 to 27 points. */
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

  private Phq9(List<Entry> inputs, int total, int lastItem) {
    this.inputs = inputs;
    this.total = total;
    this.lastItem = lastItem;
  }

  /**
   * The points of items 1 to 9, in this order.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if there are not nine, or one is not
   *     0 to 3
   */
  public static Phq9 of(int... items) {
    List<Entry> inputs =
        new Intake("phq9").items(IntStream.of(items).boxed().toList(), ITEMS, GREATEST).accepted();
    return new Phq9(inputs, IntStream.of(items).sum(), items[ITEMS - 1]);
  }

  /** Whether item 9 was answered above 0, which always calls for follow-up. */
  public boolean needsFollowUpOfItem9() {
    return lastItem > 0;
  }

  /** The sum, its band and the alert of item 9. */
  public ScaleResult<Severity> result() {
    ScaleResultBuilder<Severity> result =
        new ScaleResultBuilder<Severity>("PHQ-9", "9 items", SOURCE, inputs)
            .points(total)
            .band(severity(), SOURCE);
    if (needsFollowUpOfItem9()) {
      result.alert("Item 9 was answered above 0: follow up on self-harm, whatever the sum.");
    }
    return result.build();
  }

  private Severity severity() {
    if (total >= 20) {
      return Severity.SEVERE;
    } else if (total >= 15) {
      return Severity.MODERATELY_SEVERE;
    } else if (total >= 10) {
      return Severity.MODERATE;
    }
    return total >= 5 ? Severity.MILD : Severity.BELOW_MILD;
  }
}
