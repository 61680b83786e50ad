package org.ketaminecds.fhir.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.ValueSets;

class OrderRoundTripProperties {

  private static final ValueSets VALUE_SETS = ValueSets.bundled();
  private static final OrderReader READER = new OrderReader(new FhirQuantities(), VALUE_SETS);
  private static final OrderWriter WRITER = new OrderWriter(VALUE_SETS);

  @Property(tries = 300)
  void anOrderThatIsWrittenIsReadAsTheSameRegimen(@ForAll("regimens") Regimen regimen) {
    OrderReading reading = READER.read(WRITER.write(regimen), regimen.form());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen()).isEqualTo(regimen);
  }

  @Property(tries = 50)
  void theRouteIsReadFromItsTextAsWell(@ForAll("regimens") Regimen regimen) {
    OrderReader withoutCodes = new OrderReader(new FhirQuantities(), ValueSets.withoutSnomedCt());

    assertThat(withoutCodes.read(WRITER.write(regimen), regimen.form()).regimen().route())
        .isEqualTo(regimen.route());
  }

  @Provide
  Arbitrary<Regimen> regimens() {
    return Combinators.combine(
            Arbitraries.of(KetamineForm.values()).optional(),
            Arbitraries.of(Route.values()).optional(),
            Arbitraries.oneOf(boluses(), infusions()).list().ofMinSize(1).ofMaxSize(3),
            schedules())
        .as(Regimen::new);
  }

  private static Arbitrary<Phase> boluses() {
    return Combinators.combine(
            quantities("mg", "mg/kg", "ug/kg"), Arbitraries.of("5 min", "10 min").optional())
        .as((dose, over) -> new Phase.Bolus(dose, over.map(Quantity::parse)));
  }

  private static Arbitrary<Phase> infusions() {
    Arbitrary<Phase> byRate =
        Combinators.combine(
                quantities("mg/h", "mg/kg/h", "ug/kg/min", "mg/min"),
                quantities("mg", "mg/kg").optional(),
                Arbitraries.of("45 min", "4 h", "100 h").optional(),
                quantities("mg/h", "mg/kg/h").optional())
            .as(
                (rate, total, over, cap) ->
                    new Phase.Infusion(Optional.of(rate), total, over.map(Quantity::parse), cap));
    Arbitrary<Phase> byTotal =
        Combinators.combine(
                quantities("mg", "mg/kg"),
                Arbitraries.of("45 min", "4 h"),
                quantities("mg/h", "mg/kg/h").optional())
            .as(
                (total, over, cap) ->
                    new Phase.Infusion(
                        Optional.empty(),
                        Optional.of(total),
                        Optional.of(Quantity.parse(over)),
                        cap));
    return Arbitraries.oneOf(List.of(byRate, byTotal));
  }

  private static Arbitrary<Quantity> quantities(String... units) {
    return Combinators.combine(Arbitraries.integers().between(1, 9999), Arbitraries.of(units))
        .as(
            (hundredths, unit) ->
                Quantity.parse(
                    hundredths / 100
                        + "."
                        + (hundredths % 100 + 100 + "").substring(1)
                        + " "
                        + unit));
  }

  private static Arbitrary<Schedule> schedules() {
    return Combinators.combine(
            Arbitraries.of("4 h", "100 h").optional(),
            Arbitraries.integers().between(1, 30).optional(),
            Arbitraries.integers().between(1, 12).optional(),
            Arbitraries.of("4 wk", "90 d").optional())
        .as(
            (hours, days, courses, interval) ->
                new Schedule(
                    hours.map(Quantity::parse), days, courses, interval.map(Quantity::parse)));
  }
}
