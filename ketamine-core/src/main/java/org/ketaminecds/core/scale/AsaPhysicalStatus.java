package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/**
 * The ASA physical status as a clinician entered it; it is never computed from other data.
 *
 * <p>Immutable and thread-safe. Source: SC-17, as last amended on 13 December 2020.
 */
public final class AsaPhysicalStatus {

  private static final Citation SOURCE = Citation.verified("SC-17", "T16");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:ASA(?:[- ]?PS)?\\s*)?(VI|IV|V|I{1,3})\\s*(E?)");

  private final AsaClass status;
  private final Urgency urgency;

  /** The six classes. */
  public enum AsaClass implements Band {
    /** Healthy. */
    I("I, healthy"),
    /** Mild systemic disease; includes a BMI above 30 and below 40, pregnancy and smoking. */
    II("II, mild systemic disease"),
    /** Severe systemic disease. */
    III("III, severe systemic disease"),
    /** Systemic disease that is a constant threat to life. */
    IV("IV, constant threat to life"),
    /** Moribund. */
    V("V, moribund"),
    /** Brain-dead donor of organs. */
    VI("VI, brain-dead donor");

    private final String label;

    AsaClass(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether the class carries the suffix E. */
  public enum Urgency {
    /** No suffix. */
    NOT_AN_EMERGENCY("no suffix"),
    /** Suffix E. */
    EMERGENCY("suffix E");

    private final String label;

    Urgency(String label) {
      this.label = label;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }
  }

  private AsaPhysicalStatus(AsaClass status, Urgency urgency) {
    this.status = status;
    this.urgency = urgency;
  }

  /** The class that a clinician entered. */
  public static AsaPhysicalStatus entered(AsaClass status, Urgency urgency) {
    return new AsaPhysicalStatus(status, urgency);
  }

  /**
   * The class as it is written, such as "III" or "ASA IIE".
   *
   * @throws InvalidCaseException if it cannot be read
   */
  public static AsaPhysicalStatus parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new InvalidCaseException(
          List.of(Problem.of("asa", written, "I to VI in Roman numerals, with E if an emergency")));
    }
    return entered(
        AsaClass.valueOf(matcher.group(1)),
        "E".equals(matcher.group(2)) ? Urgency.EMERGENCY : Urgency.NOT_AN_EMERGENCY);
  }

  /** The class; there is no value, since the classes are no numbers to reckon with. */
  public ScaleResult<AsaClass> result() {
    List<Entry> inputs =
        List.of(new Entry("class", status.name()), new Entry("urgency", urgency.label()));
    return new ScaleResultBuilder<AsaClass>(
            "ASA physical status", "as amended 13 December 2020", SOURCE, inputs)
        .band(status, SOURCE)
        .note("As entered by a clinician, not computed.")
        .build();
  }
}
