package org.ketaminecds.fhir.terminology;

import java.time.LocalDate;

/**
 * A code, or a family of codes, and the word of the vocabulary that it stands for.
 *
 * @param term a name of the vocabulary, a route, {@link #NO_KNOWN_ALLERGY}, {@link
 *     #POSITIVE_RESULT} or {@link #NEGATIVE_RESULT}
 * @param system the code system
 * @param match whether the code itself is meant, or every code that begins so
 * @param code the code, or the beginning of the codes
 * @param display what it means, in our own words
 * @param past whether a resolved problem still makes the word true
 * @param mark where the code was seen in print
 * @param checked when it was seen
 */
public record MappedCode(
    String term,
    CodeSystem system,
    Match match,
    String code,
    String display,
    Past past,
    String mark,
    LocalDate checked) {

  /** The term of a code which states that an allergy list is empty since there is none. */
  public static final String NO_KNOWN_ALLERGY = "no known allergy";

  /** The term of a code which states that what was tested is there. */
  public static final String POSITIVE_RESULT = "positive result";

  /** The term of a code which states that what was tested is not there. */
  public static final String NEGATIVE_RESULT = "negative result";

  /** How a code of a record is compared. */
  public enum Match {
    /** The same code. */
    EXACT,
    /** Any code that begins so, as ICD-10-CM gains digits from year to year. */
    PREFIX
  }

  /** What a problem that is resolved says. */
  public enum Past {
    /** Nothing: only an active problem makes the word true. */
    DOES_NOT_COUNT,
    /** That the word is true, such as for a stroke in the past. */
    COUNTS
  }

  boolean covers(String found) {
    return match == Match.EXACT ? found.equals(code) : found.startsWith(code);
  }

  /** The code as people cite it, such as "ICD-10-CM G90.5". */
  public String citation() {
    return system.label() + " " + code;
  }
}
