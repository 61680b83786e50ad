package org.ketaminecds.authoring.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ketaminecds.authoring.patient.Amount;
import org.ketaminecds.authoring.patient.ChoiceFact;
import org.ketaminecds.authoring.patient.FigureFact;
import org.ketaminecds.authoring.patient.FindingFact;
import org.ketaminecds.authoring.patient.GivenWords;
import org.ketaminecds.authoring.patient.HistoryFact;
import org.ketaminecds.authoring.patient.ListFact;
import org.ketaminecds.authoring.patient.NumberFact;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.BolusBounds;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** A patient as one guidance sees it, with its own vocabulary: what is stale is not known to it. */
final class View {

  /** Figures for the whole patient, which are judged for each kilogram where that is possible. */
  private static final Set<String> BOUNDED_WITHOUT_WEIGHT =
      Set.of(DerivedWords.ABSOLUTE_BOLUS_DOSE, DerivedWords.ABSOLUTE_INFUSION_RATE);

  private final Logic logic;
  private final Patient patient;
  private final Lexicon lexicon;
  private final Set<String> accepted = new HashSet<>();

  View(Logic logic, Patient patient, Lexicon lexicon) {
    this.logic = logic;
    this.patient = patient;
    this.lexicon = lexicon;
  }

  /** A finding: whether it is known, whether it is present, and whether within a span. */
  record Seen(
      BooleanFormula known, BooleanFormula present, Function<Window, BooleanFormula> within) {}

  /**
   * A number: known, or nothing of the sort, or a part of it known and perhaps how much at most.
   */
  record Figure(
      BooleanFormula known,
      BooleanFormula none,
      BooleanFormula least,
      Amount value,
      Optional<FigureFact.Most> most,
      Function<Window, BooleanFormula> within) {}

  Seen finding(Word word) {
    FindingFact fact = patient.finding(word);
    BooleanFormula known = logic.and(fact.stated(), fact.when().fresh(word.freshFor()));
    accept(word, fact);
    if (!word.name().equals(DerivedWords.EARLIER_TREATMENT)) {
      return new Seen(known, fact.present(), fact.when()::within);
    }
    HistoryFact history = patient.history();
    return new Seen(
        logic.or(history.stated(), known),
        either(history.stated(), history.any(), fact.present()),
        window ->
            either(history.stated(), history.last().within(window), fact.when().within(window)));
  }

  /** A case that contradicts its history, or what a finding presupposes, is no case. */
  private void accept(Word word, FindingFact fact) {
    if (!accepted.add(word.name())) {
      return;
    }
    if (word.name().equals(DerivedWords.EARLIER_TREATMENT)) {
      HistoryFact history = patient.history();
      patient.require(
          logic.implies(
              logic.and(
                  history.stated(),
                  fact.stated(),
                  // An absence with a date may be older than the first treatment.
                  logic.or(fact.present(), logic.not(fact.when().date()))),
              logic.same(history.any(), fact.present())));
    }
    word.presupposes()
        .map(name -> finding(lexicon.named(name)))
        .ifPresent(
            needed ->
                patient.require(
                    logic.implies(
                        logic.and(fact.stated(), fact.present(), needed.known()),
                        needed.present())));
  }

  private BooleanFormula either(
      BooleanFormula decides, BooleanFormula then, BooleanFormula otherwise) {
    return logic.or(logic.and(decides, then), logic.and(logic.not(decides), otherwise));
  }

  Figure number(Word word) {
    if (word.term().kind() == TermKind.OBSERVATION || GivenWords.areGiven(word.name())) {
      return given(word);
    }
    Optional<Quantity> weightFreshFor = lexicon.named(DerivedWords.WEIGHT).freshFor();
    FigureFact fact = patient.figure(word, weightFreshFor);
    List<BooleanFormula> judged = new ArrayList<>();
    judged.add(logic.or(fact.known(), fact.least()));
    if (BOUNDED_WITHOUT_WEIGHT.contains(word.name())) {
      judged.add(logic.not(patient.weightKnown(weightFreshFor)));
    }
    accept(word, logic.and(judged), fact.value());
    return new Figure(
        fact.known(), fact.none(), fact.least(), fact.value(), fact.most(), window -> logic.no());
  }

  private BooleanFormula goesWhereMoreIsGiven() {
    ChoiceFact route = patient.choice(lexicon.named(DerivedWords.ROUTE));
    return logic.or(BolusBounds.WIDER.stream().map(Route::label).map(route::is).toList());
  }

