package org.ketaminecds.fhir.knowledge;

import java.util.regex.Pattern;

/** Text for elements that are read as Markdown. */
public final class Markdown {

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!]");
  private static final Pattern LINE_OR_BULLET = Pattern.compile("(?m)^(\\s*)([-+=])");
  private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*\\d+)([.)])(?=\\s|$)");

  private Markdown() {}

  /** Markdown that shows this text as it is, so that no text is read as a link, tag or list. */
  public static String plain(String text) {
    String escaped = MARKS.matcher(text).replaceAll("\\\\$0");
    String flat = LINE_OR_BULLET.matcher(escaped).replaceAll("$1\\\\$2");
    return NUMBER.matcher(flat).replaceAll("$1\\\\$2");
  }
}
