package org.ketaminecds.authoring.patient;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The figures of a patient that follow from other statements. */
final class FollowingFigures {

  private final Patient patient;
  private final Logic logic;
  private final Word courses;
  private final Word interval;
  private final FigureFact doses;
  private final FigureFact failed;
  private final Map<Optional<Quantity>, Figures> figures = new LinkedHashMap<>();
  private final Map<String, FigureFact> others = new LinkedHashMap<>();
  private Optional<YearFact> yearly = Optional.empty();

  FollowingFigures(Patient patient, Lexicon lexicon) {
    this.patient = patient;
    this.logic = patient.logic();
    this.courses = lexicon.named(DerivedWords.PLANNED_COURSES);
    this.interval = lexicon.named(DerivedWords.COURSE_INTERVAL);
    Amount phases = whole("phases");
    this.doses =
        new FigureFact(patient.statement("a dose is proposed"), logic.no(), logic.no(), phases);
    patient.require(logic.atLeast(phases.number(), Rational.ONE));
    patient.require(logic.implies(doses.known(), patient.plan()));
    Amount count = whole("failed");
    this.failed =
        new FigureFact(
            patient.statement("treatments are stated"),
            logic.no(),
            patient.statement("treatments are stated in part"),
            count);
    patient.require(logic.atLeast(count.number(), Rational.ZERO));
    patient.require(logic.not(logic.and(failed.known(), failed.least())));
  }

  private Amount whole(String name) {
    return new Amount(logic.number(name), Unit.ONE, Amount.Grain.WHOLE);
  }

  /** A figure, where weights are fresh for so long. */
  FigureFact of(Word word, Optional<Quantity> weightFreshFor) {
    String name = word.name();
    if (Figures.has(name)) {
      return figures(weightFreshFor).of(name);
    }
    return switch (name) {
      case DerivedWords.PROPOSED_DOSES -> doses;
      case DerivedWords.FAILED_TREATMENTS -> failed;
      case DerivedWords.TREATMENTS_IN_A_YEAR -> year().fact();
      default -> others.computeIfAbsent(name, one -> unheardOf(word));
    };
  }

  /** The figures of the regimen, where weights are fresh for so long. */
  Figures figures(Optional<Quantity> weightFreshFor) {
    return figures.computeIfAbsent(
        weightFreshFor, time -> new Figures(patient, doses.known(), doses.value(), time));
  }

  private YearFact year() {
    YearFact known = yearly.orElseGet(() -> new YearFact(patient, courses, interval));
    yearly = Optional.of(known);
    return known;
  }

  /** A figure that was added to the library after this was written: anything is possible. */
  private FigureFact unheardOf(Word word) {
    String name = word.name();
    return new FigureFact(
        patient.statement(name + " is known"),
        patient.statement("there is no " + name),
        patient.statement("part of " + name + " is known"),
        fine(word, name),
        Optional.of(most(word)));
  }

  private FigureFact.Most most(Word word) {
    BooleanFormula known = logic.flag("the most of " + word.name() + " is known");
    return new FigureFact.Most(known, fine(word, "most of " + word.name()));
  }

  private Amount fine(Word word, String name) {
    return new Amount(logic.number(name), Bounds.unit(word), Amount.Grain.FINE);
  }

  FigureFact doses() {
    return doses;
  }

  FigureFact failed() {
    return failed;
  }

  /**
   * The figures of the regimen that were asked for so far, for each time that weights are fresh.
   */
  Collection<Figures> figures() {
    return figures.values();
  }

  Optional<YearFact> yearly() {
    return yearly;
  }

  /** Flags of words of which no case can be made. */
  Map<String, FigureFact> others() {
    return others;
  }
}
