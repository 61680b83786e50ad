package org.ketaminecds.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Unit;

/**
 * A way in which characters decay, as it looks in a line.
 *
 * @param kind what sort of remark it is
 * @param pattern what it looks like
 * @param wanted what would be right
 * @param meant what a text that looks so may have been; empty without a guess
 */
record Decay(
    Remark.Kind kind, Pattern pattern, String wanted, Function<String, Optional<String>> meant) {

  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

  private static final Decay LOST_CHARACTER =
      new Decay(
          Remark.Kind.LOST_CHARACTER,
          Pattern.compile("\\S*\\uFFFD\\S*"),
          "the character that stood there",
          text -> Optional.of("a sign such as \u00b1 or \u2265, or a letter"));

  private static final Decay WRONG_ENCODING =
      new Decay(
          Remark.Kind.WRONG_ENCODING,
          Pattern.compile("[^\\p{ASCII}\\uFFFD]{2,}"),
          "a file that every program saved in UTF-8",
          text -> WrongEncoding.meant(text).map(meant -> "\"" + meant + "\""));

  /** A lone one, one between digits, and one in a word; not one that ends a question or a grade. */
  private static final Decay LOST_SIGN =
      new Decay(
          Remark.Kind.LOST_SIGN,
          Pattern.compile(
              "(?<![^\\s(\\[\"'])\\?(?:\\s?\\d\\S*(?: [^\\s,;)]+)?|(?=\\s|$))"
                  + "|(?<!\\S)\\d[\\d.]*\\?\\d[\\d.]*"
                  + "|(?<!\\S)\\p{L}+\\?\\p{L}+(?=[\\s,.;)]|$)"),
          "the sign or letter that stood where the question mark is",
          text -> Optional.of("a sign such as \u00b1, \u2265 or \u2264, or a dash"));

  private static final Decay SPREADSHEET_DATE =
      new Decay(
          Remark.Kind.SPREADSHEET_DATE,
          Pattern.compile(
              ("(?<![\\w/-])(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|%1$s-\\d{2}|\\d{1,2}-%1$s)"
                      + "(?![\\w/-])")
                  .formatted(MONTH)),
          "a date such as 2026-02-01, or the range that was typed before a spreadsheet changed it",
          text -> Optional.empty());

  private static final Decay DECIMAL_COMMA =
      new Decay(
          Remark.Kind.DECIMAL_COMMA,
          Pattern.compile("(?<![\\w.,])\\d+,\\d+ ?(?:%s)(?!\\w)".formatted(units())),
          "a decimal point",
          text -> Optional.of("\"" + text.replace(',', '.') + "\""));

  /** What may be found in pages for people. */
  static final List<Decay> OF_PAGES = List.of(LOST_CHARACTER, WRONG_ENCODING);

  /** What may be found in guidance itself. */
  static final List<Decay> ALL =
      List.of(LOST_CHARACTER, WRONG_ENCODING, LOST_SIGN, SPREADSHEET_DATE, DECIMAL_COMMA);

  private static String units() {
    return Stream.of(Unit.values())
        .map(Unit::symbol)
        .filter(symbol -> !symbol.isEmpty())
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
