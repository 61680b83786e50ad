package org.ketaminecds.fhir.order;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Writes a regimen as dosage instructions, which {@link OrderReader} reads as the same regimen,
 * except for times of the clock. Thread-safe.
 */
public final class OrderWriter {

  private final ValueSets valueSets;

  /** A writer that uses the route codes of these value sets. */
  public OrderWriter(ValueSets valueSets) {
    this.valueSets = valueSets;
  }

  /** One dosage instruction for each phase. */
  public List<Dosage> write(Regimen regimen) {
    List<Dosage> all = new ArrayList<>();
    for (Phase phase : regimen.phases()) {
      Dosage dosage = new Dosage();
      dosage.setSequence(all.size() + 1);
      dosage.setText(RegimenWords.of(phase, regimen));
      regimen.route().ifPresent(route -> dosage.setRoute(route(route)));
      dosage.setTiming(timing(phase, regimen.schedule()));
      dosage.addDoseAndRate(doseAndRate(phase));
      if (phase instanceof Phase.Infusion infusion) {
        infusion.atMost().ifPresent(cap -> dosage.setMaxDosePerPeriod(perHour(cap)));
      }
      all.add(dosage);
    }
    return all;
  }

  /** The codes of HL7 v3 tell how it is given too, which a route does not. */
  private CodeableConcept route(Route route) {
    CodeableConcept concept = new CodeableConcept().setText(route.label());
    valueSets.codesOf(route.label()).stream()
        .filter(code -> code.system() != CodeSystem.HL7_V3_ROUTE)
        .forEach(
            code ->
                concept.addCoding(
                    new Coding().setSystem(code.system().uri()).setCode(code.code())));
    return concept;
  }

  private static DosageDoseAndRateComponent doseAndRate(Phase phase) {
    DosageDoseAndRateComponent given = new DosageDoseAndRateComponent();
    if (phase instanceof Phase.Bolus bolus) {
      given.setDose(FhirQuantities.write(bolus.dose()));
    } else if (phase instanceof Phase.Infusion infusion) {
      infusion.total().ifPresent(total -> given.setDose(FhirQuantities.write(total)));
      infusion.rate().ifPresent(rate -> given.setRate(FhirQuantities.write(rate)));
    }
    return given;
  }

  private static Ratio perHour(Quantity cap) {
    Quantity hourly = cap.in(cap.dimension().canonicalUnit());
    Unit dose =
        hourly.unit() == Unit.MILLIGRAM_PER_HOUR ? Unit.MILLIGRAM : Unit.MILLIGRAM_PER_KILOGRAM;
    return new Ratio()
        .setNumerator(FhirQuantities.write(new Quantity(hourly.value(), dose)))
        .setDenominator(FhirQuantities.write(Quantity.of(1, Unit.HOUR)));
  }

  private static Timing timing(Phase phase, Schedule schedule) {
    Timing timing = new Timing();
    TimingRepeatComponent repeat = timing.getRepeat();
    phase.over().ifPresent(time -> duration(time, repeat));
    schedule.days().ifPresent(days -> daily(days, repeat));
    CoursePlan.write(schedule, timing);
    return timing;
  }

  private static void duration(Quantity time, TimingRepeatComponent repeat) {
    repeat.setDuration(FhirQuantities.write(time).getValue());
    repeat.setDurationUnit(UnitsOfTime.fromCode(time.unit().ucumCode()));
  }

  private static void daily(int days, TimingRepeatComponent repeat) {
    Duration bounds = new Duration();
    bounds.setValue(days).setSystem(FhirQuantities.UCUM).setCode("d").setUnit("d");
    repeat.setBounds(bounds);
    repeat.setFrequency(1).setPeriod(1).setPeriodUnit(UnitsOfTime.D);
  }
}
