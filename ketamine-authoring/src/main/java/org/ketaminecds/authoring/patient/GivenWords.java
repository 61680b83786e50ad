package org.ketaminecds.authoring.patient;

/** Tells which words of numbers a case gives as such. */
public final class GivenWords {

  private GivenWords() {}

  /** Whether a word speaks of the last ketamine treatment. */
  public static boolean areOfLastTreatment(String name) {
    return switch (name) {
      case Names.LAST_PATTERN,
          Names.LAST_RELIEF,
          Names.LAST_RELIEF_DURATION,
          Names.LAST_SESSION_DOSE,
          Names.LAST_INFUSION_TIME,
          Names.TIME_SINCE_LAST ->
          true;
      default -> false;
    };
  }

  /** Whether a case gives a number of this name as such, and it follows from nothing else. */
  public static boolean areGiven(String name) {
    return switch (name) {
      case Names.AGE,
          Names.WEIGHT,
          Names.PAIN_SCORE,
          Names.PAIN_DURATION,
          Names.INFUSION_DAYS,
          Names.PLANNED_COURSES,
          Names.COURSE_INTERVAL ->
          true;
      default -> areOfLastTreatment(name);
    };
  }
}
