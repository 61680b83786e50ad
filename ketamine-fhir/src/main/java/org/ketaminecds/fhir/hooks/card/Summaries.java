package org.ketaminecds.fhir.hooks.card;

/** One line of at most 139 characters. */
final class Summaries {

  private static final String MORE = "…";

  private Summaries() {}

  /** The beginning, the middle shortened if need be, and the end. */
  static String of(String beginning, String middle, String end) {
    int room = Card.SUMMARY_LIMIT - 1 - beginning.length() - end.length();
    return beginning + shortened(middle, room) + end;
  }

  static String shortened(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    String cut = text.substring(0, room - MORE.length());
    int blank = cut.lastIndexOf(' ');
    return (blank > room / 2 ? cut.substring(0, blank) : cut) + MORE;
  }
}
