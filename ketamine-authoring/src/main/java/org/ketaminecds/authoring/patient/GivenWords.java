package org.ketaminecds.authoring.patient;

import org.ketaminecds.rules.vocabulary.DerivedWords;

/** Tells which words of numbers a case gives as such. */
public final class GivenWords {

  private GivenWords() {}

  /** Whether a word speaks of the last ketamine treatment. */
  public static boolean areOfLastTreatment(String name) {
    return switch (name) {
      case DerivedWords.LAST_PATTERN,
          DerivedWords.LAST_RELIEF,
          DerivedWords.LAST_RELIEF_DURATION,
          DerivedWords.LAST_SESSION_DOSE,
          DerivedWords.LAST_INFUSION_TIME,
          DerivedWords.TIME_SINCE_LAST ->
          true;
      default -> false;
    };
  }

  /** Whether a case gives a number of this name as such, and it follows from nothing else. */
  public static boolean areGiven(String name) {
    return switch (name) {
      case DerivedWords.AGE,
          DerivedWords.WEIGHT,
          DerivedWords.PAIN_SCORE,
          DerivedWords.PAIN_DURATION,
          DerivedWords.INFUSION_DAYS,
          DerivedWords.PLANNED_COURSES,
          DerivedWords.COURSE_INTERVAL ->
          true;
      default -> areOfLastTreatment(name);
    };
  }
}
