package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.scenario.Scenario;

/**
 * Checks what the recommendations of each source mean by themselves and beside each other; every
 * remark is proved.
 *
 * <p>The patients of its scenarios show that most recommendations can apply and tell most pairs
 * apart; only the rest is left to the solver.
 */
final class MeaningCheck {

  private static final String ENGINE = "authoring";

  private final Written written;
  private final Patients patients;
  private final Asking asking;

  private MeaningCheck(Written written, Patients patients, Asking asking) {
    this.written = written;
    this.patients = patients;
    this.asking = asking;
  }

  /** What is remarkable about those recommendations of a guidance that are looked at. */
  static List<Remark> of(
      Guidance guidance,
      Predicate<GuidanceRule> looked,
      List<Scenario> scenarios,
      Written written,
      Patience patience) {
    DecisionSupport engine = new DroolsDecisionSupport(guidance, ENGINE);
    Patients patients = new Patients(engine);
    scenarios.forEach(patients::add);
    try (Asking asking = new Asking(guidance, engine, patience)) {
      return new MeaningCheck(written, patients, asking).remarks(guidance.rules(), looked);
    }
  }

  private List<Remark> remarks(List<GuidanceRule> rules, Predicate<GuidanceRule> looked) {
    List<Remark> remarks = new ArrayList<>();
    LineCheck lines = new LineCheck(asking, written);
    Set<GuidanceRule> hopeless = new HashSet<>();
    for (GuidanceRule rule : rules) {
      if (looked.test(rule)) {
        List<Remark> ofRule = new ArrayList<>(LimitCheck.of(rule, written));
        ofRule.addAll(lines.of(rule));
        if (ofRule.isEmpty()) {
          cannotApply(rule).ifPresent(ofRule::add);
        }
        if (!ofRule.isEmpty()) {
          hopeless.add(rule);
        }
        remarks.addAll(ofRule);
      }
    }
    List<GuidanceRule> possible = rules.stream().filter(rule -> !hopeless.contains(rule)).toList();
    remarks.addAll(new PairCheck(looked, patients, asking).of(possible));
    return List.copyOf(remarks);
  }

  private Optional<Remark> cannotApply(GuidanceRule rule) {
    String id = rule.recommendation().id();
    if (patients.anyWith(id)) {
      return Optional.empty();
    }
    Search search = asking.ask(questions -> questions.canApply(id));
    if (search instanceof Search.Found found) {
      patients.add(found.witness().clinicalCase());
      return Optional.empty();
    }
    return Optional.of(
        search instanceof Search.Undecided undecided
            ? Remark.of(
                Remark.Kind.NOT_DECIDED,
                rule.position(),
                "%s, of which it is not known whether it can apply".formatted(id),
                "a question that can be decided. " + undecided.why())
            : Remark.of(
                Remark.Kind.NEVER_APPLIES,
                rule.position(),
                "%s, which applies to no patient".formatted(id),
                "conditions that can hold together, within the scope of the guideline",
                "two limits or words were swapped"));
  }
}
