package org.ketaminecds.comparison;

/** What may be known of a sample: a truth, a number or a choice. */
public enum Datum {
  ACUTE_PAIN("acute pain", Kind.FINDING),
  PREGNANCY("pregnancy", Kind.FINDING),
  BREASTFEEDING("breastfeeding", Kind.FINDING),
  ACTIVE_PSYCHOSIS("active psychosis", Kind.FINDING),
  ACTIVE_SUBSTANCE_ABUSE("active substance abuse", Kind.FINDING),
  SEVERE_HEPATIC_DISEASE("severe hepatic disease", Kind.FINDING),
  MODERATE_HEPATIC_DISEASE("moderate hepatic disease", Kind.FINDING),
  ELEVATED_INTRACRANIAL_PRESSURE("elevated intracranial pressure", Kind.FINDING),
  ELEVATED_INTRAOCULAR_PRESSURE("elevated intraocular pressure", Kind.FINDING),
  POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE(
      "poorly controlled cardiovascular disease", Kind.FINDING),
  BLOOD_PRESSURE_HAZARD("blood pressure rise would be a serious hazard", Kind.FINDING),
  ANEURYSM("aneurysm", Kind.FINDING),
  THYROTOXICOSIS("thyrotoxicosis", Kind.FINDING),
  CEREBROVASCULAR_ACCIDENT("cerebrovascular accident", Kind.FINDING),
  UNCONTROLLED_HYPERTENSION("uncontrolled hypertension", Kind.FINDING),
  PORPHYRIA("porphyria", Kind.FINDING),
  BENZODIAZEPINE_PREMEDICATION("benzodiazepine premedication", Kind.FINDING),
  /** In completed years. */
  AGE("age", Kind.FIGURE),
  /** In mg/kg. */
  BOLUS_DOSE("bolus dose", Kind.FIGURE),
  /** In mg/kg/h. */
  INFUSION_RATE("infusion rate", Kind.FIGURE),
  /** In hours. */
  INFUSION_TIME("infusion time", Kind.FIGURE),
  INFUSION_DAYS("infusion days", Kind.FIGURE),
  PLANNED_COURSES("planned courses", Kind.FIGURE),
  SEX("sex", Kind.CHOICE),
  ROUTE("route", Kind.CHOICE),
  KETAMINE_FORM("ketamine form", Kind.CHOICE),
  CARE_SETTING("care setting", Kind.CHOICE);

  /** What kind of value it has. */
  public enum Kind {
    /** Present or absent. */
    FINDING,
    /** A number in the unit of its datum. */
    FIGURE,
    /** One word of several. */
    CHOICE
  }

  private final String label;
  private final Kind kind;

  Datum(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** Its name in the guidance. */
  public String label() {
    return label;
  }

  /** What kind of value it has. */
  public Kind kind() {
    return kind;
  }
}
