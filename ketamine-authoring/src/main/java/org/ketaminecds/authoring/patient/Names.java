package org.ketaminecds.authoring.patient;

/** The words that the library computes from a case, as the vocabulary calls them. */
final class Names {

  static final String AGE = "age";
  static final String SEX = "sex";
  static final String WEIGHT = "weight";
  static final String PREGNANCY = "pregnancy";
  static final String PAIN_SCORE = "pain score";
  static final String PAIN_DURATION = "pain duration";
  static final String FAILED_TREATMENTS = "failed conventional treatments";
  static final String CARE_SETTING = "care setting";
  static final String JURISDICTION = "jurisdiction";
  static final String ROUTE = "route";
  static final String FORM = "ketamine form";
  static final String PROPOSED_DOSES = "proposed doses";
  static final String ABSOLUTE_BOLUS_DOSE = "absolute bolus dose";
  static final String BOLUS_DOSE = "bolus dose";
  static final String INFUSION_RATE = "infusion rate";
  static final String LOWEST_INFUSION_RATE = "lowest infusion rate";
  static final String ABSOLUTE_INFUSION_RATE = "absolute infusion rate";
  static final String SESSION_DOSE = "session dose";
  static final String SESSION_DOSE_PER_WEIGHT = "session dose per weight";
  static final String INFUSION_TIME = "infusion time";
  static final String DAILY_DOSE = "daily dose";
  static final String COURSE_DOSE = "course dose";
  static final String INFUSION_DAYS = "infusion days";
  static final String PLANNED_COURSES = "planned courses";
  static final String COURSE_INTERVAL = "course interval";
  static final String TREATMENTS_IN_A_YEAR = "most ketamine treatments in 12 months";
  static final String LAST_PATTERN = "pattern of last ketamine treatment";
  static final String LAST_RELIEF = "relief by last ketamine treatment";
  static final String LAST_RELIEF_DURATION = "relief duration of last ketamine treatment";
  static final String LAST_SESSION_DOSE = "session dose of last ketamine treatment";
  static final String LAST_INFUSION_TIME = "infusion time of last ketamine treatment";
  static final String TIME_SINCE_LAST = "time since last ketamine treatment";

  private Names() {}

  /** Whether a number or choice is part of a regimen. */
  static boolean ofPlan(String name) {
    return switch (name) {
      case ROUTE, FORM, INFUSION_DAYS, PLANNED_COURSES, COURSE_INTERVAL -> true;
      default -> false;
    };
  }
}
