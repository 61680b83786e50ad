package org.ketaminecds.comparison.drl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.comparison.Datum;
import org.ketaminecds.comparison.Sample;

/**
 * A sample as one fact of typed fields, which Drools matches fastest. What is not known is null: no
 * constraint on it holds.
 */
public record Patient(
    @Nullable Boolean acutePain,
    @Nullable Boolean pregnancy,
    @Nullable Boolean breastfeeding,
    @Nullable Boolean activePsychosis,
    @Nullable Boolean activeSubstanceAbuse,
    @Nullable Boolean severeHepaticDisease,
    @Nullable Boolean moderateHepaticDisease,
    @Nullable Boolean elevatedIntracranialPressure,
    @Nullable Boolean elevatedIntraocularPressure,
    @Nullable Boolean poorlyControlledCardiovascularDisease,
    @Nullable Boolean bloodPressureHazard,
    @Nullable Boolean aneurysm,
    @Nullable Boolean thyrotoxicosis,
    @Nullable Boolean cerebrovascularAccident,
    @Nullable Boolean uncontrolledHypertension,
    @Nullable Boolean porphyria,
    @Nullable Boolean benzodiazepinePremedication,
    @Nullable BigDecimal age,
    @Nullable BigDecimal bolusDose,
    @Nullable BigDecimal infusionRate,
    @Nullable BigDecimal infusionTime,
    @Nullable BigDecimal infusionDays,
    @Nullable BigDecimal plannedCourses,
    @Nullable String sex,
    @Nullable String route,
    @Nullable String ketamineForm,
    @Nullable String careSetting) {

  static Patient of(Sample sample) {
    return new Patient(
        sample.finding(Datum.ACUTE_PAIN).orElse(null),
        sample.finding(Datum.PREGNANCY).orElse(null),
        sample.finding(Datum.BREASTFEEDING).orElse(null),
        sample.finding(Datum.ACTIVE_PSYCHOSIS).orElse(null),
        sample.finding(Datum.ACTIVE_SUBSTANCE_ABUSE).orElse(null),
        sample.finding(Datum.SEVERE_HEPATIC_DISEASE).orElse(null),
        sample.finding(Datum.MODERATE_HEPATIC_DISEASE).orElse(null),
        sample.finding(Datum.ELEVATED_INTRACRANIAL_PRESSURE).orElse(null),
        sample.finding(Datum.ELEVATED_INTRAOCULAR_PRESSURE).orElse(null),
        sample.finding(Datum.POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE).orElse(null),
        sample.finding(Datum.BLOOD_PRESSURE_HAZARD).orElse(null),
        sample.finding(Datum.ANEURYSM).orElse(null),
        sample.finding(Datum.THYROTOXICOSIS).orElse(null),
        sample.finding(Datum.CEREBROVASCULAR_ACCIDENT).orElse(null),
        sample.finding(Datum.UNCONTROLLED_HYPERTENSION).orElse(null),
        sample.finding(Datum.PORPHYRIA).orElse(null),
        sample.finding(Datum.BENZODIAZEPINE_PREMEDICATION).orElse(null),
        sample.figure(Datum.AGE).orElse(null),
        sample.figure(Datum.BOLUS_DOSE).orElse(null),
        sample.figure(Datum.INFUSION_RATE).orElse(null),
        sample.figure(Datum.INFUSION_TIME).orElse(null),
        sample.figure(Datum.INFUSION_DAYS).orElse(null),
        sample.figure(Datum.PLANNED_COURSES).orElse(null),
        sample.choice(Datum.SEX).orElse(null),
        sample.choice(Datum.ROUTE).orElse(null),
        sample.choice(Datum.KETAMINE_FORM).orElse(null),
        sample.choice(Datum.CARE_SETTING).orElse(null));
  }
}
