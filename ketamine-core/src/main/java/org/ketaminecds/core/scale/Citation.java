package org.ketaminecds.core.scale;

import java.util.List;

/**
 * Where a definition or a threshold comes from, and how far it was checked.
 *
 * @param factId the row of the fact base, such as SC-11
 * @param sources the keys of its sources, such as T11, as {@code docs/scales.md} lists them; none
 *     if it is only recalled
 * @param confidence how far it was checked
 */
public record Citation(String factId, List<String> sources, Confidence confidence) {

  /** Copies the sources, so that nobody can change them afterwards. */
  public Citation {
    sources = List.copyOf(sources);
  }

  static Citation verified(String factId, String... sources) {
    return new Citation(factId, List.of(sources), Confidence.VERIFIED);
  }

  static Citation secondary(String factId, String... sources) {
    return new Citation(factId, List.of(sources), Confidence.VERIFIED_SECONDARY);
  }

  static Citation recalled(String factId) {
    return new Citation(factId, List.of(), Confidence.RECALLED);
  }

  /** One line, such as {@code SC-11, T11, VERIFIED}. */
  @Override
  public String toString() {
    String keys = sources.isEmpty() ? "" : ", " + String.join(" ", sources);
    return factId + keys + ", " + confidence.label();
  }
}
