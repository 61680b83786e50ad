package org.ketaminecds.rules.oracle;

import java.util.function.Consumer;

/**
 * One thing that a case says.
 *
 * @param text what it says, in the words of a case file
 * @param effect says it
 */
record Statement(String text, Consumer<Draft> effect) {

  @Override
  public String toString() {
    return text;
  }
}
