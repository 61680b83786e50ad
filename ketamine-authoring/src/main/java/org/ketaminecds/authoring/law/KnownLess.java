package org.ketaminecds.authoring.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.authoring.patient.ChoiceFact;
import org.ketaminecds.authoring.patient.FigureFact;
import org.ketaminecds.authoring.patient.FindingFact;
import org.ketaminecds.authoring.patient.HistoryFact;
import org.ketaminecds.authoring.patient.ListFact;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.Formula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * The same patient of whom less is known: each datum that the guidance asks for, or any number of
 * them, may not have been stated yet. Dates stay with their data.
 */
final class KnownLess implements Line.Visitor<BooleanFormula> {

  private final Logic logic;
  private final Patient patient;
  private final Guidance guidance;
  private final Map<Formula, Formula> others = new HashMap<>();
  private final List<BooleanFormula> holding = new ArrayList<>();

  KnownLess(Logic logic, Patient patient, Guidance guidance) {
    this.logic = logic;
    this.patient = patient;
    this.guidance = guidance;
    BooleanFormula history = logic.flag("the history was stated before");
    HistoryFact fact = patient.history();
    others.put(fact.stated(), logic.and(fact.stated(), history));
    others.put(fact.any(), logic.and(fact.any(), history));
    guidance.guidelines().forEach(source -> visit(source.scope()));
    guidance
        .rules()
        .forEach(
            rule -> {
              visit(rule.when());
              rule.metWhen().ifPresent(this::visit);
            });
    inAYear();
  }

  /** What stands for what where less is known. */
  Map<Formula, Formula> others() {
    return others;
  }

  /** How what was known belongs to what is known. */
  BooleanFormula holding() {
    return logic.and(holding);
  }

  private void visit(Condition condition) {
    if (condition instanceof Group group) {
      group.parts().forEach(this::visit);
    } else if (condition instanceof Line line) {
      holding.add(line.accept(this));
    }
  }

  private BooleanFormula before(String what) {
    return logic.flag(what + " was stated before");
  }

  private void stated(String what, BooleanFormula flag) {
    others.putIfAbsent(flag, logic.and(flag, before(what)));
  }

  @Override
  public BooleanFormula presence(Line.Presence line) {
    FindingFact fact = patient.finding(line.word());
    stated(line.word().name(), fact.stated());
    return line.word().name().equals(DerivedWords.EARLIER_TREATMENT)
        ? notOvertaken(fact)
        : logic.yes();
  }

  /** An absence that is older than the first treatment is no datum that was learned in addition. */
  private BooleanFormula notOvertaken(FindingFact absence) {
    HistoryFact fact = patient.history();
    return logic.implies(
        logic.and(fact.stated(), absence.stated()), logic.same(fact.any(), absence.present()));
  }

  @Override
  public BooleanFormula comparison(Line.Comparison line) {
    Word word = line.word();
    if (Reasons.isMeasured(word)) {
      number(word);
    } else {
      figure(word);
    }
    return logic.yes();
  }

  /** What is known of a figure may have been known in part, or not at all. */
  private void figure(Word word) {
    FigureFact now = figureOf(word);
    String name = word.name() + " before";
    if (word.name().equals(DerivedWords.TREATMENTS_IN_A_YEAR) || others.containsKey(now.known())) {
      return;
    }
    BooleanFormula known = logic.flag(name + " is known");
    BooleanFormula least = logic.flag(name + " is known in part");
    others.put(now.known(), known);
    others.put(now.least(), least);
    holding.add(logic.not(logic.and(known, least)));
    if (!now.none().equals(logic.no())) {
      BooleanFormula none = logic.flag(name + " is none");
      others.put(now.none(), none);
      holding.add(logic.implies(none, now.none()));
      holding.add(logic.not(logic.and(none, logic.or(known, least))));
    }
    value(name, now, known, least);
  }

  private FigureFact figureOf(Word word) {
    return patient.figure(word, guidance.lexicon().named(DerivedWords.WEIGHT).freshFor());
  }

  private void value(String name, FigureFact now, BooleanFormula known, BooleanFormula least) {
    RationalFormula value = logic.number(name);
    others.put(now.value().number(), value);
    holding.add(
        logic.implies(known, logic.and(now.known(), logic.equal(value, now.value().number()))));
    holding.add(
        logic.implies(
            least,
            logic.and(
                logic.or(now.known(), now.least()), logic.atLeast(now.value().number(), value))));
  }

  /** How much is known of the treatments in a year follows from what is known of their parts. */
  private void inAYear() {
    number(guidance.lexicon().named(DerivedWords.PLANNED_COURSES));
    number(guidance.lexicon().named(DerivedWords.COURSE_INTERVAL));
    FigureFact now = figureOf(guidance.lexicon().named(DerivedWords.TREATMENTS_IN_A_YEAR));
    String name = "treatments in a year before";
    BooleanFormula least = logic.exchanged(now.least(), others);
    value(name, now, logic.exchanged(now.known(), others), least);
    now.most()
        .ifPresent(
            most -> most(name, now, most, logic.and(least, logic.exchanged(most.known(), others))));
  }

  private void number(Word word) {
    stated(word.name(), patient.number(word).stated());
  }

  private void most(String name, FigureFact now, FigureFact.Most most, BooleanFormula knownInPart) {
    RationalFormula value = logic.number("most of " + name);
    others.put(most.value().number(), value);
    holding.add(
        logic.implies(
            logic.and(knownInPart, now.known()), logic.atLeast(value, now.value().number())));
    holding.add(
        logic.implies(
            logic.and(knownInPart, now.least()),
            logic.and(most.known(), logic.atLeast(value, most.value().number()))));
  }

  @Override
  public BooleanFormula choice(Line.Choice line) {
    ChoiceFact fact = patient.choice(line.word());
    BooleanFormula before = before(line.word().name());
    others.putIfAbsent(fact.stated(), logic.and(fact.stated(), before));
    for (String value : line.values()) {
      BooleanFormula is = fact.is(value);
      others.putIfAbsent(is, logic.and(is, before));
    }
    return logic.yes();
  }

  @Override
  public BooleanFormula includes(Line.Includes line) {
    list(line.list());
    return logic.yes();
  }

  @Override
  public BooleanFormula includesOther(IncludesOther line) {
    list(line.list());
    return logic.yes();
  }

  /** A list is known at once: with some of its entries it would say that there are no others. */
  private void list(CaseList list) {
    ListFact fact = patient.list(list);
    BooleanFormula before = before(list.label());
    Set<BooleanFormula> flags = Set.copyOf(fact.names().values());
    flags.forEach(flag -> others.putIfAbsent(flag, logic.and(flag, before)));
    List.of(fact.other(), fact.unmapped(), fact.reviewed())
        .forEach(flag -> others.putIfAbsent(flag, logic.and(flag, before)));
  }

  @Override
  public BooleanFormula eventCount(Line.EventCount line) {
    return logic.yes();
  }

  @Override
  public BooleanFormula inForce(InForce line) {
    return logic.yes();
  }
}
