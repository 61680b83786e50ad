package org.ketaminecds.authoring.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * What a guidance says of every patient: whether each recommendation applies, what it raises, and
 * the advice over all, as the reasoning rules put it together when every verification is accepted.
 *
 * <p>Not thread-safe.
 */
public final class GuidanceFormulas {

  private final Logic logic;
  private final Guidance guidance;
  private final ConditionFormulas conditions;
  private final List<Kleene> reaches;
  private final List<Kleene> scopes;
  private final Map<Integer, Kleene> truths = new HashMap<>();
  private final Map<Integer, Kleene> requirements = new HashMap<>();

  /** The formulas of a guidance about this patient. */
  public GuidanceFormulas(Logic logic, Patient patient, Guidance guidance) {
    this.logic = logic;
    this.guidance = guidance;
    this.conditions = new ConditionFormulas(logic, new View(logic, patient, guidance.lexicon()));
    this.reaches = guidance.guidelines().stream().map(one -> conditions.of(one.reach())).toList();
    this.scopes = guidance.guidelines().stream().map(one -> conditions.of(one.scope())).toList();
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      truths.put(rule.index(), truthOf(rule));
      rule.metWhen().ifPresent(met -> requirements.put(rule.index(), conditions.of(met)));
    }
  }

  /** Outside the countries in which a source is used nothing of it is judged. */
  private Kleene truthOf(Guidance.GuidanceRule rule) {
    Kleene around = (rule.beyondScope() ? reaches : scopes).get(rule.guideline());
    return Kleene.all(logic, List.of(around, conditions.of(rule.when())));
  }

  /** Whether a recommendation applies. */
  public Kleene truth(Guidance.GuidanceRule rule) {
    return Optional.ofNullable(truths.get(rule.index())).orElseThrow();
  }

  /** Whether a condition of the guidance holds by itself. */
  public Kleene truth(Condition condition) {
    return conditions.of(condition);
  }

  private Optional<Kleene> requirement(Guidance.GuidanceRule rule) {
    return Optional.ofNullable(requirements.get(rule.index()));
  }

  /** Whether a recommendation contributes at least so much by itself. */
  public BooleanFormula atLeast(Guidance.GuidanceRule rule, Rung rung) {
    return switch (rung) {
      case SILENT -> logic.yes();
      case TOLD -> logic.not(truth(rule).isFalse());
      case CAUTION, DEFER, AVOID, STOP -> raises(rule, rung, Rung.raised(rule.recommendation()));
    };
  }

  private BooleanFormula raises(Guidance.GuidanceRule rule, Rung rung, Advisability whereItIsOpen) {
    List<BooleanFormula> ways = new ArrayList<>();
    if (Rung.of(whereItIsOpen).compareTo(rung) >= 0) {
      ways.add(open(rule));
    }
    Advisability unknown = rule.recommendation().advises().atMost(Advisability.DEFER);
    if (Rung.of(unknown).compareTo(rung) >= 0) {
      ways.add(truth(rule).isUnknown(logic));
      requirement(rule)
          .ifPresent(met -> ways.add(logic.and(truth(rule).isTrue(), met.isUnknown(logic))));
    }
    return logic.or(ways);
  }

  /**
   * What together tells what becomes of a recommendation, apart from the names of what is missing:
   * where all of these are as they were, so is the result.
   */
  public List<BooleanFormula> outcome(Guidance.GuidanceRule rule) {
    List<BooleanFormula> parts = new ArrayList<>();
    parts.add(truth(rule).isTrue());
    parts.add(truth(rule).isFalse());
    parts.add(open(rule));
    parts.add(
        requirement(rule)
            .map(met -> logic.and(truth(rule).isTrue(), met.isTrue()))
            .orElseGet(logic::no));
    for (Rung rung : Rung.values()) {
      parts.add(atLeast(rule, rung));
    }
    return parts;
  }

  /** What together tells whether a source covers the case, and whether it is used there. */
  public List<BooleanFormula> coverage(int guideline) {
    return List.of(
        reaches.get(guideline).isTrue(),
        reaches.get(guideline).isFalse(),
        scopes.get(guideline).isTrue(),
        scopes.get(guideline).isFalse());
  }

  /** Whether a recommendation applies and nothing that it asks for is met. */
  private BooleanFormula open(Guidance.GuidanceRule rule) {
    return requirement(rule)
        .map(met -> logic.and(truth(rule).isTrue(), met.isFalse()))
        .orElseGet(() -> truth(rule).isTrue());
  }

  /** Whether the advice over all is at least so grave. */
  public BooleanFormula atLeast(Advisability level) {
    if (level == Advisability.NO_CONCERN_IDENTIFIED) {
      return logic.yes();
    }
    List<BooleanFormula> ways = new ArrayList<>();
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      ways.add(raises(rule, Rung.of(level), Rung.raised(rule.recommendation())));
    }
    if (level.compareTo(Advisability.DEFER) <= 0) {
      ways.add(notCovered());
    }
    return logic.or(ways);
  }

  /**
   * Only what judges whole plans covers a case; what holds always, such as a local policy, covers
   * none by itself.
   */
  private BooleanFormula notCovered() {
    List<BooleanFormula> outside = new ArrayList<>();
    for (int index = 0; index < scopes.size(); index++) {
      Guidance.ScopedGuideline source = guidance.guidelines().get(index);
      if (source.guideline().role() == Role.GUIDELINE && !(source.scope() instanceof Always)) {
        outside.add(logic.or(reaches.get(index).isFalse(), scopes.get(index).isFalse()));
      }
    }
    return logic.and(outside);
  }
}
