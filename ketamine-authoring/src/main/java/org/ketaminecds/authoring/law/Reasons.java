package org.ketaminecds.authoring.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.authoring.encoding.GuidanceFormulas;
import org.ketaminecds.authoring.encoding.Kleene;
import org.ketaminecds.authoring.patient.FindingFact;
import org.ketaminecds.authoring.patient.GivenWords;
import org.ketaminecds.authoring.patient.ListFact;
import org.ketaminecds.authoring.patient.NumberFact;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The reasons against ketamine that a guidance names: what can appear, or not be known. */
final class Reasons {

  private final Logic logic;
  private final Patient patient;
  private final GuidanceFormulas formulas;
  private final Set<Named> all = new LinkedHashSet<>();

  Reasons(Logic logic, Patient patient, GuidanceFormulas formulas, Guidance guidance) {
    this.logic = logic;
    this.patient = patient;
    this.formulas = formulas;
    Set<String> scoping = new HashSet<>();
    guidance.guidelines().forEach(source -> scoping.addAll(words(source.scope())));
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      if (rule.recommendation().kind() == Kind.CONTRAINDICATION) {
        BooleanFormula used =
            logic.not(
                formulas.truth(guidance.guidelines().get(rule.guideline()).reach()).isFalse());
        holding(rule.when()).stream()
            .filter(line -> !scoping.contains(line.about()))
            .forEach(line -> all.add(new Named(line, used)));
      }
    }
  }

  /** A line of a contraindication, and where its source is used. */
  private record Named(Line line, BooleanFormula used) {}

  /** What tells whom a source is about is no reason against ketamine by itself. */
  private static Set<String> words(Condition scope) {
    if (scope instanceof Group group) {
      return group.parts().stream()
          .flatMap(part -> words(part).stream())
          .collect(Collectors.toSet());
    }
    return scope instanceof Line line ? Set.of(line.about()) : Set.of();
  }

  /** The lines that help a condition to hold by holding themselves. */
  private static List<Line> holding(Condition condition) {
    if (condition instanceof Group group) {
      return group.joint() == Group.Joint.NONE
          ? List.of()
          : group.parts().stream().flatMap(part -> holding(part).stream()).toList();
    }
    return condition instanceof Line line ? List.of(line) : List.of();
  }

  /** Each of them, as it appears in a patient of whom it was absent or not known. */
  List<Alteration> appearing() {
    List<Alteration> alterations = new ArrayList<>();
    for (Named named : all) {
      Line line = named.line();
      Kleene truth = formulas.truth(line);
      BooleanFormula before = logic.and(named.used(), logic.not(truth.isTrue()));
      if (line instanceof Line.Presence one && one.present()) {
        FindingFact fact = patient.finding(one.word());
        String name = one.word().name();
        alterations.add(
            new Alteration(
                name + " becomes present",
                before,
                truth.isTrue(),
                Map.of(fact.stated(), logic.yes(), fact.present(), logic.yes()),
                given -> Cases.withPresent(given, name)));
      } else if (line instanceof Line.Includes one && !one.negated()) {
        alterations.addAll(entries(one, before));
      } else if (line instanceof Line.Comparison one && isObserved(one.word())) {
        NumberFact fact = patient.number(one.word());
        alterations.add(
            new Alteration(
                line.written() + " comes to hold",
                before,
                truth.isTrue(),
                Map.of(
                    fact.stated(),
                    logic.yes(),
                    fact.value().number(),
                    logic.number(one.word().name() + " afterwards")),
                given -> given));
      }
    }
    return alterations;
  }

  private List<Alteration> entries(Line.Includes line, BooleanFormula before) {
    List<Alteration> alterations = new ArrayList<>();
    patient
        .list(line.list())
        .names()
        .forEach(
            (name, held) -> {
              if (line.names().contains(name)) {
                alterations.add(
                    new Alteration(
                        "%s come to include %s".formatted(line.list().label(), name),
                        before,
                        logic.yes(),
                        Map.of(held, logic.yes()),
                        given -> Cases.withEntry(given, line.list(), name)));
              }
            });
    return alterations;
  }

  /** Each of them, as it comes to be unknown of a patient of whom it was absent. */
  List<Alteration> forgotten() {
    List<Alteration> alterations = new ArrayList<>();
    for (Named named : all) {
      Line line = named.line();
      BooleanFormula before = logic.and(named.used(), formulas.truth(line).isFalse());
      if (line instanceof Line.Presence one && one.present()) {
        String name = one.word().name();
        alterations.add(
            new Alteration(
                name + " is not known",
                before,
                logic.yes(),
                Map.of(patient.finding(one.word()).stated(), logic.no()),
                given -> Cases.without(given, name)));
      } else if (line instanceof Line.Includes one
          && !one.negated()
          && one.list() != CaseList.INDICATIONS) {
        ListFact fact = patient.list(one.list());
        alterations.add(
            new Alteration(
                "nobody went through the %s (%s)".formatted(one.list().label(), line.written()),
                before,
                logic.yes(),
                Map.of(fact.reviewed(), logic.no()),
                Cases::unreviewed));
      } else if (line instanceof Line.Comparison one && isObserved(one.word())) {
        alterations.add(
            new Alteration(
                one.word().name() + " is not known",
                before,
                logic.yes(),
                Map.of(patient.number(one.word()).stated(), logic.no()),
                given -> given));
      }
    }
    return alterations;
  }

  private static boolean isObserved(Word word) {
    return word.term().kind() == TermKind.OBSERVATION;
  }

  static boolean isMeasured(Word word) {
    return word.term().kind() == TermKind.OBSERVATION || GivenWords.areGiven(word.name());
  }
}
