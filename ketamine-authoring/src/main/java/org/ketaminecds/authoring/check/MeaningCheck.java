package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.authoring.question.Questions;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/**
 * Checks what the recommendations of each source mean beside each other; every remark is proved.
 *
 * <p>Patients found on the way tell most pairs of recommendations apart, and only the rest is left
 * to the solver.
 */
public final class MeaningCheck {

  private static final String ENGINE = "authoring";

  private final Guidance guidance;
  private final DecisionSupport engine;
  private final Questions questions;
  private final List<Set<String>> applying = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private MeaningCheck(Guidance guidance, DecisionSupport engine, Questions questions) {
    this.guidance = guidance;
    this.engine = engine;
    this.questions = questions;
  }

  /** What is remarkable about a guidance, in the order of its recommendations. */
  public static List<Remark> of(Guidance guidance) {
    DecisionSupport engine = new DroolsDecisionSupport(guidance, ENGINE);
    try (Questions questions = new Questions(guidance, engine)) {
      MeaningCheck check = new MeaningCheck(guidance, engine, questions);
      check.run();
      return List.copyOf(check.remarks);
    }
  }

  private void run() {
    List<GuidanceRule> possible = new ArrayList<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (canApply(rule)) {
        possible.add(rule);
      }
    }
    for (int index = 0; index < possible.size(); index++) {
      for (GuidanceRule later : possible.subList(index + 1, possible.size())) {
        pair(possible.get(index), later);
      }
    }
  }

  private boolean canApply(GuidanceRule rule) {
    Search search = questions.canApply(id(rule));
    if (search instanceof Search.Found found) {
      applying.add(applying(engine.assess(found.witness().clinicalCase())));
      return true;
    }
    if (search instanceof Search.Undecided undecided) {
      remark(
          Remark.Kind.NOT_DECIDED,
          rule,
          "%s, of which it is not known whether it can apply".formatted(id(rule)),
          "a patient to whom it applies. " + undecided.why());
      return false;
    }
    remark(
        Remark.Kind.NEVER_APPLIES,
        rule,
        "%s, which applies to no patient".formatted(id(rule)),
        "conditions that can hold together, within the scope of the guideline",
        "two limits or words were swapped");
    return false;
  }

  private static Set<String> applying(Assessment answer) {
    Set<String> ids = new HashSet<>();
    for (RecommendationResult.Applies one : answer.applying()) {
      ids.add(one.recommendation().id());
    }
    return ids;
  }

  private void pair(GuidanceRule one, GuidanceRule other) {
    // Sources may say the same, and what is written as "always" is meant to apply together.
    if (one.guideline() != other.guideline()) {
      return;
    }
    if (one.when() instanceof Always && other.when() instanceof Always) {
      return;
    }
    boolean forth = implies(one, other);
    boolean back = implies(other, one);
    if (forth && back) {
      remark(
          Remark.Kind.ALWAYS_TOGETHER,
          other,
          "%s, which applies just where %s at %s does"
              .formatted(id(other), id(one), one.position()),
          "one recommendation, or conditions that differ");
    } else if (forth) {
      pointless(one, other);
    } else if (back) {
      pointless(other, one);
    }
  }

  private boolean implies(GuidanceRule one, GuidanceRule other) {
    boolean toldApart =
        applying.stream().anyMatch(ids -> ids.contains(id(one)) && !ids.contains(id(other)));
    return !toldApart && questions.canApplyWithout(id(one), id(other)).isNever();
  }

  private void pointless(GuidanceRule narrow, GuidanceRule wide) {
    Advisability raised = Rung.raised(narrow.recommendation());
    Advisability already = Rung.raised(wide.recommendation());
    boolean raises = raised != Advisability.NO_CONCERN_IDENTIFIED;
    if (raises && wide.metWhen().isEmpty() && already.compareTo(raised) >= 0) {
      remark(
          Remark.Kind.POINTLESS,
          narrow,
          "%s, which raises %s only where %s at %s already raises %s"
              .formatted(id(narrow), raised.label(), id(wide), wide.position(), already.label()),
          "a recommendation that adds to the advice for some patient");
    }
  }

  private void remark(Remark.Kind kind, GuidanceRule rule, String found, String wanted) {
    remarks.add(new Remark(kind, Problem.of(rule.position().toString(), found, wanted)));
  }

  private void remark(
      Remark.Kind kind, GuidanceRule rule, String found, String wanted, String maybe) {
    remarks.add(new Remark(kind, Problem.of(rule.position().toString(), found, wanted, maybe)));
  }

  private static String id(GuidanceRule rule) {
    return rule.recommendation().id();
  }
}
