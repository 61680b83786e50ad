package org.ketaminecds.fhir.hooks.card;

import java.util.regex.Pattern;

/**
 * Text that comes from guidance or from a record, made harmless in Markdown and HTML.
 *
 * <p>Only what would change the rendering in its place is escaped, since some clients show the text
 * as it is.
 */
final class Markdown {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*~]|(?<=])\\(|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern BLOCK = Pattern.compile("^[-+#>\\[]");
  private static final Pattern NUMBER = Pattern.compile("^(\\d+)([.)])(?=\\s|$)");

  private Markdown() {}

  /** One line that shows the text as it is, where other text of the line stands before it. */
  static String within(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ").strip();
    String tagless = TAG.matcher(ENTITY.matcher(line).replaceAll("&amp;")).replaceAll("&lt;");
    return MARKS.matcher(tagless).replaceAll("\\\\$0");
  }

  /** One line that shows the text as it is, at the beginning of a line or of an item of a list. */
  static String atBeginning(String text) {
    String flat = BLOCK.matcher(within(text)).replaceAll("\\\\$0");
    return NUMBER.matcher(flat).replaceAll("$1\\\\$2");
  }
}
