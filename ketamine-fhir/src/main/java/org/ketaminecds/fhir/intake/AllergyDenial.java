package org.ketaminecds.fhir.intake;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words that deny an allergy, such as "not allergic to ketamine".
 *
 * <p>Only a denial of the allergy itself is one: "do not give ketamine" warns of it.
 */
final class AllergyDenial {

  /** What stands after an exception is none. */
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "[;,.\\n]|\\b(?i:except|excepting|but|save|apart from|other than|besides)\\b");

  private static final String ALLERGY =
      "(?:allerg|anaphyla|hypersensitiv|sensitiv|intoleran|reaction|reacts)";

  /** Words that may stand between the denial and the allergy, and one more, such as a medicine. */
  private static final String LINKS =
      "(?: (?:known|any|an?|the|to|be|is|was|have|has|had|having|history|of|evidence|signs?|documented"
          + "|reported|recorded|current|true|drug|medication|medicine)){0,6}";

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:no|not|non|never|without|deny|denies|denied|denying)%s(?: [^ ]+)?%s[ -]%s"
                  .formatted(LINKS, LINKS, ALLERGY)
              + "|\\b%s\\w*(?: [^ ]+){0,3} (?:denied|excluded|ruled out|refuted|disproved)\\b"
                  .formatted(ALLERGY)
              + "|\\bnonallergic\\b");

  /** Parts of a statement, of which one may tell of an allergy and another deny one. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" -+ |[:()/]");

  private static final Pattern TOLD = Pattern.compile("(?i)" + ALLERGY);

  private AllergyDenial() {}

  /** The text, parted where another statement may begin. */
  static Stream<String> clauses(String text) {
    return BETWEEN_CLAUSES.splitAsStream(text).map(PlainText::of);
  }

  /** Whether a clause denies an allergy, and tells of none. */
  static boolean isIn(String clause) {
    return isDenied(clause)
        && BETWEEN_PARTS
            .splitAsStream(clause)
            .allMatch(part -> isDenied(part) || !TOLD.matcher(part).find());
  }

  private static boolean isDenied(String text) {
    return DENIED.matcher(text).find();
  }
}
