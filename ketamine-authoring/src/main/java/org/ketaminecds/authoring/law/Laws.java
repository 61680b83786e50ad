package org.ketaminecds.authoring.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ketaminecds.authoring.encoding.GuidanceFormulas;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.authoring.patient.NumberFact;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.authoring.witness.Claim;
import org.ketaminecds.authoring.witness.Engines;
import org.ketaminecds.authoring.witness.Finder;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.Formula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/**
 * What must hold of a guidance whoever the patient is. Each law gives the ways in which it is not
 * proved: none where it is proved for every case that a case file can state.
 *
 * <p>Not thread-safe.
 */
public final class Laws implements AutoCloseable {

  private final Logic logic;
  private final Guidance guidance;
  private final DecisionSupport engine;
  private final Patient patient;
  private final GuidanceFormulas formulas;
  private final Finder finder;

  /** The laws of a guidance, which this engine runs. */
  public Laws(Guidance guidance, DecisionSupport engine, Patience patience) {
    this.logic = Logic.open(patience);
    this.guidance = guidance;
    this.engine = engine;
    this.patient = new Patient(logic, List.of(guidance));
    this.formulas = new GuidanceFormulas(logic, patient, guidance);
    this.finder = new Finder(logic, patient, new Engines(List.of(engine)));
  }

  /** A contraindication that becomes present never makes the advice milder. */
  public List<Breach> contraindicationsNeverHelp() {
    return milder(reasons().appearing());
  }

  /** A contraindication that is not known never gives milder advice than its absence. */
  public List<Breach> ignoranceNeverHelps() {
    return milder(reasons().forgotten());
  }

  private Reasons reasons() {
    return new Reasons(logic, patient, formulas, guidance);
  }

  private List<Breach> milder(List<Alteration> alterations) {
    List<Breach> breaches = new ArrayList<>();
    for (Alteration one : alterations) {
      BooleanFormula milder =
          logic.and(
              one.before(),
              logic.exchanged(one.after(), one.others()),
              logic.exchanged(logic.and(patient.required()), one.others()),
              milderAdvice(one.others()));
      if (!finder.isNever(milder)) {
        Finder both = finder(new Altered(engine, one.change()));
        breaches.add(Breach.of(one.what(), both.find(new Claim(milder, Laws::isMilder))));
      }
    }
    return breaches;
  }

  private Finder finder(DecisionSupport afterwards) {
    return new Finder(logic, patient, new Engines(List.of(engine, afterwards)));
  }

  private static boolean isMilder(List<Assessment> answers) {
    return answers.get(1).advisability().compareTo(answers.get(0).advisability()) < 0;
  }

  private BooleanFormula milderAdvice(Map<Formula, Formula> others) {
    return logic.or(
        Stream.of(Advisability.values())
            .map(formulas::atLeast)
            .map(level -> logic.and(level, logic.not(logic.exchanged(level, others))))
            .toList());
  }

