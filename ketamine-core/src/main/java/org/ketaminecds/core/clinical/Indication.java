package org.ketaminecds.core.clinical;

import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/**
 * A painful condition for which ketamine is considered.
 *
 * @param condition a name or synonym of the vocabulary, such as "complex regional pain syndrome";
 *     another name is kept and reported as not mapped
 * @param painDuration how long the pain has lasted
 * @param painScore the pain now, on the numeric rating scale from 0 to 10
 */
public record Indication(
    String condition, Optional<Quantity> painDuration, Optional<Quantity> painScore) {

  /** An indication of which only the name is known. */
  public static Indication of(String condition) {
    return new Indication(condition, Optional.empty(), Optional.empty());
  }
}
