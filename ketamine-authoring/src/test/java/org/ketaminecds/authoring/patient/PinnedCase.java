package org.ketaminecds.authoring.patient;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Derived;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.RegimenFigures;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.view.CaseViewFactory;
import org.ketaminecds.rules.view.NoPregnancy;
import org.ketaminecds.rules.view.State;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Says of every fact of a patient what a given case says of it, and so leaves one patient. */
public final class PinnedCase {

  private static final long WEIGHT_IS_FRESH_FOR_DAYS = 90;

  private final Logic logic;
  private final Patient patient;
  private final ClinicalCase given;
  private final Lexicon lexicon;
  private final List<BooleanFormula> pins = new ArrayList<>();

  private PinnedCase(Logic logic, Patient patient, ClinicalCase given, Lexicon lexicon) {
    this.logic = logic;
    this.patient = patient;
    this.given = given;
    this.lexicon = lexicon;
  }

  public static List<BooleanFormula> of(
      Logic logic, Patient patient, ClinicalCase given, Lexicon lexicon) {
    PinnedCase pinned = new PinnedCase(logic, patient, given, lexicon);
    pinned.pin();
    return pinned.pins;
  }

  private void pin() {
    patient.findings().forEach(this::finding);
    patient.numbers().forEach(this::number);
    patient.choices().forEach(this::choice);
    for (CaseList list : CaseList.values()) {
      list(patient.list(list));
    }
    failed();
    history();
    patient.following().figures().forEach(this::figures);
    patient.following().yearly().ifPresent(this::year);
    patient
        .day()
        .ends()
        .forEach((last, flag) -> is(flag, !given.asOf().toLocalDate().isAfter(last)));
    is(patient.plan(), given.regimen().isPresent());
    is(patient.following().doses().known(), phases() > 0);
    if (phases() > 0) {
      equal(patient.following().doses().value(), Quantity.of(phases(), Unit.ONE));
    }
  }

  private void is(BooleanFormula flag, boolean holds) {
    pins.add(holds ? flag : logic.not(flag));
  }

  private void equal(Amount amount, Quantity value) {
    pins.add(logic.equal(amount.number(), value.in(amount.unit()).value()));
  }

  private void when(Dated dated, Optional<LocalDateTime> at) {
    is(dated.date(), at.isPresent());
    dated
        .spans()
        .forEach(
            (window, within) ->
                is(within, at.filter(time -> window.holds(time, given.asOf())).isPresent()));
  }

  private void finding(String name, FindingFact fact) {
    Optional<Finding> stated =
        given.findings().stream().filter(one -> one.name().equals(name)).findFirst();
    Optional<LocalDateTime> reviewed = given.reviews().problems();
    boolean diagnosis = lexicon.named(name).term().kind() == TermKind.DIAGNOSIS;
    boolean excluded = NoPregnancy.because(given.sex(), given.age()).isPresent();
    if (stated.isEmpty() && name.equals(DerivedWords.PREGNANCY) && excluded) {
      state(fact, false, Optional.empty());
    } else if (stated.isEmpty() && diagnosis && reviewed.isPresent()) {
      state(fact, false, reviewed);
    } else {
      Optional<Finding> known =
          stated.filter(
              one -> one.state() == FindingState.PRESENT || one.state() == FindingState.ABSENT);
      known.ifPresentOrElse(
          one -> state(fact, one.state() == FindingState.PRESENT, one.at()),
          () -> is(fact.stated(), false));
    }
  }

  private void state(FindingFact fact, boolean present, Optional<LocalDateTime> at) {
    is(fact.stated(), true);
    is(fact.present(), present);
    when(fact.when(), at);
  }

