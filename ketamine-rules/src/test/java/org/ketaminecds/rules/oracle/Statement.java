package org.ketaminecds.rules.oracle;

import java.util.Set;
import java.util.function.Consumer;

/**
 * One thing that a case says.
 *
 * @param text what it says, in the words of a case file
 * @param effect says it
 */
record Statement(String text, Consumer<Draft> effect) {

  private static final Set<String> LISTED =
      Set.of("indication", "medicine", "medicine, another one", "allergy", "phase");

  /** What it speaks of. */
  String about() {
    int end = text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Whether it is a datum by itself, and neither an entry of a list nor a gap. */
  boolean isDatum() {
    return !LISTED.contains(about())
        && !text.endsWith("no weight to be had")
        && !text.contains(": UNKNOWN")
        && !text.contains(": UNAVAILABLE");
  }

  @Override
  public String toString() {
    return text;
  }
}
