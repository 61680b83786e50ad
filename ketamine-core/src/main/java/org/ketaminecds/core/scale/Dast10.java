package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;

/**
 * The DAST-10 screen of drug use: ten questions of yes or no, in sum 0 to 10.
 *
 * <p>A yes counts one point, except that in item 3 a no does. Answers go in as they were given, so
 * nobody reverses item 3 twice. Immutable and thread-safe. Source: SC-20.
 */
public final class Dast10 {

  private static final Citation SOURCE = Citation.verified("SC-20", "T20");
  private static final int ITEMS = 10;
  private static final int REVERSED = 3;

  private final List<Entry> inputs;
  private final int total;

  /** The bands of the sum. */
  public enum Degree implements Band {
    /** 0 points. */
    NONE("none"),
    /** 1 or 2 points. */
    LOW("low"),
    /** 3 to 5 points. */
    MODERATE("moderate"),
    /** 6 to 8 points. */
    SUBSTANTIAL("substantial"),
    /** 9 or 10 points. */
    SEVERE("severe");

    private final String label;

    Degree(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private Dast10(List<Entry> inputs, int total) {
    this.inputs = inputs;
    this.total = total;
  }

  /**
   * The answers to items 1 to 10 as they were given, in this order.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if there are not ten
   */
  public static Dast10 of(YesNo... answers) {
    Intake intake = new Intake("dast10").count(answers.length, ITEMS);
    int total = 0;
    for (int item = 1; item <= answers.length; item++) {
      YesNo given = answers[item - 1];
      intake.answer("item " + item, Optional.of(given));
      if (given == (item == REVERSED ? YesNo.NO : YesNo.YES)) {
        total++;
      }
    }
    return new Dast10(intake.accepted(), total);
  }

  /** The sum and its band. */
  public ScaleResult<Degree> result() {
    return new ScaleResultBuilder<Degree>("DAST-10", "item 3 reversed", SOURCE, inputs)
        .points(total)
        .band(degree(), SOURCE)
        .build();
  }

  private Degree degree() {
    if (total >= 9) {
      return Degree.SEVERE;
    } else if (total >= 6) {
      return Degree.SUBSTANTIAL;
    } else if (total >= 3) {
      return Degree.MODERATE;
    }
    return total >= 1 ? Degree.LOW : Degree.NONE;
  }
}
