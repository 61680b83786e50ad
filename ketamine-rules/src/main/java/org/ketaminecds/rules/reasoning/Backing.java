package org.ketaminecds.rules.reasoning;

import org.ketaminecds.core.guidance.Support;

/**
 * How well a recommendation that applies supports an indication.
 *
 * @param indication the name of the indication
 * @param support how well
 * @param id the id of the recommendation
 */
public record Backing(String indication, Support support, String id) {

  /** Whether it speaks of this indication. */
  public boolean isAbout(String name) {
    return indication.equals(name);
  }
}
