package org.ketaminecds.fhir.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds words that plainly deny an allergy to a substance, such as "not allergic to ketamine", and
 * say nothing else.
 *
 * <p>Where in doubt it is no denial, for to overlook an allergy is worse than to name one too many:
 * "no reaction recorded" tells that nobody wrote the reaction down.
 */
final class AllergyDenial {

  private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[;,.\\n]");

  private static final String ALLERGY = "(?:allerg(?:y|ies)|hypersensitivity)";

  /** What stands in the place of a substance and is none: "no true allergy" grants another kind. */
  private static final String NO_SUBSTANCE =
      "(?:no|not|non|never|true|real|other|new|further|severe|serious|immediate|proven|confirmed"
          + "|documented|reported|recorded|current|previous|past|known)\\b";

  /** A single name, with the salt it may be written with. */
  static final String SUBSTANCE =
      "(?!%s)(?:\\(?[rs]\\)?-)?[\\p{L}\\d]+(?: (?:hcl|hydrochloride))?".formatted(NO_SUBSTANCE);

  /** Java's patterns run out of stack where a group is repeated thousands of times. */
  private static final String SUBSTANCES = "%1$s(?: (?:or|nor) %1$s){0,9}".formatted(SUBSTANCE);

  private static final String WHO = "(?:(?:the )?(?:patient|pt) )?";
  private static final String KIND = "(?:drug |medication )?";
  private static final String HISTORY = "(?:history of )?(?:an )?";

  private static final List<Pattern> DENIALS =
      List.of(
          denial(WHO + "(?:is )?not (?:known to be )?allergic to " + SUBSTANCES),
          denial(
              WHO
                  + "(?:has |with )?no (?:known )?"
                  + HISTORY
                  + KIND
                  + ALLERGY
                  + " to "
                  + SUBSTANCES),
          denial(WHO + "(?:has |with )?no (?:known )?" + SUBSTANCES + " " + ALLERGY),
          denial(WHO + "(?:denies|denied) (?:any )?" + HISTORY + ALLERGY + " to " + SUBSTANCES),
          denial(WHO + "(?:denies|denied) (?:any )?" + HISTORY + SUBSTANCES + " " + ALLERGY),
          denial(SUBSTANCES + " ?[:-] ?(?:no (?:known )?allerg(?:y|ies)|not allergic)"),
          denial(
              "(?:%2$s %1$s|%1$s to %2$s) (?:(?:was|is|has been) )?(?:excluded|ruled out|refuted)"
                  .formatted(ALLERGY, SUBSTANCES)));

  private AllergyDenial() {}

  private static Pattern denial(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether each clause of a text denies an allergy. */
  static boolean isAllOf(String text) {
    List<String> clauses =
        BETWEEN_CLAUSES
            .splitAsStream(text)
            .map(clause -> PlainText.of(clause).strip())
            .filter(clause -> !clause.isEmpty())
            .toList();
    return !clauses.isEmpty() && clauses.stream().allMatch(AllergyDenial::isDenial);
  }

  private static boolean isDenial(String clause) {
    return DENIALS.stream().anyMatch(denial -> denial.matcher(clause).matches());
  }
}
