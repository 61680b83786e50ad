package org.ketaminecds.fhir.hooks.card;

import java.util.regex.Pattern;

/** Text that comes from guidance or from a record, made harmless in Markdown and HTML. */
final class Markdown {

  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]()#+!|~>-])");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private Markdown() {}

  /** One line that shows the text as it is. */
  static String plain(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ").strip();
    String harmless = line.replace("&", "&amp;").replace("<", "&lt;");
    return MARKS.matcher(harmless).replaceAll("\\\\$1");
  }
}
