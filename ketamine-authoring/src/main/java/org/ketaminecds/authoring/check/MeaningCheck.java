package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.scenario.Expectation;
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

  private final Guidance guidance;
  private final Predicate<GuidanceRule> looked;
  private final Written written;
  private final DecisionSupport engine;
  private final Asking asking;
  private final List<Set<String>> applying = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private MeaningCheck(
      Guidance guidance,
      Predicate<GuidanceRule> looked,
      Written written,
      DecisionSupport engine,
      Asking asking) {
    this.guidance = guidance;
    this.looked = looked;
    this.written = written;
    this.engine = engine;
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
    try (Asking asking = new Asking(guidance, engine, patience)) {
      MeaningCheck check = new MeaningCheck(guidance, looked, written, engine, asking);
      scenarios.forEach(check::patient);
      check.run();
      return List.copyOf(check.remarks);
    }
  }

  /** A scenario is a patient to whom its recommendation may apply, whatever else is expected. */
  private void patient(Scenario scenario) {
    if (applies(scenario.recommendation())
        || !(scenario.expected() instanceof Expectation.Raises)) {
      return;
    }
    try {
      applying.add(applying(engine.assess(scenario.given())));
    } catch (InvalidCaseException refused) {
      // Such a patient shows nothing; that the scenario fails is told where scenarios are run.
    }
  }

  private boolean applies(String id) {
    return applying.stream().anyMatch(ids -> ids.contains(id));
  }

  private void run() {
    LineCheck lines = new LineCheck(asking, written);
    Set<GuidanceRule> hopeless = new HashSet<>();
    for (GuidanceRule rule : guidance.rules()) {
      if (looked.test(rule)) {
        List<Remark> ofRule = new ArrayList<>(LimitCheck.of(rule, written));
        ofRule.addAll(lines.of(rule));
        remarks.addAll(ofRule);
        if (!ofRule.isEmpty() || !canApply(rule)) {
          hopeless.add(rule);
        }
      }
    }
    List<GuidanceRule> possible =
        guidance.rules().stream().filter(rule -> !hopeless.contains(rule)).toList();
    for (int index = 0; index < possible.size(); index++) {
      for (GuidanceRule later : possible.subList(index + 1, possible.size())) {
        GuidanceRule one = possible.get(index);
        if ((looked.test(one) || looked.test(later)) && onOneMatter(one, later)) {
          pair(one, later);
        }
      }
    }
  }

  private boolean canApply(GuidanceRule rule) {
    String id = id(rule);
    if (applies(id)) {
      return true;
    }
    Search search = asking.ask(questions -> questions.canApply(id));
    if (search instanceof Search.Found found) {
      applying.add(applying(engine.assess(found.witness().clinicalCase())));
      return true;
    }
    if (search instanceof Search.Undecided undecided) {
      notDecided(
          rule, "%s, of which it is not known whether it can apply".formatted(id), undecided.why());
      return false;
    }
    remarks.add(
        Remark.of(
            Remark.Kind.NEVER_APPLIES,
            rule.position(),
            "%s, which applies to no patient".formatted(id),
            "conditions that can hold together, within the scope of the guideline",
            "two limits or words were swapped"));
    return false;
  }

  private static Set<String> applying(Assessment answer) {
    Set<String> ids = new HashSet<>();
    for (RecommendationResult.Applies one : answer.applying()) {
      ids.add(one.recommendation().id());
    }
    return ids;
  }

  /**
   * Sources may say the same, what is written as "always" is meant to apply together, and a source
   * may tell several things of the same patients.
   */
  private static boolean onOneMatter(GuidanceRule one, GuidanceRule other) {
    Recommendation first = one.recommendation();
    Recommendation second = other.recommendation();
    return one.guideline() == other.guideline()
        && !(one.when() instanceof Always && other.when() instanceof Always)
        && first.kind() == second.kind()
        && first.stage() == second.stage()
        && first.question().equals(second.question())
        && (first.statement().equals(second.statement()) || (raises(first) && raises(second)));
  }

  private static boolean raises(Recommendation one) {
    return Rung.raised(one) != Advisability.NO_CONCERN_IDENTIFIED;
  }

  private void pair(GuidanceRule one, GuidanceRule other) {
    boolean forth = implies(one, other);
    boolean back = implies(other, one);
    if (forth && back) {
      if (asks(one).equals(asks(other))) {
        remarks.add(
            Remark.of(
                Remark.Kind.ALWAYS_TOGETHER,
                other.position(),
                "%s, which applies just where %s at %s does"
                    .formatted(id(other), id(one), one.position()),
                "one recommendation, or conditions that differ"));
      }
    } else if (forth) {
      pointless(one, other);
    } else if (back) {
      pointless(other, one);
    }
  }

  private static List<String> asks(GuidanceRule rule) {
    return rule.metWhen().map(Condition::text).orElse(List.of());
  }

  private boolean implies(GuidanceRule one, GuidanceRule other) {
    if (applying.stream().anyMatch(ids -> ids.contains(id(one)) && !ids.contains(id(other)))) {
      return false;
    }
    boolean proved = asking.ask(questions -> questions.implies(id(one), id(other)));
    if (!proved && asking.tookTooLong()) {
      notDecided(
          one,
          "%s, of which it is not known whether it applies only where %s does"
              .formatted(id(one), id(other)),
          "The solver was stopped, since the question took too long.");
    }
    return proved;
  }

  private void pointless(GuidanceRule narrow, GuidanceRule wide) {
    Advisability raised = Rung.raised(narrow.recommendation());
    Advisability already = Rung.raised(wide.recommendation());
    if (raises(narrow.recommendation())
        && wide.metWhen().isEmpty()
        && already.compareTo(raised) >= 0) {
      remarks.add(
          Remark.of(
              Remark.Kind.POINTLESS,
              narrow.position(),
              "%s, which raises %s only where %s at %s already raises %s"
                  .formatted(
                      id(narrow), raised.label(), id(wide), wide.position(), already.label()),
              "a recommendation that adds to the advice for some patient"));
    }
  }

  private void notDecided(GuidanceRule rule, String found, String why) {
    remarks.add(
        Remark.of(
            Remark.Kind.NOT_DECIDED,
            rule.position(),
            found,
            "a question that can be decided. " + why));
  }

  private static String id(GuidanceRule rule) {
    return rule.recommendation().id();
  }
}
