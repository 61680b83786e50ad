package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.Sex;

/**
 * The AUDIT-C screen of alcohol use: three items of 0 to 4 points, in sum 0 to 12, read by sex.
 *
 * <p>Immutable and thread-safe. Source: SC-19, seen in print at second hand.
 */
public final class AuditC {

  private static final Citation SOURCE = Citation.secondary("SC-19", "T19");
  private static final int ITEMS = 3;
  private static final int GREATEST = 4;
  private static final int POSITIVE_IN_MEN = 4;
  private static final int POSITIVE_IN_WOMEN = 3;

  private final List<Entry> inputs;
  private final int total;
  private final Sex sex;

  /** Whether the sum reaches the cut-off of the sex. */
  public enum Screen implements Band {
    /** Men 0 to 3 points, women 0 to 2. */
    NEGATIVE("negative"),
    /** Men 4 points or more, women 3 or more. */
    POSITIVE("positive");

    private final String label;

    Screen(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private AuditC(List<Entry> inputs, int total, Sex sex) {
    this.inputs = inputs;
    this.total = total;
    this.sex = sex;
  }

  /**
   * The points of items 1 to 3.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if one is not 0 to 4
   */
  public static AuditC of(Sex sex, int item1, int item2, int item3) {
    List<Entry> inputs =
        new Intake("auditC")
            .required("sex", Optional.of(sex), "female or male", Sex::label)
            .items(List.of(item1, item2, item3), ITEMS, GREATEST)
            .accepted();
    return new AuditC(inputs, item1 + item2 + item3, sex);
  }

  /** The sum and what it says for this sex. */
  public ScaleResult<Screen> result() {
    int cutOff = sex == Sex.FEMALE ? POSITIVE_IN_WOMEN : POSITIVE_IN_MEN;
    String variant = "%s cut-off, %s points".formatted(sex.label(), cutOff);
    return new ScaleResultBuilder<Screen>("AUDIT-C", variant, SOURCE, inputs)
        .points(total)
        .band(total >= cutOff ? Screen.POSITIVE : Screen.NEGATIVE, SOURCE)
        .build();
  }
}
