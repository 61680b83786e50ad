package org.ketaminecds.rules.view;

import java.util.List;

/** The words whose state is computed from a case; the vocabulary files must define them. */
final class DerivedWords {

  static final String AGE = "age";
  static final String JURISDICTION = "jurisdiction";
  static final String SEX = "sex";
  static final String WEIGHT = "weight";
  static final String PREGNANCY = "pregnancy";
  static final String PAIN_SCORE = "pain score";
  static final String PAIN_DURATION = "pain duration";
  static final String FAILED_TREATMENTS = "failed conventional treatments";
  static final String CARE_SETTING = "care setting";
  static final String ROUTE = "route";
  static final String FORM = "ketamine form";
  static final String PROPOSED_DOSES = "proposed doses";
  static final String BOLUS_DOSE = "bolus dose";
  static final String ABSOLUTE_BOLUS_DOSE = "absolute bolus dose";
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
  static final String EARLIER_TREATMENT = "earlier ketamine treatment";
  static final String TREATMENTS = "ketamine treatments";
  static final String TREATMENTS_IN_A_YEAR = "most ketamine treatments in 12 months";
  static final String LAST_PATTERN = "pattern of last ketamine treatment";
  static final String LAST_RELIEF = "relief by last ketamine treatment";
  static final String LAST_RELIEF_DURATION = "relief duration of last ketamine treatment";
  static final String LAST_SESSION_DOSE = "session dose of last ketamine treatment";
  static final String LAST_INFUSION_TIME = "infusion time of last ketamine treatment";
  static final String TIME_SINCE_LAST = "time since last ketamine treatment";

  private DerivedWords() {}

  static List<String> all() {
    return List.of(
        AGE,
        JURISDICTION,
        SEX,
        WEIGHT,
        PREGNANCY,
        PAIN_SCORE,
        PAIN_DURATION,
        FAILED_TREATMENTS,
        CARE_SETTING,
        ROUTE,
        FORM,
        PROPOSED_DOSES,
        BOLUS_DOSE,
        ABSOLUTE_BOLUS_DOSE,
        INFUSION_RATE,
        LOWEST_INFUSION_RATE,
        ABSOLUTE_INFUSION_RATE,
        SESSION_DOSE,
        SESSION_DOSE_PER_WEIGHT,
        INFUSION_TIME,
        DAILY_DOSE,
        COURSE_DOSE,
        INFUSION_DAYS,
        PLANNED_COURSES,
        COURSE_INTERVAL,
        EARLIER_TREATMENT,
        TREATMENTS,
        TREATMENTS_IN_A_YEAR,
        LAST_PATTERN,
        LAST_RELIEF,
        LAST_RELIEF_DURATION,
        LAST_SESSION_DOSE,
        LAST_INFUSION_TIME,
        TIME_SINCE_LAST);
  }
}
