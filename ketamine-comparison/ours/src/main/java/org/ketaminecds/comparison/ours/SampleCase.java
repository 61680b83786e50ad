package org.ketaminecds.comparison.ours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.ketaminecds.comparison.Datum;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;

/**
 * A sample as a case of ours.
 *
 * <p>A dose for each kilogram that is not known is a dose in mg of a patient whose weight is not
 * known, which is how it comes about.
 */
public final class SampleCase {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private SampleCase() {}

  /** The case. */
  public static ClinicalCase of(Sample sample) {
    ClinicalCaseBuilder builder =
        ClinicalCase.asOf(DAY).jurisdiction("US").regimen(regimen(sample));
    for (Datum datum : Datum.values()) {
      if (datum.kind() == Datum.Kind.FINDING) {
        sample.finding(datum).ifPresent(present -> add(builder, datum.label(), present));
      }
    }
    sample.figure(Datum.AGE).map(BigDecimal::intValueExact).ifPresent(builder::age);
    sample.choice(Datum.SEX).ifPresent(word -> builder.sex(sex(word)));
    sample.choice(Datum.CARE_SETTING).ifPresent(word -> builder.careSetting(setting(word)));
    return builder.build();
  }

  private static void add(ClinicalCaseBuilder builder, String name, boolean present) {
    if (present) {
      builder.present(name);
    } else {
      builder.absent(name);
    }
  }

  private static Regimen regimen(Sample sample) {
    Regimen.Builder regimen = Regimen.builder();
    sample.choice(Datum.KETAMINE_FORM).ifPresent(word -> regimen.form(form(word)));
    sample.choice(Datum.ROUTE).ifPresent(word -> regimen.route(route(word)));
    Optional<BigDecimal> bolus = sample.figure(Datum.BOLUS_DOSE);
    Optional<BigDecimal> rate = sample.figure(Datum.INFUSION_RATE);
    Phase.Infusion infusion =
        Phase.Infusion.atRate(rate.map(value -> value + " mg/kg/h").orElse("20 mg/h"));
    regimen
        .phase(Phase.Bolus.of(bolus.map(value -> value + " mg/kg").orElse("20 mg")))
        .phase(
            sample
                .figure(Datum.INFUSION_TIME)
                .map(value -> infusion.over(value + " h"))
                .orElse(infusion));
    sample.figure(Datum.INFUSION_DAYS).map(BigDecimal::intValueExact).ifPresent(regimen::days);
    sample.figure(Datum.PLANNED_COURSES).map(BigDecimal::intValueExact).ifPresent(regimen::courses);
    return regimen.build();
  }

  private static Sex sex(String word) {
    return Arrays.stream(Sex.values())
        .filter(s -> s.label().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static CareSetting setting(String word) {
    return Arrays.stream(CareSetting.values())
        .filter(s -> s.label().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static KetamineForm form(String word) {
    return Arrays.stream(KetamineForm.values())
        .filter(f -> f.label().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Route route(String word) {
    return Arrays.stream(Route.values())
        .filter(r -> r.label().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
