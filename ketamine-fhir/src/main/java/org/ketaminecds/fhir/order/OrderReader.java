package org.ketaminecds.fhir.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Reads the dosage of a ketamine order.
 *
 * <p>Each dosage instruction is one phase of a session, in the order of their sequence numbers,
 * which several need to have and no two may share. A dose alone is a bolus if it takes 10 minutes
 * or less, or no stated time, and an infusion by its total if it takes longer. Thread-safe.
 */
public final class OrderReader {

  private final PhaseReader phases;
  private final ScheduleReader schedules;
  private final RouteReader routes;

  /** A reader that understands the routes of these value sets. */
  public OrderReader(FhirQuantities quantities, ValueSets valueSets) {
    this.phases = new PhaseReader(quantities);
    this.schedules = new ScheduleReader(quantities);
    this.routes = new RouteReader(valueSets);
  }

  /** Reads an order of this form of ketamine, and lists what it says beside the dosage. */
  public OrderReading read(MedicationRequest order, Optional<KetamineForm> form) {
    Problems problems = new Problems();
    if (order.hasModifierExtension()) {
      problems.add(
          Problem.of(
              "modifierExtension", "an extension that may change its meaning", "an order without"));
    }
    WordsBeside words = new WordsBeside();
    words.add(order);
    return read(order.getDosageInstruction(), form, problems, words);
  }

  /** Reads the dosage of an order of this form of ketamine. */
  public OrderReading read(List<Dosage> dosage, Optional<KetamineForm> form) {
    return read(dosage, form, new Problems(), new WordsBeside());
  }

  private OrderReading read(
      List<Dosage> dosage, Optional<KetamineForm> form, Problems problems, WordsBeside words) {
    List<Instruction> instructions = Instruction.inSequence(dosage, problems);
    instructions.forEach(words::add);
    instructions.forEach(
        one -> routes.manner(one.dosage().getRoute()).ifPresent(manner -> words.add(one, manner)));
    Optional<Route> route = route(instructions, problems);
    List<Phase> steps = new ArrayList<>();
    for (Instruction one : instructions) {
      phases
          .read(one.path(), one.dosage(), problems)
          .filter(phase -> isOfItsRoute(one, phase, problems))
          .ifPresent(steps::add);
    }
    Schedule schedule = schedules.read(instructions, problems);
    Regimen regimen =
        problems.isEmpty()
            ? new Regimen(form, route, steps, schedule)
            : new Regimen(form, route, List.of(), Schedule.UNKNOWN);
    return new OrderReading(regimen, problems.list(), words.list());
  }

  /** A dose without a time is read as a bolus, which an infusion is not. */
  private boolean isOfItsRoute(Instruction one, Phase phase, Problems problems) {
    if (phase instanceof Phase.Bolus bolus
        && bolus.over().isEmpty()
        && routes.isInfusion(one.dosage().getRoute())) {
      problems.add(
          Problem.of(
              one.path() + ".timing.repeat.duration",
              "none, of an infusion by its route",
              "a duration, or a rate"));
      return false;
    }
    return true;
  }

  private Optional<Route> route(List<Instruction> instructions, Problems problems) {
    Set<Route> found = new LinkedHashSet<>();
    for (Instruction one : instructions) {
      if (one.dosage().hasRoute()) {
        CodeableConcept written = one.dosage().getRoute();
        Optional<Route> route = routes.route(written);
        if (route.isEmpty()) {
          problems.add(
              Problem.of(
                  one.path() + ".route",
                  Shown.concept(written),
                  "a route that is known, such as intravenous"));
        }
        route.ifPresent(found::add);
      }
    }
    if (found.size() > 1) {
      problems.add(
          Problem.of(
              "dosageInstruction.route",
              String.join(" and ", found.stream().map(Route::label).toList()),
              "one route for the whole order"));
      return Optional.empty();
    }
    return found.stream().findFirst();
  }

  /** The route that a concept names by a code or in words, if it is one that is known here. */
  public Optional<Route> route(CodeableConcept written) {
    return routes.route(written);
  }
}
