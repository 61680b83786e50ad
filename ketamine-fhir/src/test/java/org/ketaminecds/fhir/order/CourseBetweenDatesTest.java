package org.ketaminecds.fhir.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.ValueSets;

/** How many days a daily infusion has that is ordered from one date to another. */
class CourseBetweenDatesTest {

  private static final OrderReader READER =
      new OrderReader(new FhirQuantities(), ValueSets.bundled());

  private static OrderReading daily(String from, String to) {
    Dosage dosage = new Dosage().setRoute(new CodeableConcept().setText("IV"));
    dosage.addDoseAndRate().setRate(FhirQuantities.write(Quantity.parse("0.35 mg/kg/h")));
    dosage
        .getTiming()
        .getRepeat()
        .setDuration(4)
        .setDurationUnit(UnitsOfTime.H)
        .setFrequency(1)
        .setPeriod(1)
        .setPeriodUnit(UnitsOfTime.D)
        .setBounds(
            new Period()
                .setStartElement(new DateTimeType(from))
                .setEndElement(new DateTimeType(to)));
    return READER.read(List.of(dosage), Optional.of(KetamineForm.RACEMIC));
  }

  @Test
  void bothDatesBelongToIt() {
    assertThat(daily("2026-11-30", "2026-12-09").problems()).isEmpty();
    assertThat(daily("2026-11-30", "2026-12-09").regimen().schedule().days()).contains(10);
  }

  @ParameterizedTest
  @CsvSource({"2026-11, 2026-12-09", "2026-11-30, 2026", "2026-11-30, "})
  void aMonthOrAYearIsNoDate(String from, String to) {
    OrderReading reading = daily(from, to);

    assertThat(reading.regimen().schedule().days()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .asString()
        .contains("no number of sessions that is clear");
  }
}