  /**
   * No figure of a plan that grows lessens what a recommendation raises by itself, unless what it
   * asks for is met, nor the advice over all, if everything can be judged.
   */
  public List<Breach> moreDrugNeverHelps() {
    MoreDrug more = new MoreDrug(logic, patient, guidance.lexicon());
    List<Breach> breaches = new ArrayList<>();
    List<BooleanFormula> judged = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      judged.add(logic.not(formulas.truth(rule).isUnknown(logic)));
      unlessNever(
          id(rule),
          logic.and(more.holding(), isOpen(rule), raisesLess(rule, more.others())),
          breaches);
    }
    unlessNever(
        "the advice over all",
        logic.and(more.holding(), logic.and(judged), milderAdvice(more.others())),
        breaches);
    return breaches;
  }

  private BooleanFormula isOpen(GuidanceRule rule) {
    return rule.metWhen().map(met -> logic.not(formulas.truth(met).isTrue())).orElseGet(logic::yes);
  }

  private BooleanFormula raisesLess(GuidanceRule rule, Map<Formula, Formula> others) {
    List<BooleanFormula> ways = new ArrayList<>();
    for (Rung rung : EnumSet.range(Rung.CAUTION, Rung.STOP)) {
      BooleanFormula reached = formulas.atLeast(rule, rung);
      ways.add(logic.and(reached, logic.not(logic.exchanged(reached, others))));
    }
    return logic.or(ways);
  }

  /** A second day of a plan never makes the advice milder, whatever is not known. */
  public List<Breach> aSecondDayNeverHelps() {
    NumberFact days = patient.number(guidance.lexicon().named(DerivedWords.INFUSION_DAYS));
    RationalFormula number = days.value().number();
    return milder(
        List.of(
            new Alteration(
                "a second day is planned",
                logic.and(days.stated(), logic.equal(number, Rational.ONE)),
                logic.yes(),
                Map.of(number, logic.constant(Rational.of(2, 1))),
                given -> Cases.withDays(given, 2))));
  }

  /** What applies, or does not, without a datum, does so whatever the datum is. */
  public List<Breach> knowledgeOnlySettles() {
    KnownLess less = new KnownLess(logic, patient, guidance);
    List<Breach> breaches = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      BooleanFormula applies = formulas.truth(rule).isTrue();
      BooleanFormula fails = formulas.truth(rule).isFalse();
      BooleanFormula unsettled =
          logic.or(
              logic.and(logic.exchanged(applies, less.others()), logic.not(applies)),
              logic.and(logic.exchanged(fails, less.others()), logic.not(fails)));
      unlessNever(id(rule), logic.and(less.holding(), unsettled), breaches);
    }
    return breaches;
  }

  /**
   * Outside the scope of its source nothing applies but contraindications, and those only in the
   * countries in which the source is used.
   */
  public List<Breach> nothingAppliesOutsideItsScope() {
    List<Breach> breaches = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      Guidance.ScopedGuideline source = guidance.guidelines().get(rule.guideline());
      boolean everywhere = rule.recommendation().kind() == Kind.CONTRAINDICATION;
      BooleanFormula outside =
          formulas.truth(everywhere ? source.reach() : source.scope()).isFalse();
      unlessNever(
          id(rule),
          logic.and(outside, formulas.truth(rule).isTrue()),
          answers -> applies(answers.get(0), id(rule)),
          breaches);
    }
    return breaches;
  }

  /** "Avoid" and "stop" never rest on what was only recalled or seen in a secondary source. */
  public List<Breach> graveAdviceWasSeenInPrint() {
    List<BooleanFormula> seen = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (!Rung.isUnchecked(rule.recommendation().verification())) {
        seen.add(formulas.atLeast(rule, Rung.AVOID));
      }
    }
    List<Breach> breaches = new ArrayList<>();
    unlessNever(
        "advice to avoid",
        logic.and(formulas.atLeast(Advisability.AVOID), logic.not(logic.or(seen))),
        answers -> answers.get(0).advisability().compareTo(Advisability.AVOID) >= 0,
        breaches);
    return breaches;
  }

  /** A source that is switched off changes what becomes of no recommendation of another. */
  public List<Breach> sourcesDoNotTouchEachOther() {
    List<Breach> breaches = new ArrayList<>();
    for (int off = 0; off < guidance.guidelines().size(); off++) {
      int source = off;
      List<GuidanceRule> others =
          guidance.rules().stream().filter(rule -> rule.guideline() != source).toList();
      GuidanceFormulas without =
          new GuidanceFormulas(
              logic,
              patient,
              new Guidance(guidance.lexicon(), guidance.guidelines(), others, guidance.versions()));
      List<BooleanFormula> differences = new ArrayList<>();
      for (GuidanceRule rule : others) {
        List<BooleanFormula> with = formulas.outcome(rule);
        List<BooleanFormula> alone = without.outcome(rule);
        for (int part = 0; part < with.size(); part++) {
          differences.add(logic.not(logic.same(with.get(part), alone.get(part))));
        }
      }
      unlessNever(guidance.guidelines().get(off).guideline().id(), logic.or(differences), breaches);
    }
    return breaches;
  }

  /**
   * The published regimens that no patient can get with advice of caution at most, where every
   * contraindication is absent and every recommendation can be judged.
   */
  public List<Breach> publishedRegimensCanBeFollowed() {
    List<Breach> breaches = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (rule.recommendation().kind() == Kind.PUBLISHED_REGIMEN) {
        Search search =
            finder.find(
                new Claim(
                    logic.and(
                        judged(),
                        formulas.truth(rule).isTrue(),
                        logic.not(formulas.atLeast(Advisability.DEFER))),
                    answers ->
                        applies(answers.get(0), id(rule))
                            && answers.get(0).advisability().compareTo(Advisability.DEFER) < 0));
        if (!search.isFound()) {
          breaches.add(Breach.of(id(rule)));
        }
      }
    }
    return breaches;
  }

  /** No contraindication applies, and everything can be judged. */
  private BooleanFormula judged() {
    List<BooleanFormula> parts = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      parts.add(logic.not(formulas.truth(rule).isUnknown(logic)));
      if (rule.recommendation().kind() == Kind.CONTRAINDICATION) {
        parts.add(formulas.truth(rule).isFalse());
      }
    }
    return logic.and(parts);
  }

  private void unlessNever(String what, BooleanFormula formula, List<Breach> breaches) {
    if (!finder.isNever(formula)) {
      breaches.add(Breach.of(what));
    }
  }

  private void unlessNever(
      String what,
      BooleanFormula formula,
      Predicate<List<Assessment>> confirmed,
      List<Breach> breaches) {
    if (!finder.isNever(formula)) {
      breaches.add(Breach.of(what, finder.find(new Claim(formula, confirmed))));
    }
  }

  private static boolean applies(Assessment answer, String id) {
    return answer.find(id).filter(RecommendationResult.Applies.class::isInstance).isPresent();
  }

  private static String id(GuidanceRule rule) {
    return rule.recommendation().id();
  }

  @Override
  public void close() {
    logic.close();
  }
}
