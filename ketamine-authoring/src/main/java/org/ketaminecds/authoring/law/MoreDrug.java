package org.ketaminecds.authoring.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.patient.FigureFact;
import org.ketaminecds.authoring.patient.NumberFact;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.Formula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;

/** The same patient with a plan of which no figure is less: dose, rate, time, days. */
final class MoreDrug {

  private final Logic logic;
  private final Map<Formula, Formula> others = new HashMap<>();
  private final List<BooleanFormula> holding = new ArrayList<>();

  MoreDrug(Logic logic, Patient patient, Lexicon lexicon) {
    this.logic = logic;
    Optional<Quantity> freshFor = lexicon.named(DerivedWords.WEIGHT).freshFor();
    for (String name : DerivedWords.REGIMEN_FIGURES) {
      FigureFact fact = patient.figure(lexicon.named(name), freshFor);
      more(name, fact.value().number());
    }
    NumberFact days = patient.number(lexicon.named(DerivedWords.INFUSION_DAYS));
    more(DerivedWords.INFUSION_DAYS, days.value().number());
  }

  private void more(String name, RationalFormula number) {
    RationalFormula more = logic.number(name + " of more");
    others.put(number, more);
    holding.add(logic.atLeast(more, number));
  }

  /** What stands for what in the plan of more. */
  Map<Formula, Formula> others() {
    return others;
  }

  /** No figure of it is less. */
  BooleanFormula holding() {
    return logic.and(holding);
  }
}