  private void number(String name, NumberFact fact) {
    Optional<KetamineTreatment> last = last();
    Optional<LocalDateTime> at = Optional.empty();
    Optional<Quantity> value;
    switch (name) {
      case DerivedWords.AGE -> value = given.ageInYears();
      case DerivedWords.WEIGHT -> {
        value = given.weight().map(Weight::value);
        at = given.weight().flatMap(Weight::at);
      }
      case DerivedWords.PAIN_SCORE -> value = most(Indication::painScore);
      case DerivedWords.PAIN_DURATION -> value = most(Indication::painDuration);
      case DerivedWords.INFUSION_DAYS ->
          value = given.regimen().flatMap(one -> one.schedule().days()).map(PinnedCase::count);
      case DerivedWords.PLANNED_COURSES ->
          value = given.regimen().flatMap(one -> one.schedule().courses()).map(PinnedCase::count);
      case DerivedWords.COURSE_INTERVAL ->
          value = given.regimen().flatMap(o -> o.schedule().interval());
      case DerivedWords.LAST_RELIEF_DURATION ->
          value = last.flatMap(KetamineTreatment::reliefDuration);
      case DerivedWords.LAST_INFUSION_TIME ->
          value = last.flatMap(KetamineTreatment::sessionDuration);
      case DerivedWords.LAST_RELIEF -> value = last.flatMap(KetamineTreatment::relief);
      case DerivedWords.LAST_SESSION_DOSE -> value = last.flatMap(KetamineTreatment::sessionDose);
      case DerivedWords.TIME_SINCE_LAST -> value = last.map(this::daysSince);
      default -> {
        Optional<Observation> observed =
            given.observations().stream().filter(one -> one.name().equals(name)).findFirst();
        value = observed.map(Observation::value);
        at = observed.flatMap(Observation::at);
      }
    }
    is(fact.stated(), value.isPresent());
    value.ifPresent(known -> equal(fact.value(), known));
    if (!GivenWords.areOfLastTreatment(name)) {
      when(fact.when(), at);
    }
  }

  private static Quantity count(int number) {
    return Quantity.of(number, Unit.ONE);
  }

  private Quantity daysSince(KetamineTreatment treatment) {
    return Quantity.of(ChronoUnit.DAYS.between(treatment.started(), given.asOf()), Unit.DAY);
  }

  private Optional<Quantity> most(
      java.util.function.Function<Indication, Optional<Quantity>> figure) {
    return given.indications().stream()
        .flatMap(one -> figure.apply(one).stream())
        .max(Comparator.naturalOrder());
  }

  private void choice(String name, ChoiceFact fact) {
    Optional<String> chosen =
        switch (name) {
          case DerivedWords.SEX -> given.sex().map(Sex::label);
          case DerivedWords.CARE_SETTING -> given.careSetting().map(one -> one.label());
          case DerivedWords.ROUTE ->
              given.regimen().flatMap(Regimen::route).map(one -> one.label());
          case DerivedWords.FORM -> given.regimen().flatMap(Regimen::form).map(one -> one.label());
          case DerivedWords.JURISDICTION -> given.jurisdiction().map(one -> one.code());
          case DerivedWords.LAST_PATTERN ->
              last().flatMap(KetamineTreatment::pattern).map(one -> one.label());
          default -> throw new IllegalArgumentException(name);
        };
    is(fact.stated(), chosen.isPresent());
    fact.values().forEach((value, flag) -> is(flag, chosen.equals(Optional.of(value))));
  }

  private void list(ListFact fact) {
    List<String> held =
        switch (fact.list()) {
          case INDICATIONS -> given.indications().stream().map(Indication::condition).toList();
          case MEDICINES -> given.medicines();
          case ALLERGIES -> given.allergies();
        };
    Set<String> asked = new HashSet<>();
    for (Map.Entry<String, BooleanFormula> entry : fact.names().entrySet()) {
      asked.addAll(same(fact.list(), held, entry.getKey()));
      is(entry.getValue(), !same(fact.list(), held, entry.getKey()).isEmpty());
    }
    List<String> rest = held.stream().filter(name -> !asked.contains(name)).toList();
    is(fact.other(), rest.stream().anyMatch(name -> isWord(fact.list(), name)));
    is(fact.unmapped(), rest.stream().anyMatch(name -> !isWord(fact.list(), name)));
    is(
        fact.reviewed(),
        switch (fact.list()) {
          case INDICATIONS -> false;
          case MEDICINES -> given.reviews().medicines().isPresent();
          case ALLERGIES -> given.reviews().allergies().isPresent();
        });
  }

  /** What the vocabulary takes for the same word. */
  private List<String> same(CaseList list, List<String> held, String entry) {
    return held.stream()
        .filter(name -> isWord(list, name))
        .filter(name -> lexicon.find(name, list.kind()).equals(lexicon.find(entry, list.kind())))
        .toList();
  }

  private boolean isWord(CaseList list, String name) {
    return lexicon.find(name, list.kind()).isPresent();
  }

