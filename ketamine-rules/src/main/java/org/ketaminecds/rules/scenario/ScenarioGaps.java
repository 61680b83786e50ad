package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.CaseViewFactory;
import org.ketaminecds.rules.view.State;

/**
 * Finds the scenarios that a recommendation lacks: one in which it applies and one in which it does
 * not, each line true and false where it alone decides, each limit just below, at and just above,
 * and each datum missing.
 */
public final class ScenarioGaps {

  private final Guidance guidance;
  private final Map<String, List<Scenario>> byRecommendation;
  private final CaseViewFactory views;
  private final List<Gap> gaps = new ArrayList<>();

  private ScenarioGaps(Guidance guidance, List<Scenario> scenarios) {
    this.guidance = guidance;
    this.byRecommendation =
        scenarios.stream().collect(Collectors.groupingBy(Scenario::recommendation));
    this.views = new CaseViewFactory(guidance.lexicon());
  }

  /** Each scenario that a guidance lacks, in the order of its recommendations. */
  public static List<Gap> find(Guidance guidance, List<Scenario> scenarios) {
    return find(guidance, guidance.rules(), scenarios);
  }

  /** Each scenario that some recommendations of a guidance lack, in their order. */
  public static List<Gap> find(
      Guidance guidance, List<Guidance.GuidanceRule> rules, List<Scenario> scenarios) {
    ScenarioGaps finder = new ScenarioGaps(guidance, scenarios);
    rules.forEach(finder::find);
    return List.copyOf(finder.gaps);
  }

  private void find(Guidance.GuidanceRule rule) {
    String id = rule.recommendation().id();
    List<Scenario> own = byRecommendation.getOrDefault(id, List.of());
    require(rule, own, "it applies", ScenarioGaps::applies);
    if (!alwaysApplies(rule)) {
      require(rule, own, "it does not apply", Expectation.DoesNotApply.class::isInstance);
    }
    List<CaseView> seen = own.stream().flatMap(scenario -> view(scenario).stream()).toList();
    List<Line> lines = new ArrayList<>(Branch.lines(rule.when()));
    rule.metWhen().ifPresent(condition -> lines.addAll(Branch.lines(condition)));
    rule.metWhen()
        .ifPresent(
            condition -> {
              require(rule, own, "its requirement is met", Expectation.Met.class::isInstance);
              require(rule, own, "its requirement is open", Expectation.Raises.class::isInstance);
            });
    for (Line line : new LinkedHashSet<>(lines)) {
      // The date of a case is always known.
      if (!(line instanceof InForce)
          && own.stream().noneMatch(scenario -> isMissing(line, scenario))) {
        gap(rule, Gap.Kind.MISSING_DATUM, "\"%s\" is not known".formatted(line.written()));
      }
      limits(rule, line, seen);
    }
    branches(rule, seen);
  }

  private void branches(Guidance.GuidanceRule rule, List<CaseView> seen) {
    Guidance.ScopedGuideline source = guidance.guidelines().get(rule.guideline());
    Condition around = rule.beyondScope() ? source.reach() : source.scope();
    List<CaseView> within = seen.stream().filter(view -> around.truth(view) == Truth.TRUE).toList();
    branches(rule, rule.when(), within);
    rule.metWhen()
        .ifPresent(
            met ->
                branches(
                    rule,
                    met,
                    within.stream()
                        .filter(view -> rule.when().truth(view) == Truth.TRUE)
                        .toList()));
  }

  private void branches(Guidance.GuidanceRule rule, Condition condition, List<CaseView> within) {
    Branch.notDecidedAlone(condition, within).forEach(what -> gap(rule, Gap.Kind.BRANCH, what));
  }

  /** Whether a scenario expects a datum of a line to be missing, and it is. */
  private boolean isMissing(Line line, Scenario scenario) {
    Set<String> lacking = new LinkedHashSet<>();
    view(scenario)
        .filter(view -> line.truth(view) == Truth.UNKNOWN)
        .ifPresent(view -> line.lacking(view, lacking));
    return scenario.expected().missing().stream().anyMatch(lacking::contains);
  }

  /** The view of a case; empty if the case is refused, which fails when it is run. */
  private Optional<CaseView> view(Scenario scenario) {
    try {
      return Optional.of(views.view(scenario.given()));
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }

  private boolean alwaysApplies(Guidance.GuidanceRule rule) {
    boolean inEveryScope =
        rule.beyondScope() || guidance.guidelines().get(rule.guideline()).scope() instanceof Always;
    return inEveryScope && rule.when() instanceof Always;
  }

  private static boolean applies(Expectation expectation) {
    return !(expectation instanceof Expectation.DoesNotApply)
        && !(expectation instanceof Expectation.Missing);
  }

  private void require(
      Guidance.GuidanceRule rule, List<Scenario> own, String what, Predicate<Expectation> wanted) {
    if (own.stream().map(Scenario::expected).noneMatch(wanted)) {
      gap(rule, Gap.Kind.OUTCOME, what);
    }
  }

  private void gap(Guidance.GuidanceRule rule, Gap.Kind kind, String what) {
    gaps.add(new Gap(rule.recommendation().id(), rule.position(), kind, what));
  }

  private void limits(Guidance.GuidanceRule rule, Line line, List<CaseView> seen) {
    if (line instanceof Line.Comparison comparison) {
      Optional<Quantity> step = comparison.word().step();
      if (step.isEmpty()) {
        gap(
            rule,
            Gap.Kind.LIMIT,
            "\"%s\" is a step from its limit; the vocabulary has no step for %s"
                .formatted(line.written(), comparison.word().name()));
        return;
      }
      for (Quantity value : around(comparison.limit(), step.get())) {
        // No case has a dose or a time of nothing.
        boolean possible =
            value.value().signum() >= comparison.limit().value().signum() - 1
                && (value.value().signum() > 0 || comparison.limit().value().signum() != 0)
                && comparison.word().refusal().filter(r -> r.refuses(value)).isEmpty();
        if (possible && seen.stream().noneMatch(view -> has(view, comparison, value))) {
          gap(rule, Gap.Kind.LIMIT, "%s is %s".formatted(comparison.word().name(), value));
        }
      }
    }
    if (line instanceof Line.EventCount count) {
      for (int value = Math.max(0, count.limit() - 1); value <= count.limit() + 1; value++) {
        int wanted = value;
        if (seen.stream()
            .noneMatch(
                view ->
                    count.state(view) instanceof State.Happened && count.count(view) == wanted)) {
          gap(rule, Gap.Kind.LIMIT, "%s is %s".formatted(count.written(), wanted));
        }
      }
    }
  }

  private static boolean has(CaseView view, Line.Comparison comparison, Quantity value) {
    return comparison.state(view) instanceof State.Measured measured
        && measured.value().compareTo(value) == 0;
  }

  /** Just below, at and just above a limit, in the unit of the limit. */
  public static List<Quantity> around(Quantity limit, Quantity step) {
    Rational size = step.in(limit.unit()).value();
    return List.of(
        new Quantity(limit.value().minus(size), limit.unit()),
        limit,
        new Quantity(limit.value().plus(size), limit.unit()));
  }
}
