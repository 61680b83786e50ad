package org.ketaminecds.authoring.patient;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Numbers;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/** Makes earlier ketamine treatments of what a solver found. */
final class HistoryMaker {

  private final Patient patient;
  private final AsOf asOf;

  HistoryMaker(Patient patient, AsOf asOf) {
    this.patient = patient;
    this.asOf = asOf;
  }

  /** What must hold, besides what holds of every patient, so that dates can be found. */
  List<BooleanFormula> concrete() {
    Logic logic = patient.logic();
    HistoryFact history = patient.history();
    List<BooleanFormula> parts = new ArrayList<>(asOf.order(history.last().spans(), logic));
    history.counts().keySet().forEach(window -> parts.add(hasPlainEnd(window)));
    // Made-up treatments begin within the spans in which they end, unless it is the last alone.
    history
        .begun()
        .forEach(
            (window, begun) ->
                parts.add(
                    logic.implies(
                        history.last().within(window),
                        logic.atLeast(begun.number(), count(window).number()))));
    List<Window> sorted = asOf.sorted(history.counts());
    for (int index = 1; index < sorted.size(); index++) {
      parts.add(
          logic.atLeast(count(sorted.get(index)).number(), count(sorted.get(index - 1)).number()));
    }
    Optional.ofNullable(patient.choices().get(DerivedWords.LAST_PATTERN))
        .map(choice -> choice.is(KetamineTreatment.Pattern.SINGLE_OUTPATIENT.label()))
        .ifPresent(single -> parts.add(logic.not(logic.and(history.mayRun(), single))));
    relief().ifPresent(lasted -> parts.add(reliefFits(lasted)));
    Optional.ofNullable(patient.numbers().get(DerivedWords.TIME_SINCE_LAST))
        .ifPresent(
            since ->
                history
                    .last()
                    .spans()
                    .forEach(
                        (window, within) ->
                            parts.add(
                                logic.implies(
                                    history.any(), same(since.value(), window, within)))));
    return parts;
  }

  /** A made-up treatment that has an end of its own has neither relief nor a session's time. */
  private BooleanFormula hasPlainEnd(Window window) {
    Logic logic = patient.logic();
    HistoryFact history = patient.history();
    List<BooleanFormula> others = new ArrayList<>(List.of(history.mayRun()));
    for (String name :
        List.of(DerivedWords.LAST_RELIEF_DURATION, DerivedWords.LAST_INFUSION_TIME)) {
      Optional.ofNullable(patient.numbers().get(name))
          .ifPresent(number -> others.add(number.stated()));
    }
    return logic.implies(history.endedOnly(window), logic.not(logic.or(others)));
  }

  private Optional<NumberFact> relief() {
    return Optional.ofNullable(patient.numbers().get(DerivedWords.LAST_RELIEF_DURATION));
  }

  /** Relief that lasts still began as long ago as it lasted; other relief had time to end. */
  private BooleanFormula reliefFits(NumberFact lasted) {
    Logic logic = patient.logic();
    BooleanFormula lasts = patient.history().reliefLasts();
    Rational inDays =
        lasted.value().unit().factor().dividedBy(Quantity.of(1, Unit.DAY).canonicalValue());
    RationalFormula days = logic.times(lasted.value().number(), inDays);
    List<BooleanFormula> parts = new ArrayList<>();
    parts.add(logic.implies(lasts, lasted.stated()));
    parts.add(logic.implies(lasts, logic.atLeast(days, Rational.ONE)));
    Optional.ofNullable(patient.numbers().get(DerivedWords.TIME_SINCE_LAST))
        .map(since -> since.value().number())
        .ifPresent(
            since -> {
              parts.add(logic.implies(lasts, logic.equal(days, since)));
              parts.add(
                  logic.implies(
                      logic.and(lasted.stated(), logic.not(lasts)),
                      logic.atLeast(
                          since, logic.sum(List.of(days, logic.constant(Rational.ONE))))));
            });
    return logic.and(parts);
  }

  private BooleanFormula same(Amount since, Window window, BooleanFormula within) {
    Logic logic = patient.logic();
    Rational outside = asOf.days(window).plus(Rational.ONE);
    return logic.same(within, logic.not(logic.atLeast(since.number(), outside)));
  }

  private Amount count(Window window) {
    return patient.history().count(window);
  }

