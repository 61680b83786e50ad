package org.ketaminecds.fhir.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
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
 * <p>Each dosage instruction is one phase of a session, in the order of their sequence numbers. A
 * dose alone is a bolus if it takes 10 minutes or less, or no stated time, and an infusion by its
 * total if it takes longer. Thread-safe.
 */
public final class OrderReader {

  private final PhaseReader phases;
  private final ScheduleReader schedules;
  private final ValueSets valueSets;

  /** A reader that understands the routes of these value sets. */
  public OrderReader(FhirQuantities quantities, ValueSets valueSets) {
    this.phases = new PhaseReader(quantities);
    this.schedules = new ScheduleReader(quantities);
    this.valueSets = valueSets;
  }

  /** Reads the dosage of an order of this form of ketamine. */
  public OrderReading read(List<Dosage> dosage, Optional<KetamineForm> form) {
    Problems problems = new Problems();
    List<Dosage> ordered =
        dosage.stream()
            .sorted(
                Comparator.comparingInt(
                    one -> one.getSequenceElement().hasValue() ? one.getSequence() : 0))
            .toList();
    Optional<Route> route = route(ordered, problems);
    List<Phase> steps = new ArrayList<>();
    for (int index = 0; index < ordered.size(); index++) {
      String path = "dosageInstruction[" + index + "]";
      phases.read(path, ordered.get(index), problems).ifPresent(steps::add);
    }
    Schedule schedule = schedules.read(ordered, problems);
    Regimen regimen =
        problems.isEmpty()
            ? new Regimen(form, route, steps, schedule)
            : new Regimen(form, route, List.of(), Schedule.UNKNOWN);
    return new OrderReading(regimen, problems.list());
  }

  private Optional<Route> route(List<Dosage> dosage, Problems problems) {
    Set<Route> routes = new LinkedHashSet<>();
    for (int index = 0; index < dosage.size(); index++) {
      if (dosage.get(index).hasRoute()) {
        CodeableConcept written = dosage.get(index).getRoute();
        Optional<Route> route = route(written);
        if (route.isEmpty()) {
          problems.add(
              Problem.of(
                  "dosageInstruction[" + index + "].route",
                  shown(written),
                  "a route that is known, such as intravenous"));
        }
        route.ifPresent(routes::add);
      }
    }
    if (routes.size() > 1) {
      problems.add(
          Problem.of(
              "dosageInstruction.route",
              String.join(" and ", routes.stream().map(Route::label).toList()),
              "one route for the whole order"));
      return Optional.empty();
    }
    return routes.stream().findFirst();
  }

  /** The route that a concept names by a code or in words, if it is one that is known here. */
  public Optional<Route> route(CodeableConcept written) {
    return written.getCoding().stream()
        .filter(coding -> coding.getSystem() != null && coding.getCode() != null)
        .flatMap(coding -> valueSets.find(coding.getSystem(), coding.getCode()).stream())
        .flatMap(mapped -> RouteNames.find(mapped.term()).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(written.getText()).flatMap(RouteNames::find))
        .or(
            () ->
                written.getCoding().stream()
                    .flatMap(coding -> Stream.ofNullable(coding.getDisplay()))
                    .flatMap(display -> RouteNames.find(display).stream())
                    .findFirst());
  }

  private static String shown(CodeableConcept written) {
    return Optional.ofNullable(written.getText())
        .orElseGet(
            () ->
                written.getCoding().stream()
                    .flatMap(
                        coding ->
                            Stream.concat(
                                Stream.ofNullable(coding.getDisplay()),
                                Stream.ofNullable(coding.getCode())))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("no code and no text"));
  }
}
