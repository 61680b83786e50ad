package org.ketaminecds.rules.scenario;

import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.text.Position;

/**
 * An example that the author of a recommendation gave.
 *
 * @param recommendation the id of the recommendation
 * @param name what it shows
 * @param given the case
 * @param expected what becomes of the recommendation in that case
 * @param position where it stands
 * @param written the case in the words of its author
 */
public record Scenario(
    String recommendation,
    String name,
    ClinicalCase given,
    Expectation expected,
    Position position,
    Written written) {

  /**
   * A case in the words of its author.
   *
   * @param background what all scenarios of the file share; may be empty
   * @param given what this scenario adds, replaces or takes away; may be empty
   */
  public record Written(String background, String given) {}

  /** The recommendation, the name and the place. */
  @Override
  public String toString() {
    return "%s: %s (%s)".formatted(recommendation, name, position);
  }
}
