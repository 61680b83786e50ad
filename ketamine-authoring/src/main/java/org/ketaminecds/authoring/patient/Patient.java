package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * Every patient at once: what a case may state, each statement a flag or a number that the solver
 * is free to choose.
 *
 * <p>Whatever a case file can state is possible here, and perhaps more. Not thread-safe.
 */
public final class Patient {

  private final Logic logic;
  private final Spans spans = new Spans();
  private final List<BooleanFormula> required = new ArrayList<>();
  private final Set<BooleanFormula> statements = new LinkedHashSet<>();
  private final Map<String, FindingFact> findings = new LinkedHashMap<>();
  private final Map<String, NumberFact> numbers = new LinkedHashMap<>();
  private final Map<String, ChoiceFact> choices = new LinkedHashMap<>();
  private final Map<CaseList, ListFact> lists = new EnumMap<>(CaseList.class);
  private final HistoryFact history;
  private final NumberFact weight;
  private final PlanLimits planLimits;
  private final NumberFact days;
  private final Day day = new Day(this);
  private final BooleanFormula plan;
  private final FollowingFigures following;

  /** Every patient of whom one of these may be asked. */
  public Patient(Logic logic, List<Guidance> guidances) {
    this.logic = logic;
    this.planLimits = PlanLimits.of(guidances);
    this.plan = statement("there is a plan");
    AskedNames asked = AskedNames.of(guidances);
    for (CaseList list : CaseList.values()) {
      lists.put(list, ListFact.of(this, list, asked.entriesOf(list), asked.otherThan(list)));
    }
    this.history = new HistoryFact(this);
    asked.ketamine(CaseList.MEDICINES).forEach(this::hasHadKetamine);
    this.weight = number(guidances.get(0).lexicon().named(DerivedWords.WEIGHT));
    this.days = number(guidances.get(0).lexicon().named(DerivedWords.INFUSION_DAYS));
    this.following = new FollowingFigures(this, guidances.get(0).lexicon());
  }

  /** Whoever takes ketamine has had it before. */
  private void hasHadKetamine(String name) {
    BooleanFormula taken =
        Optional.ofNullable(list(CaseList.MEDICINES).names().get(name)).orElseThrow();
    require(logic.implies(logic.and(taken, history.stated()), history.any()));
  }

  Logic logic() {
    return logic;
  }

  Spans spans() {
    return spans;
  }

  /** Says that something holds for every patient. */
  public void require(BooleanFormula formula) {
    required.add(formula);
  }

  /** What holds for every patient that was described so far. */
  public Collection<BooleanFormula> required() {
    List<BooleanFormula> all = new ArrayList<>(required);
    Optional.ofNullable(numbers.get(DerivedWords.TIME_SINCE_LAST))
        .ifPresent(since -> all.addAll(history.agreeWith(since.value())));
    return all;
  }

  /** A flag whose truth adds something to the case. */
  BooleanFormula statement(String name) {
    BooleanFormula flag = logic.flag(name);
    statements.add(flag);
    return flag;
  }

  /** The flags that add something to the case where they hold. */
  public List<BooleanFormula> statements() {
    return List.copyOf(statements);
  }

  /** The numbers that stand in the case where these statements are kept. */
  public List<RationalFormula> stated(Predicate<BooleanFormula> kept) {
    return numbers.values().stream()
        .filter(fact -> kept.test(fact.stated()))
        .map(fact -> fact.value().number())
        .toList();
  }

  /** What is stated of a finding. */
  public FindingFact finding(Word word) {
    return findings.computeIfAbsent(
        word.name(),
        name ->
            new FindingFact(
                statement(name + " is stated"),
                logic.flag(name + " is present"),
                new Dated(this, name, statement(name + " has a date"))));
  }

  /** Courses do not overlap. */
  private BooleanFormula isAsLongAsACourse(Amount interval) {
    Rational inDays = interval.unit().factor().dividedBy(Quantity.of(1, Unit.DAY).canonicalValue());
    return logic.atLeast(logic.times(interval.number(), inDays), days.value().number());
  }

  /** What is stated of a number that a case gives as such. */
  public NumberFact number(Word word) {
    NumberFact known = numbers.get(word.name());
    if (known != null) {
      return known;
    }
    Amount amount = new Amount(logic.number(word.name()), Bounds.unit(word), Bounds.grain(word));
    NumberFact added = new NumberFact(statement(word.name() + " is given"), amount, when(word));
    require(new Bounds(logic).of(word.name(), amount));
    if (GivenWords.areOfLastTreatment(word.name())) {
      require(logic.implies(added.stated(), history.any()));
    }
    if (isOfPlan(word)) {
      require(logic.implies(added.stated(), plan));
    }
    if (word.name().equals(DerivedWords.TIME_SINCE_LAST)) {
      require(logic.same(added.stated(), history.any()));
    }
    if (word.name().equals(DerivedWords.COURSE_INTERVAL)) {
      require(logic.implies(logic.and(added.stated(), days.stated()), isAsLongAsACourse(amount)));
    }
    numbers.put(word.name(), added);
    return added;
  }

  private Dated when(Word word) {
    return switch (word.term().kind()) {
      case OBSERVATION -> new Dated(this, word.name(), statement(word.name() + " has a date"));
      default ->
          GivenWords.areOfLastTreatment(word.name())
              ? history.last()
              : new Dated(
                  this,
                  word.name(),
                  word.name().equals(DerivedWords.WEIGHT)
                      ? statement(word.name() + " has a date")
                      : logic.no());
    };
  }

  /** A figure that follows from other statements, where weights are fresh for so long. */
  public FigureFact figure(Word word, Optional<Quantity> weightFreshFor) {
    return following.of(word, weightFreshFor);
  }

  /** Whether the weight is known where weights are fresh for so long. */
  public BooleanFormula weightKnown(Optional<Quantity> weightFreshFor) {
    return following.figures(weightFreshFor).weightKnown();
  }

  /** Which word is chosen, of those that the vocabulary has. */
  public ChoiceFact choice(Word word) {
    ChoiceFact known = choices.get(word.name());
    if (known != null) {
      return known;
    }
    ChoiceFact added = ChoiceWords.choice(this, word);
    if (isOfPlan(word)) {
      require(logic.implies(added.stated(), plan));
    }
    if (word.name().equals(DerivedWords.LAST_PATTERN)) {
      require(logic.implies(added.stated(), history.any()));
    }
    choices.put(word.name(), added);
    return added;
  }

  /** A list of names. */
  public ListFact list(CaseList list) {
    return Optional.ofNullable(lists.get(list)).orElseThrow();
  }

  /** Earlier ketamine treatments. */
  public HistoryFact history() {
    return history;
  }

  /** The day on which the case stands. */
  public Day day() {
    return day;
  }

  /** Whether a regimen is stated, be it one that says nothing. */
  BooleanFormula plan() {
    return plan;
  }

  NumberFact weight() {
    return weight;
  }

  NumberFact days() {
    return days;
  }

  PlanLimits planLimits() {
    return planLimits;
  }

  Map<String, FindingFact> findings() {
    return findings;
  }

  Map<String, NumberFact> numbers() {
    return numbers;
  }

  Map<String, ChoiceFact> choices() {
    return choices;
  }

  FollowingFigures following() {
    return following;
  }

  private static boolean isOfPlan(Word word) {
    return switch (word.name()) {
      case DerivedWords.ROUTE,
          DerivedWords.FORM,
          DerivedWords.INFUSION_DAYS,
          DerivedWords.PLANNED_COURSES,
          DerivedWords.COURSE_INTERVAL ->
          true;
      default -> false;
    };
  }
}
