package org.ketaminecds.fhir.order;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Reads one dosage instruction as a phase of a session. */
final class PhaseReader {

  /** Up to this time a dose alone is a bolus, as in the core. */
  private static final Quantity LONGEST_BOLUS = Quantity.of(10, Unit.MINUTE);

  private static final Quantity HOUR = Quantity.of(1, Unit.HOUR);
  private static final String ORDERED = "ordered";
  private static final String DOSES = "a dose in mg or mg/kg";
  private static final String RATES = "a rate in mg/h or mg/kg/h";

  private final FhirQuantities quantities;

  PhaseReader(FhirQuantities quantities) {
    this.quantities = quantities;
  }

  Optional<Phase> read(String path, Dosage dosage, Problems problems) {
    int before = problems.list().size();
    refuseWhatHasNoPlace(path, dosage, problems);
    Optional<DosageDoseAndRateComponent> given = doseAndRate(path, dosage, problems);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> dose = dose(path, given.get(), problems);
    Optional<Quantity> rate = rate(path, given.get(), problems);
    Optional<Quantity> over = over(path, dosage, problems);
    Optional<Quantity> cap = cap(path, dosage, problems);
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    if (dose.isEmpty() && rate.isEmpty()) {
      problems.add(Problem.of(path + ".doseAndRate", "neither dose nor rate", "one of them"));
      return Optional.empty();
    }
    boolean bolus =
        rate.isEmpty() && over.filter(time -> time.compareTo(LONGEST_BOLUS) > 0).isEmpty();
    if (bolus && cap.isPresent()) {
      problems.add(
          Problem.of(
              path + ".maxDosePerPeriod", "a cap on the rate of a bolus", "a cap on an infusion"));
      return Optional.empty();
    }
    return Optional.of(
        bolus
            ? new Phase.Bolus(dose.orElseThrow(), over)
            : new Phase.Infusion(rate, dose, over, cap));
  }

  private static void refuseWhatHasNoPlace(String path, Dosage dosage, Problems problems) {
    if (dosage.hasModifierExtension()) {
      problems.add(
          Problem.of(
              path + ".modifierExtension",
              "an extension that may change its meaning",
              "a dosage without"));
    }
    boolean asNeeded =
        dosage.hasAsNeededCodeableConcept()
            || (dosage.getAsNeeded() instanceof BooleanType needed
                && !Boolean.FALSE.equals(needed.getValue()));
    if (asNeeded) {
      problems.add(Problem.of(path + ".asNeeded", "a dose as needed", "a dose at stated times"));
    }
    if (dosage.hasMaxDosePerAdministration() || dosage.hasMaxDosePerLifetime()) {
      problems.add(
          Problem.of(
              path + ".maxDosePerAdministration",
              "a limit on an administration or a lifetime",
              "a cap on the rate, maxDosePerPeriod"));
    }
  }

  private static Optional<DosageDoseAndRateComponent> doseAndRate(
      String path, Dosage dosage, Problems problems) {
    List<DosageDoseAndRateComponent> all = dosage.getDoseAndRate();
    List<DosageDoseAndRateComponent> ordered =
        all.stream()
            .filter(
                one ->
                    one.getType().getCoding().stream()
                        .anyMatch(coding -> ORDERED.equals(coding.getCode())))
            .toList();
    List<DosageDoseAndRateComponent> chosen = all.size() == 1 ? all : ordered;
    if (chosen.size() == 1) {
      return Optional.of(chosen.get(0));
    }
    problems.add(
        Problem.of(
            path + ".doseAndRate",
            all.isEmpty() ? "no dose and no rate" : all.size() + " doses and rates",
            "one that is ordered"));
    return Optional.empty();
  }

  private Optional<Quantity> dose(
      String path, DosageDoseAndRateComponent given, Problems problems) {
    return quantity(
        path + ".doseAndRate.dose",
        given.getDose(),
        List.of(Dimension.AMOUNT, Dimension.DOSE_PER_WEIGHT),
        DOSES,
        problems);
  }

  private Optional<Quantity> rate(
      String path, DosageDoseAndRateComponent given, Problems problems) {
    String place = path + ".doseAndRate.rate";
    if (given.getRate() instanceof Ratio ratio) {
      Optional<Quantity> rate = Ratios.rate(quantities, ratio);
      if (rate.isEmpty()) {
        problems.add(Problem.of(place, "a ratio that is no rate of a drug", RATES));
      }
      return rate;
    }
    return quantity(
        place,
        given.getRate(),
        List.of(Dimension.RATE, Dimension.RATE_PER_WEIGHT),
        RATES,
        problems);
  }

  private Optional<Quantity> quantity(
      String place,
      @Nullable Type written,
      List<Dimension> dimensions,
      String wanted,
      Problems problems) {
    if (written == null) {
      return Optional.empty();
    }
    if (!(written instanceof org.hl7.fhir.r4.model.Quantity quantity)) {
      problems.add(Problem.of(place, "a range", wanted));
      return Optional.empty();
    }
    String found = "";
    for (Dimension dimension : dimensions) {
      QuantityReading reading = quantities.read(quantity, dimension);
      if (reading instanceof Read read) {
        return Optional.of(read.quantity());
      } else if (reading instanceof NotRead not) {
        found = not.found();
      }
    }
    problems.add(Problem.of(place, found, wanted));
    return Optional.empty();
  }

  private Optional<Quantity> over(String path, Dosage dosage, Problems problems) {
    TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
    if (repeat.hasDurationMax()) {
      problems.add(
          Problem.of(path + ".timing.repeat.durationMax", "a range of times", "one duration"));
    }
    if (!repeat.hasDuration()) {
      return Optional.empty();
    }
    Optional<Quantity> time = Times.of(quantities, repeat.getDuration(), repeat.getDurationUnit());
    if (time.isEmpty()) {
      problems.add(
          Problem.of(path + ".timing.repeat.duration", "a duration without a unit", "h or min"));
    }
    return time;
  }

  /** A cap for an hour or less is one on the rate; one for a day is not. */
  private Optional<Quantity> cap(String path, Dosage dosage, Problems problems) {
    if (!dosage.hasMaxDosePerPeriod()) {
      return Optional.empty();
    }
    Ratio ratio = dosage.getMaxDosePerPeriod();
    Optional<Quantity> cap =
        Ratios.time(quantities, ratio).filter(time -> time.compareTo(HOUR) <= 0).isPresent()
            ? Ratios.rate(quantities, ratio)
            : Optional.empty();
    if (cap.isEmpty()) {
      problems.add(
          Problem.of(
              path + ".maxDosePerPeriod",
              "a limit that is none on the rate",
              "an amount in mg or mg/kg for an hour or less"));
    }
    return cap;
  }
}
