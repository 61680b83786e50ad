package org.ketaminecds.fhir.terminology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of ICD-10-CM from one to another, with all that begin so.
 *
 * @param first the beginning of the first codes
 * @param last that of the last ones, of the same length
 */
record CodeRange(String first, String last) {

  private static final String CODE = "[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?";
  private static final Pattern WELL_FORMED = Pattern.compile(CODE);
  private static final Pattern RANGE = Pattern.compile("(%s)(?:-(%s))?".formatted(CODE, CODE));

  /** Whether it is written as a code of ICD-10-CM is. */
  static boolean isCode(String code) {
    return WELL_FORMED.matcher(code).matches();
  }

  /** A range such as "K70-K77", or all that begins so, such as "E11.3". */
  static Optional<CodeRange> parse(String written) {
    Matcher codes = RANGE.matcher(written);
    return Optional.of(codes)
        .filter(Matcher::matches)
        .map(
            found ->
                new CodeRange(
                    found.group(1), Optional.ofNullable(found.group(2)).orElse(found.group(1))))
        .filter(
            range ->
                range.first.length() == range.last.length()
                    && range.first.compareTo(range.last) <= 0);
  }

  /** Whether the code is among them, or is so short that it may be. */
  boolean mayHold(String code) {
    int length = Math.min(code.length(), first.length());
    String start = code.substring(0, length);
    return first.substring(0, length).compareTo(start) <= 0
        && start.compareTo(last.substring(0, length)) <= 0;
  }

  /** Whether the code is among them for certain. */
  boolean holds(String code) {
    return code.length() >= first.length() && mayHold(code);
  }

  /** Whether all of them are among others. */
  boolean isWithin(CodeRange others) {
    return others.holds(first) && others.holds(last);
  }
}
