package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Advisability;

/**
 * A change of the plan that makes the advice milder.
 *
 * @param steps what to change, each in words; all of them are needed
 * @param advisability what the guidance would advise then
 */
public record PlanChange(List<String> steps, Advisability advisability) {

  /** Copies the steps, so that nobody can change them afterwards. */
  public PlanChange {
    steps = List.copyOf(steps);
  }
}
