package org.ketaminecds.fhir.intake;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Finds an entry of an allergy list which says in words that no allergy is known.
 *
 * <p>Those words are the whole of it, but for marks around them: "no allergies except ketamine"
 * names one.
 */
final class NoneKnown {

  private static final String KIND = "(?:drug |medication |medicine )?";
  private static final String ALLERGIES = "allerg(?:y|ies)";

  /** Where it is written and not coded, that there is none, or none to drugs. */
  private static final Pattern NONE =
      pattern("nkd?a|no known " + KIND + ALLERGIES + "(?: \\(situation\\))?");

  /** The same in words that might stand beside the name of a substance. */
  private static final Pattern NONE_IF_ALONE =
      pattern(
          "no %1$s%2$s|(?:denies|denied) (?:any )?(?:known )?%1$s%2$s".formatted(KIND, ALLERGIES));

  /** An answer to the question which allergies there are. */
  private static final Pattern BARE = pattern("none(?: known)?");

  /** That there is none of another kind says nothing of drugs. */
  private static final Pattern NONE_OF_A_KIND =
      pattern(
          "no known (?:food|latex|environmental|seasonal|animal|insect) "
              + ALLERGIES
              + "(?: \\(situation\\))?");

  private NoneKnown() {}

  private static Pattern pattern(String words) {
    return Pattern.compile("[\\s.,;:!]*(?:" + words + ")[\\s.,;:!]*", Pattern.CASE_INSENSITIVE);
  }

  /** Whether it says that there is none, or none to drugs. */
  static boolean isSaidBy(AllergyIntolerance entry) {
    CodeableConcept code = entry.getCode();
    boolean bare = isAnAnswer(code) && (!entry.hasCategory() || isOfMedicines(entry));
    return bare
        || Codes.texts(code).anyMatch(text -> is(NONE, text))
        || (Codes.texts(code).findAny().isPresent()
            && Codes.texts(code).allMatch(text -> is(NONE_IF_ALONE, text)));
  }

  /** Whether it says that there is none of another kind than to drugs. */
  static boolean isSaidOfAnotherKindBy(AllergyIntolerance entry) {
    CodeableConcept code = entry.getCode();
    return (isAnAnswer(code) && entry.hasCategory() && !isOfMedicines(entry))
        || Codes.texts(code).anyMatch(text -> is(NONE_OF_A_KIND, text));
  }

  /** A code beside it may name a substance that is not known here. */
  private static boolean isAnAnswer(CodeableConcept code) {
    return !code.hasCoding() && Codes.texts(code).anyMatch(text -> is(BARE, text));
  }

  private static boolean isOfMedicines(AllergyIntolerance entry) {
    return entry.getCategory().stream()
        .anyMatch(one -> one.getValue() == AllergyIntoleranceCategory.MEDICATION);
  }

  private static boolean is(Pattern pattern, String text) {
    return pattern.matcher(PlainText.of(text)).matches();
  }
}
