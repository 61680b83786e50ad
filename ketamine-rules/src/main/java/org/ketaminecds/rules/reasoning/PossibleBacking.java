package org.ketaminecds.rules.reasoning;

/**
 * A recommendation that would speak of an indication, but cannot be judged.
 *
 * @param indication the name of the indication
 * @param id the id of the recommendation
 */
public record PossibleBacking(String indication, String id) {

  /** Whether it speaks of this indication. */
  public boolean isAbout(String name) {
    return indication.equals(name);
  }
}