  private void failed() {
    FigureFact fact = patient.following().failed();
    List<PreviousTreatment> treatments = given.treatments().orElse(List.of());
    long failed =
        treatments.stream()
            .filter(one -> one.adequate() == FindingState.PRESENT)
            .filter(
                one -> one.result().ordinal() >= PreviousTreatment.Result.INSUFFICIENT.ordinal())
            .filter(one -> one.result() != PreviousTreatment.Result.UNKNOWN)
            .count();
    long perhaps =
        treatments.stream()
            .filter(one -> one.adequate() != FindingState.ABSENT)
            .filter(one -> one.result() != PreviousTreatment.Result.EFFECTIVE)
            .count();
    is(fact.known(), given.treatments().isPresent() && failed == perhaps);
    is(fact.least(), given.treatments().isPresent() && failed != perhaps);
    equal(fact.value(), Quantity.of(failed, Unit.ONE));
  }

  private Optional<KetamineTreatment> last() {
    return given
        .ketamineHistory()
        .flatMap(all -> all.stream().max(Comparator.comparing(KetamineTreatment::started)));
  }

  private void history() {
    HistoryFact fact = patient.history();
    is(fact.stated(), given.ketamineHistory().isPresent());
    is(fact.any(), last().isPresent());
    is(fact.reliefLasts(), last().filter(one -> one.reliefLastsOn(given.asOf())).isPresent());
    is(fact.mayRun(), last().filter(one -> one.mayRunAt(given.asOf())).isPresent());
    when(fact.last(), last().map(KetamineTreatment::started));
    fact.counts()
        .forEach((window, count) -> count(count, window, one -> one.givenUntil(given.asOf())));
    fact.begun().forEach((window, count) -> count(count, window, KetamineTreatment::started));
  }

  private void count(Amount count, Window window, Function<KetamineTreatment, LocalDateTime> when) {
    equal(
        count,
        Quantity.of(
            given.ketamineHistory().orElse(List.of()).stream()
                .filter(one -> window.holds(when.apply(one), given.asOf()))
                .count(),
            Unit.ONE));
  }

  private int phases() {
    return given.regimen().map(one -> one.phases().size()).orElse(0);
  }

  private void figures(Figures facts) {
    if (phases() == 0) {
      return;
    }
    RegimenFigures figures = RegimenFigures.of(given.regimen().orElseThrow(), freshWeight());
    figure(facts, DerivedWords.BOLUS_DOSE, figures.bolusDose());
    figure(facts, DerivedWords.ABSOLUTE_BOLUS_DOSE, figures.bolusDoseAbsolute());
    figure(facts, DerivedWords.INFUSION_RATE, figures.infusionRate());
    figure(facts, DerivedWords.LOWEST_INFUSION_RATE, figures.lowestInfusionRate());
    figure(facts, DerivedWords.ABSOLUTE_INFUSION_RATE, figures.infusionRateAbsolute());
    figure(facts, DerivedWords.SESSION_DOSE, figures.sessionDose());
    figure(facts, DerivedWords.SESSION_DOSE_PER_WEIGHT, figures.sessionDosePerWeight());
    figure(facts, DerivedWords.INFUSION_TIME, figures.infusionTime());
    figure(facts, DerivedWords.DAILY_DOSE, figures.dailyDose());
    figure(facts, DerivedWords.COURSE_DOSE, figures.courseDose());
  }

  private void year(YearFact year) {
    FigureFact fact = year.fact();
    State state =
        new CaseViewFactory(lexicon)
            .view(given)
            .state(lexicon.named(DerivedWords.TREATMENTS_IN_A_YEAR));
    is(fact.known(), state instanceof State.Measured);
    is(fact.least(), state instanceof State.AtLeast);
    if (state instanceof State.Measured measured) {
      equal(fact.value(), measured.value());
    } else if (state instanceof State.AtLeast part) {
      equal(fact.value(), part.least());
      FigureFact.Most most = fact.most().orElseThrow();
      is(most.known(), part.most().isPresent());
      part.most().ifPresent(value -> equal(most.value(), value));
    }
  }

  private Optional<Quantity> freshWeight() {
    return given
        .weight()
        .filter(
            weight ->
                weight
                    .at()
                    .filter(
                        at ->
                            ChronoUnit.DAYS.between(at.toLocalDate(), given.asOf().toLocalDate())
                                > WEIGHT_IS_FRESH_FOR_DAYS)
                    .isEmpty())
        .map(Weight::value);
  }

  private void figure(Figures facts, String name, Derived derived) {
    FigureFact fact = facts.of(name);
    is(fact.known(), derived instanceof Derived.Known);
    is(fact.none(), derived instanceof Derived.None);
    is(fact.least(), derived instanceof Derived.AtLeast);
    if (derived instanceof Derived.Known known) {
      equal(fact.value(), known.value());
    } else if (derived instanceof Derived.AtLeast part) {
      equal(fact.value(), part.least());
    }
  }
}
