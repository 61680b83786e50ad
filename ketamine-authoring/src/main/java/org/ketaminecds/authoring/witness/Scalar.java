package org.ketaminecds.authoring.witness;

import java.util.regex.Pattern;

/** Writes a text so that YAML reads it as just that text. */
public final class Scalar {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ().'/-]*");
  private static final Pattern SPECIAL =
      Pattern.compile("null|true|false|yes|no|on|off", Pattern.CASE_INSENSITIVE);

  private Scalar() {}

  /** The text, in quotes if need be. */
  public static String of(String text) {
    if (PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches() && !text.endsWith(" ")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
              } else if (Character.isISOControl(letter)) {
                quoted.append("\\x%02x".formatted(letter));
              } else {
                quoted.appendCodePoint(letter);
              }
            });
    return quoted.append('"').toString();
  }
}
