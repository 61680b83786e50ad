package org.ketaminecds.rules.view;

import org.ketaminecds.core.vocabulary.TermKind;

/** The pair of words that a kind of finding uses for yes and no. */
public final class StateWords {

  private StateWords() {}

  /** The word for a finding of this kind that is so, or is not so. */
  public static String of(TermKind kind, boolean so) {
    return switch (kind) {
      case PROCEDURE -> so ? "done" : "not done";
      case RESOURCE -> so ? "available" : "not available";
      default -> so ? "present" : "absent";
    };
  }
}