  Optional<List<KetamineTreatment>> treatments(Prover.Values values) {
    HistoryFact history = patient.history();
    if (!values.holds(history.stated())) {
      return Optional.empty();
    }
    if (!values.holds(history.any())) {
      return Optional.of(List.of());
    }
    LocalDateTime last = last(values);
    List<LocalDateTime> starts = new ArrayList<>(List.of(last));
    for (Window window : asOf.sorted(history.counts())) {
      Rational wanted = Numbers.floor(values.of(count(window).number()));
      if (values.holds(history.endedOnly(window))) {
        continue;
      }
      LocalDateTime start = asOf.start(window);
      long missing =
          wanted.toDecimal().longValueExact()
              - starts.stream().filter(one -> !one.isBefore(start)).count();
      for (long added = 0; added < missing; added++) {
        starts.add(free(start, starts));
      }
    }
    return Optional.of(treatments(values, last, starts));
  }

  /** What is known of the last treatment must stand with the one that began last. */
  private List<KetamineTreatment> treatments(
      Prover.Values values, LocalDateTime last, List<LocalDateTime> starts) {
    List<KetamineTreatment> treatments = new ArrayList<>();
    LocalDateTime latest = starts.stream().max(Comparator.naturalOrder()).orElse(last);
    treatments.add(details(values, latest));
    starts.stream()
        .filter(start -> !start.equals(latest))
        .map(KetamineTreatment::started)
        .forEach(treatments::add);
    return treatments;
  }

  /** Two treatments that begin at the same time are refused. */
  private static LocalDateTime free(LocalDateTime start, List<LocalDateTime> taken) {
    LocalDateTime free = start;
    while (taken.contains(free)) {
      free = free.plusMinutes(1);
    }
    return free;
  }

  private LocalDateTime last(Prover.Values values) {
    if (values.holds(patient.history().reliefLasts())) {
      return sinceRelief(values);
    }
    return number(values, DerivedWords.TIME_SINCE_LAST)
        .map(days -> asOf.time().minusDays(days.value().toDecimal().longValueExact()))
        .or(() -> asOf.date(patient.history().last(), values))
        .orElseGet(() -> beforeRelief(values));
  }

  /** So long ago as the relief lasted. */
  private LocalDateTime sinceRelief(Prover.Values values) {
    return number(values, DerivedWords.LAST_RELIEF_DURATION)
        .map(lasted -> Numbers.floor(lasted.in(Unit.SECOND).value()).toDecimal().longValueExact())
        .map(seconds -> asOf.time().minusSeconds(seconds))
        .orElseGet(asOf::today);
  }

  /** A day from which on the relief has had the time that it lasted. */
  private LocalDateTime beforeRelief(Prover.Values values) {
    return number(values, DerivedWords.LAST_RELIEF_DURATION)
        .map(lasted -> Numbers.floor(lasted.in(Unit.DAY).value()).toDecimal().longValueExact() + 1)
        .filter(days -> days > 1)
        .map(days -> asOf.today().minusDays(days))
        .orElseGet(asOf::today);
  }

  private KetamineTreatment details(Prover.Values values, LocalDateTime started) {
    return new KetamineTreatment(
        started,
        values.holds(patient.history().mayRun())
            ? Optional.empty()
            : Optional.of(ended(values).orElse(started)),
        Optional.empty(),
        Optional.ofNullable(patient.choices().get(DerivedWords.LAST_PATTERN))
            .flatMap(choice -> choice.chosen(values))
            .flatMap(HistoryMaker::pattern),
        number(values, DerivedWords.LAST_SESSION_DOSE),
        number(values, DerivedWords.LAST_INFUSION_TIME),
        number(values, DerivedWords.LAST_RELIEF),
        number(values, DerivedWords.LAST_RELIEF_DURATION));
  }

  /** When the last treatment ended, where it began before a span in which it counts. */
  private Optional<LocalDateTime> ended(Prover.Values values) {
    HistoryFact history = patient.history();
    return asOf.sorted(history.counts()).stream()
        .filter(window -> values.holds(history.endedOnly(window)))
        .findFirst()
        .map(asOf::start);
  }

  private static Optional<KetamineTreatment.Pattern> pattern(String label) {
    return Stream.of(KetamineTreatment.Pattern.values())
        .filter(one -> one.label().equals(label))
        .findFirst();
  }

  private Optional<Quantity> number(Prover.Values values, String name) {
    Map<String, NumberFact> numbers = patient.numbers();
    return Optional.ofNullable(numbers.get(name))
        .filter(fact -> values.holds(fact.stated()))
        .map(fact -> fact.value().of(values.of(fact.value().number())));
  }
}
