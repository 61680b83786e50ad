package org.ketaminecds.core.problem;

import java.util.Optional;

/**
 * One fault in an input: where it is, what was found there, what was wanted, and perhaps what was
 * meant.
 *
 * <p>Immutable and thread-safe. A problem quotes the input, so it may hold patient data: show it to
 * whoever sent the input, and keep it out of logs.
 *
 * @param where the path in the case, such as {@code regimen.phases[0].infusion}, or
 *     file:line:column
 * @param found the offending text or value
 * @param wanted what would be right
 * @param maybe what may have been meant
 */
public record Problem(String where, String found, String wanted, Optional<String> maybe) {

  /** A problem for which there is no guess at what was meant. */
  public static Problem of(String where, String found, String wanted) {
    return new Problem(where, found, wanted, Optional.empty());
  }

  /** A problem with a guess at what was meant. */
  public static Problem of(String where, String found, String wanted, String maybe) {
    return new Problem(where, found, wanted, Optional.of(maybe));
  }

  /** The same problem at another place. */
  public Problem at(String place) {
    return new Problem(place, found, wanted, maybe);
  }

  /** One line: where, found, wanted, maybe. */
  @Override
  public String toString() {
    return "%s: found %s; wanted %s.%s"
        .formatted(where, found, wanted, maybe.map(text -> " Maybe " + text + ".").orElse(""));
  }
}
