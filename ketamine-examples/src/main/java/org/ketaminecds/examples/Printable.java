package org.ketaminecds.examples;

import java.util.stream.Collectors;

/** Makes words that came from a file harmless to a terminal. */
final class Printable {

  private Printable() {}

  /** The text with a question mark for each control character. */
  static String of(String text) {
    return text.codePoints()
        .map(letter -> isHarmless(letter) ? letter : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The same of a text of several lines, each ended by a line feed. */
  static String lines(String text) {
    return text.lines().map(line -> of(line) + "\n").collect(Collectors.joining());
  }

  private static boolean isHarmless(int letter) {
    return !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT;
  }
}
