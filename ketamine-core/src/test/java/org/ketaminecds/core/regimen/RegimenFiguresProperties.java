package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.regimen.Figures.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

class RegimenFiguresProperties {

  @Provide
  Arbitrary<Phase> phases() {
    return Arbitraries.oneOf(phasesPerKilogram(), phasesInMilligrams());
  }

  @Provide
  Arbitrary<Phase> phasesPerKilogram() {
    return phases("mg/kg");
  }

  @Provide
  Arbitrary<Phase> phasesInMilligrams() {
    return phases("mg");
  }

  private static Arbitrary<Phase> phases(String unit) {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 400);
    Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 120);
    Arbitrary<Integer> kinds = Arbitraries.of(0, 1, 2);
    return Combinators.combine(numbers, minutes, kinds)
        .as((number, time, kind) -> phase(kind, number / 100.0 + " " + unit, time + " min"));
  }

  private static Phase phase(int kind, String dose, String time) {
    return switch (kind) {
      case 0 -> Phase.Bolus.of(dose).over(time);
      case 1 -> Phase.Infusion.ofTotal(dose).over(time);
      default -> Phase.Infusion.atRate(dose + "/h").over(time);
    };
  }

  private static RegimenFigures figures(List<Phase> phases, int weight) {
    return RegimenFigures.of(
        Figures.regimen(phases.toArray(new Phase[0])),
        Optional.of(Quantity.of(weight, Unit.KILOGRAM)));
  }

  private static Derived scaled(Derived figure, Rational by) {
    return figure instanceof Derived.Known known
        ? withoutBasis(
            new Derived.Known(
                new Quantity(known.value().value().times(by), known.value().unit()), ""))
        : figure;
  }

  private static Derived withoutBasis(Derived figure) {
    return figure instanceof Derived.Known known ? new Derived.Known(known.value(), "") : figure;
  }

  @Property(tries = 300)
  void twice_the_weight_halves_each_figure_per_kg_of_an_order_in_mg(
      @ForAll @Size(min = 1, max = 5) List<@From("phasesInMilligrams") Phase> phases,
      @ForAll @IntRange(min = 1, max = 300) int weight) {
    RegimenFigures light = figures(phases, weight);
    RegimenFigures heavy = figures(phases, 2 * weight);
    Rational half = Rational.of(1, 2);
    assertThat(withoutBasis(heavy.infusionRate())).isEqualTo(scaled(light.infusionRate(), half));
    assertThat(withoutBasis(heavy.bolusDose())).isEqualTo(scaled(light.bolusDose(), half));
    assertThat(withoutBasis(heavy.sessionDosePerWeight()))
        .isEqualTo(scaled(light.sessionDosePerWeight(), half));
    assertThat(heavy.sessionDose()).isEqualTo(light.sessionDose());
    assertThat(heavy.infusionRateAbsolute()).isEqualTo(light.infusionRateAbsolute());
    assertThat(heavy.infusionTime()).isEqualTo(light.infusionTime());
  }

  @Property(tries = 300)
  void twice_the_weight_doubles_each_figure_in_mg_of_an_order_per_kg(
      @ForAll @Size(min = 1, max = 5) List<@From("phasesPerKilogram") Phase> phases,
      @ForAll @IntRange(min = 1, max = 300) int weight) {
    RegimenFigures light = figures(phases, weight);
    RegimenFigures heavy = figures(phases, 2 * weight);
    Rational two = Rational.of(2, 1);
    assertThat(withoutBasis(heavy.sessionDose())).isEqualTo(scaled(light.sessionDose(), two));
    assertThat(withoutBasis(heavy.infusionRateAbsolute()))
        .isEqualTo(scaled(light.infusionRateAbsolute(), two));
    assertThat(heavy.infusionRate()).isEqualTo(light.infusionRate());
    assertThat(heavy.bolusDose()).isEqualTo(light.bolusDose());
    assertThat(heavy.sessionDosePerWeight()).isEqualTo(light.sessionDosePerWeight());
  }

  @Property(tries = 300)
  void the_dose_per_kg_times_the_weight_is_the_dose(
      @ForAll @Size(min = 1, max = 5) List<@From("phases") Phase> phases,
      @ForAll @IntRange(min = 1, max = 300) int weight) {
    RegimenFigures figures = figures(phases, weight);
    assertThat(value(figures.sessionDosePerWeight()).value().times(Rational.of(weight, 1)))
        .isEqualTo(value(figures.sessionDose()).value());
  }

  @Property(tries = 300)
  void the_order_of_the_phases_changes_no_sum_and_no_extreme(
      @ForAll @Size(min = 2, max = 6) List<@From("phases") Phase> phases,
      @ForAll @IntRange(min = 1, max = 300) int weight,
      @ForAll int seed) {
    List<Phase> shuffled = new ArrayList<>(phases);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(values(figures(shuffled, weight))).isEqualTo(values(figures(phases, weight)));
  }

  private static List<Derived> values(RegimenFigures figures) {
    return List.of(
        withoutBasis(figures.bolusDose()),
        withoutBasis(figures.infusionRate()),
        withoutBasis(figures.lowestInfusionRate()),
        withoutBasis(figures.infusionRateAbsolute()),
        withoutBasis(figures.sessionDose()),
        withoutBasis(figures.sessionDosePerWeight()),
        withoutBasis(figures.infusionTime()),
        withoutBasis(figures.dailyDose()),
        withoutBasis(figures.courseDose()));
  }
}