  private Figure given(Word word) {
    NumberFact fact = patient.number(word);
    accept(word, fact.stated(), fact.value());
    boolean ofLast = GivenWords.areOfLastTreatment(word.name());
    BooleanFormula open =
        word.name().equals(DerivedWords.LAST_RELIEF_DURATION)
            ? patient.history().reliefLasts()
            : logic.no();
    Optional<Quantity> freshFor = grows(word) ? word.freshFor() : Optional.empty();
    return new Figure(
        logic.and(fact.stated(), fact.when().fresh(freshFor), logic.not(open)),
        ofLast ? noTreatment() : logic.no(),
        logic.and(fact.stated(), open),
        fact.value(),
        Optional.empty(),
        fact.when()::within);
  }

  /** Whether a value of this word becomes stale. */
  private static boolean grows(Word word) {
    return word.term().kind() == TermKind.OBSERVATION || word.name().equals(DerivedWords.WEIGHT);
  }

  private BooleanFormula noTreatment() {
    return logic.and(patient.history().stated(), logic.not(patient.history().any()));
  }

  /** A case with a value that this vocabulary refuses is no case. */
  private void accept(Word word, BooleanFormula stated, Amount value) {
    if (!accepted.add(word.name())) {
      return;
    }
    BooleanFormula usual = value.accepted(word.refusal(), logic);
    Optional<Word.Refusal> wide = BolusBounds.wide(word);
    patient.require(
        logic.implies(
            stated,
            wide.equals(word.refusal())
                ? usual
                : logic.or(usual, logic.and(goesWhereMoreIsGiven(), value.accepted(wide, logic)))));
  }

  Kleene choice(Word word, Set<String> values) {
    ChoiceFact fact = patient.choice(word);
    BooleanFormula chosen = logic.or(values.stream().map(fact::is).toList());
    return new Kleene(
        logic.and(fact.stated(), chosen), logic.and(fact.stated(), logic.not(chosen)));
  }

  /** Holds where the case has no such choice, whatever was asked. */
  BooleanFormula noChoice(Word word) {
    return word.name().equals(DerivedWords.LAST_PATTERN) ? noTreatment() : logic.no();
  }

  Kleene includes(CaseList list, Set<String> names) {
    ListFact fact = patient.list(list);
    BooleanFormula held = holds(fact, word -> word.filter(names::contains).isPresent());
    return new Kleene(held, logic.and(complete(fact), logic.not(held)));
  }

  Kleene includesOther(CaseList list, Set<String> names) {
    ListFact fact = patient.list(list);
    BooleanFormula held =
        logic.or(
            fact.other(),
            holds(fact, word -> word.filter(one -> !names.contains(one)).isPresent()));
    return new Kleene(held, logic.and(complete(fact), logic.not(held)));
  }

  BooleanFormula isNotAfter(LocalDate last) {
    return patient.day().isNotAfter(last);
  }

  /** Whether the list holds an entry that this vocabulary takes for such a word, or for none. */
  private BooleanFormula holds(ListFact fact, Predicate<Optional<String>> wanted) {
    return logic.or(
        fact.names().entrySet().stream()
            .filter(
                entry ->
                    wanted.test(lexicon.find(entry.getKey(), fact.list().kind()).map(Word::name)))
            .map(Map.Entry::getValue)
            .toList());
  }

  private BooleanFormula complete(ListFact fact) {
    BooleanFormula strange = holds(fact, Optional::isEmpty);
    BooleanFormula reviewed =
        fact.list() == CaseList.INDICATIONS
            ? logic.or(fact.other(), logic.or(fact.names().values()))
            : fact.reviewed();
    return logic.and(reviewed, logic.not(fact.unmapped()), logic.not(strange));
  }

  Kleene eventCount(Window window, Comparator comparator, int limit) {
    HistoryFact history = patient.history();
    Amount count = history.count(window);
    BooleanFormula holds = count.test(comparator, limit, logic);
    BooleanFormula mayBeOneMore =
        comparator.test(0, limit) == comparator.test(1, limit)
            ? logic.no()
            : logic.and(history.mayRun(), logic.not(logic.atLeast(count.number(), Rational.ONE)));
    BooleanFormula known = logic.and(history.stated(), logic.not(mayBeOneMore));
    return new Kleene(logic.and(known, holds), logic.and(known, logic.not(holds)));
  }
}
