package org.ketaminecds.core.scale;

import java.util.List;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/**
 * The Richmond Agitation-Sedation Scale, from -5 to +4; the clinician chooses the level.
 *
 * <p>Source: SC-14. To stop and assess at -3 or below is a proposal of this library.
 */
public enum Rass implements Band {
  /** +4. */
  COMBATIVE(4, "combative"),
  /** +3. */
  VERY_AGITATED(3, "very agitated"),
  /** +2. */
  AGITATED(2, "agitated"),
  /** +1. */
  RESTLESS(1, "restless"),
  /** 0. */
  ALERT(0, "alert"),
  /** -1: eye contact for more than 10 s. */
  DROWSY(-1, "drowsy"),
  /** -2: eye contact for less than 10 s. */
  LIGHT_SEDATION(-2, "light sedation"),
  /** -3: no eye contact. */
  MODERATE_SEDATION(-3, "moderate sedation"),
  /** -4: answers to touch only. */
  DEEP_SEDATION(-4, "deep sedation"),
  /** -5. */
  UNAROUSABLE(-5, "unarousable");

  private static final Citation SOURCE = Citation.verified("SC-14", "T14");
  private static final int STOP_AT = -3;

  private final int points;
  private final String label;

  Rass(int points, String label) {
    this.points = points;
    this.label = label;
  }

  /**
   * The level of these points.
   *
   * @throws InvalidCaseException if they are not -5 to 4
   */
  public static Rass of(int points) {
    for (Rass level : values()) {
      if (level.points == points) {
        return level;
      }
    }
    throw new InvalidCaseException(
        List.of(Problem.of("rass", String.valueOf(points), "a whole number from -5 to 4")));
  }

  /** -5 to 4. */
  public int points() {
    return points;
  }

  @Override
  public String label() {
    return label;
  }

  /** The level with its source. */
  public ScaleResult<Rass> result() {
    List<Entry> inputs = List.of(new Entry("level", label));
    ScaleResultBuilder<Rass> result =
        new ScaleResultBuilder<Rass>("RASS", "-5 to +4", SOURCE, inputs)
            .points(points)
            .band(this, SOURCE);
    if (points <= STOP_AT) {
      result.alert("RASS -3 or below: stop and assess (local policy, no source gives it).");
    }
    return result.build();
  }
}
